package org.tributary.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did on a day: {@code 2025-03-03 officer advance-stage {'partnershipId': $schools, 'to': 'negotiating'}}.
 * Headers may follow in brackets, {@code [If-Match: "1"]}. At the end stands what it gave, {@code -> partnership schools},
 * or which rule refused it, {@code ! stage-not-allowed}, an invalid body with the pointer and its code, {@code ! invalid
 * /name missing}.
 *
 * @param place file and line
 * @param command or {@code store}, of a document, or {@code ask}, of a path, with a body or without
 * @param body JSON with single quotes, in which {@code $name} is the id of what an earlier entry gave
 * @param gave by which name later entries speak of what: of a type that began, or by a pointer into the answer
 * @param refused the problem's type, the pointer at fault, its code
 */
record DiaryEntry(
        String place,
        String day,
        String who,
        String command,
        String body,
        Map<String, String> headers,
        Map<String, String> gave,
        List<String> refused) {
    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) ([\\w-]+) ([\\w?=-]+) (\\{.*\\})"
            + "(?: \\[([\\w-]+): ?(.*)\\])?(?: -> ([\\w/, -]+)| ! ([a-z-]+(?: /\\S*)?(?: [a-z-]+)?))?");

    /** An entry may go on in lines that begin with a blank; {@code #} begins a line for readers. */
    static List<DiaryEntry> read(String file, List<String> lines) {
        List<DiaryEntry> entries = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int begun = 0;
        for (int n = 0; n <= lines.size(); n++) {
            String line = n < lines.size() ? lines.get(n) : "";
            if (line.startsWith(" ")) {
                open.append(' ').append(line.strip());
                continue;
            }
            if (!open.isEmpty()) entries.add(of(file + ":" + begun, open.toString()));
            open.setLength(0);
            if (line.isBlank() || line.startsWith("#")) continue;
            open.append(line.strip());
            begun = n + 1;
        }
        return entries;
    }

    boolean isCommand() {
        return !command.equals("ask") && !command.equals("store");
    }

    boolean isRefused() {
        return !refused.isEmpty();
    }

    private static DiaryEntry of(String place, String text) {
        Matcher found = FORM.matcher(text);
        if (!found.matches()) throw new IllegalArgumentException(place + " is no entry: " + text);
        return new DiaryEntry(
                place,
                found.group(1),
                found.group(2),
                found.group(3),
                found.group(4),
                found.group(5) == null ? Map.of() : Map.of(found.group(5), found.group(6)),
                gave(found.group(7)),
                found.group(8) == null ? List.of() : List.of(found.group(8).split(" ")));
    }

    private static Map<String, String> gave(@Nullable String said) {
        Map<String, String> gave = new TreeMap<>();
        if (said != null)
            for (String one : said.split(", ")) gave.put(one.substring(one.indexOf(' ') + 1), one.split(" ")[0]);
        return gave;
    }
}
