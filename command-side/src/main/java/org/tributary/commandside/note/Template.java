package org.tributary.commandside.note;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.commandside.note.NoteCommand.FieldSaid;
import org.tributary.events.CodeListVersion;
import org.tributary.events.NoteEvent.Field;
import org.tributary.platform.command.CodeLists;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/**
 * The fields of a kind of note: the codes of the list {@code note-<kind>}. A field's category says what it takes, such as
 * {@code count} or {@code date}; {@code required} after it that it is not left out. A field that the office added itself
 * takes any text.
 */
final class Template {
    private static final String REQUIRED = " required";

    private final String list;
    private final CodeLists lists;

    private Template(String list, CodeLists lists) {
        this.list = list;
        this.lists = lists;
    }

    static Template of(String kind, CodeLists lists) {
        return new Template("note-" + kind, lists);
    }

    /** The version that a note of now was written by, beside those that it used otherwise. */
    List<CodeListVersion> and(List<CodeListVersion> used) {
        List<CodeListVersion> all = new ArrayList<>(used);
        lists.version(list).ifPresent(all::add);
        return all.stream().sorted(Comparator.comparing(CodeListVersion::list)).toList();
    }

    List<Field> filled(List<FieldSaid> said) {
        Map<String, String> fields = lists.categories(list);
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < said.size(); place++) {
            FieldSaid one = said.get(place);
            String at = "/fields/" + place;
            if (!fields.containsKey(one.field()))
                faults.add(new Fault(
                        at + "/field",
                        "unknown-code",
                        "The template has no such field: see GET /api/codes/" + list + "."));
            else if (!seen.add(one.field()))
                faults.add(new Fault(at + "/field", "duplicate", "Each field stands once."));
            else if (!fits(fields.get(one.field()).replace(REQUIRED, ""), one.value()))
                faults.add(new Fault(
                        at + "/value",
                        "malformed",
                        "This field takes a %s."
                                .formatted(fields.get(one.field()).replace(REQUIRED, ""))));
        }
        fields.forEach((field, category) -> {
            if (category.endsWith(REQUIRED) && !seen.contains(field))
                faults.add(new Fault("/fields", "missing", "The template asks for " + field + "."));
        });
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
        return said.stream().map(one -> new Field(one.field(), one.value())).toList();
    }

    private static boolean fits(String category, String value) {
        return switch (category) {
            case "count" -> value.matches("\\d{1,9}");
            case "share" -> value.matches("\\d{1,9}/[1-9]\\d{0,8}");
            case "date" -> isDate(value);
            case "link" -> value.matches("https?://\\S+");
            default -> true;
        };
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
