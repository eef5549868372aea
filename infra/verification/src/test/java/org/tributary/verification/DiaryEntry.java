package org.tributary.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did on a day: {@code 2025-03-03 officer advance-stage {'partnershipId': $schools, 'to': 'negotiating'}}.
 * At the end stands what it gave, {@code -> partnership schools}, or which rule refused it, {@code ! stage-not-allowed}.
 *
 * @param body JSON with single quotes, in which {@code $name} is the id of what an earlier entry gave
 * @param type of what began; with {@code name}, by which later entries speak of it
 * @param refused the problem's type; for {@code invalid} with the pointer at fault
 */
record DiaryEntry(
        int line,
        String day,
        String who,
        String command,
        String body,
        @Nullable String type,
        @Nullable String name,
        @Nullable String refused) {
    private static final Pattern FORM = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d) ([\\w-]+) ([a-z-]+) (\\{.*\\})(?: -> ([a-z-]+) ([\\w-]+)| ! ([a-z-]+(?: /\\S*)?))?");

    /** An entry may go on in lines that begin with a blank; {@code #} begins a line for readers. */
    static List<DiaryEntry> read(List<String> lines) {
        List<DiaryEntry> entries = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int begun = 0;
        for (int n = 0; n <= lines.size(); n++) {
            String line = n < lines.size() ? lines.get(n) : "";
            if (line.startsWith(" ")) {
                open.append(' ').append(line.strip());
                continue;
            }
            if (!open.isEmpty()) entries.add(of(begun, open.toString()));
            open.setLength(0);
            if (line.isBlank() || line.startsWith("#")) continue;
            open.append(line.strip());
            begun = n + 1;
        }
        return entries;
    }

    private static DiaryEntry of(int line, String text) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) throw new IllegalArgumentException("Line " + line + " is no entry: " + text);
        return new DiaryEntry(
                line,
                found.group(1),
                found.group(2),
                found.group(3),
                found.group(4),
                found.group(5),
                found.group(6),
                found.group(7));
    }
}
