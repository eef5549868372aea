package org.tributary.commandside.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tributary.commandside.codes.CodesCommand.PublishTemplate;
import org.tributary.events.CodesEvent.Code;
import org.tributary.platform.command.CodeLists;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/** Which lists are templates of an office's own, and what the categories of their entries may be. */
final class Templates {
    private static final List<Kind> KINDS = List.of(
            new Kind("checklist-", "checklist-template", Set.of("commitment", "aspiration", "criterion")),
            new Kind(
                    "note-",
                    "note-kind",
                    Set.of(
                            "text",
                            "count",
                            "share",
                            "date",
                            "link",
                            "text required",
                            "count required",
                            "share required",
                            "date required",
                            "link required")));

    private Templates() {}

    /** The name of a template is a word that the office added itself: what is shipped changes with the program. */
    static void require(PublishTemplate command, CodeLists lists) {
        Kind kind = KINDS.stream()
                .filter(one -> command.list().startsWith(one.prefix())
                        && KINDS.stream().noneMatch(other -> other.namedIn().equals(command.list())))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "/list", "not-a-template", "A template is a list checklist-… or note-…, and no other."));
        String code = command.list().substring(kind.prefix().length());
        if (!lists.addedByTheOffice(kind.namedIn(), code))
            throw Refusal.invalid(
                    "/list",
                    "not-a-template",
                    "The office has no template %s of its own: add-code to %s first. To one that is shipped, add-code adds an item."
                            .formatted(code, kind.namedIn()));
        requireEntries(command.entries(), kind.categories());
    }

    private static void requireEntries(List<Code> entries, Set<String> categories) {
        List<Fault> faults = new ArrayList<>();
        for (int place = 0; place < entries.size(); place++) {
            Code entry = entries.get(place);
            if (!CodeList.CODE.matcher(entry.code()).matches())
                faults.add(new Fault(
                        "/entries/" + place + "/code",
                        "malformed",
                        "A code is letters and digits, with hyphens between them."));
            if (entry.category() != null && !categories.contains(entry.category()))
                faults.add(new Fault(
                        "/entries/" + place + "/category",
                        "unknown-category",
                        "It is one of "
                                + String.join(", ", categories.stream().sorted().toList()) + "."));
        }
        if (entries.isEmpty()) faults.add(new Fault("/entries", "missing", "A template has an entry at least."));
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
    }

    /**
     * A kind of template.
     *
     * @param namedIn the list whose codes name templates of this kind
     * @param categories what an entry of one may be
     */
    private record Kind(String prefix, String namedIn, Set<String> categories) {}
}
