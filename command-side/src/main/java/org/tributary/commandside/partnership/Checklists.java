package org.tributary.commandside.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.partnership.ChecklistCommand.AssessChecklistItem;
import org.tributary.commandside.partnership.ChecklistCommand.AssignChecklist;
import org.tributary.commandside.partnership.ChecklistCommand.RemoveChecklist;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.ChecklistEvent.ChecklistAssigned;
import org.tributary.events.ChecklistEvent.ChecklistItemAssessed;
import org.tributary.events.ChecklistEvent.ChecklistRemoved;
import org.tributary.events.ChecklistEvent.Item;
import org.tributary.events.ChecklistId;
import org.tributary.events.CodeListVersion;
import org.tributary.events.ItemAssessment;
import org.tributary.events.PartnershipEvent;
import org.tributary.platform.command.CodeLists;
import org.tributary.platform.problem.Refusal;

/** What partners hold themselves to, and whether it lets them sign. */
final class Checklists {
    private static final String COMMITMENT = "commitment";

    /** What must be met before a proposal, where the policy asks for that. */
    private static final String CRITERION = "criterion";

    /** The items of a template are a code list, and its versions are the list's. */
    private static final String ITEMS = "checklist-";

    private Map<String, Checklist> byId = new HashMap<>();

    /** Nothing, where they are held to the same version already. */
    @Nullable
    ChecklistAssigned decided(AssignChecklist command, CodeLists lists) {
        if (byId.containsKey(command.checklistId().text()))
            throw Refusal.because("already-exists", "This checklist was assigned before.");
        String list = ITEMS + command.template();
        List<Item> items = lists.categories(list).entrySet().stream()
                .map(item -> new Item(
                        item.getKey(),
                        COMMITMENT.equals(item.getValue()),
                        CRITERION.equals(item.getValue()) ? true : null))
                .toList();
        if (items.isEmpty()) throw Refusal.invalid("/template", "no-items", "The template has no items yet.");
        CodeListVersion version = lists.version(list).orElseThrow();
        List<CodeListVersion> codes = new ArrayList<>(command.codes());
        codes.add(version);
        boolean held = byId.values().stream()
                .anyMatch(one -> one.stands()
                        && one.template().equals(command.template())
                        && one.version() == version.version());
        if (held) return null;
        return new ChecklistAssigned(
                command.partnershipId(),
                command.checklistId(),
                command.template(),
                items,
                command.effectiveOn(),
                codes);
    }

    /** Nothing, where the item was found like this last, and nothing new shows it. */
    @Nullable
    ChecklistItemAssessed decided(AssessChecklistItem command) {
        Checklist checklist = standing(command.checklistId(), command.effectiveOn());
        if (checklist.items().stream().noneMatch(item -> item.code().equals(command.item())))
            throw Refusal.invalid("/item", "unknown-item", "The checklist has no such item.");
        Documents.requireSound("/document", command.document());
        var found = new Assessed(command.item(), command.assessment(), command.effectiveOn());
        if (command.evidence() == null && command.document() == null && found.equals(checklist.last(command.item())))
            return null;
        return new ChecklistItemAssessed(
                command.partnershipId(),
                command.checklistId(),
                command.item(),
                command.assessment(),
                command.evidence(),
                command.document(),
                command.effectiveOn());
    }

    ChecklistRemoved decided(RemoveChecklist command) {
        standing(command.checklistId(), command.effectiveOn());
        return new ChecklistRemoved(
                command.partnershipId(),
                command.checklistId(),
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    private Checklist standing(ChecklistId id, LocalDate on) {
        Checklist checklist = byId.get(id.text());
        if (checklist == null)
            throw Refusal.invalid("/checklistId", "unknown-checklist", "The partnership has no such checklist.");
        Chronology.requireNotBefore(checklist.on(), on);
        if (!checklist.stands())
            throw Refusal.because("checklist-ended", "This checklist was removed, or assigned anew.");
        return checklist;
    }

    /** Whether each commitment of each was met on a day; where there was no checklist, none was unmet. */
    boolean metOn(LocalDate day) {
        return byId.values().stream()
                .filter(one -> one.stands() && !one.on().isAfter(day))
                .allMatch(one -> one.metOn(day, Item::blocks));
    }

    /** Whether it was held to criteria on a day, and each of them was met. */
    boolean criteriaMetOn(LocalDate day) {
        List<Checklist> held = byId.values().stream()
                .filter(one -> one.stands() && !one.on().isAfter(day))
                .filter(one -> one.items().stream().anyMatch(Checklists::criterion))
                .toList();
        return !held.isEmpty() && held.stream().allMatch(one -> one.metOn(day, Checklists::criterion));
    }

    private static boolean criterion(Item item) {
        return Boolean.TRUE.equals(item.criterion());
    }

    void on(PartnershipEvent event) {
        if (event instanceof ChecklistAssigned e) {
            byId.replaceAll((id, one) -> one.template().equals(e.template()) ? one.ended() : one);
            byId.put(e.checklistId().text(), Checklist.of(e));
        } else if (event instanceof ChecklistItemAssessed e)
            byId.computeIfPresent(
                    e.checklistId().text(),
                    (id, one) -> one.with(new Assessed(e.item(), e.assessment(), e.effectiveOn())));
        else if (event instanceof ChecklistRemoved e)
            byId.computeIfPresent(e.checklistId().text(), (id, one) -> one.ended());
    }

    /** What was found of an item. */
    record Assessed(String item, ItemAssessment assessment, LocalDate on) {
        boolean met() {
            return assessment == ItemAssessment.MET || assessment == ItemAssessment.NOT_APPLICABLE;
        }
    }

    /** One that partners were held to. */
    record Checklist(
            String template, long version, List<Item> items, List<Assessed> assessed, LocalDate on, boolean stands) {
        /** A snapshot leaves out what is empty. */
        Checklist {
            items = items == null ? List.of() : List.copyOf(items);
            assessed = assessed == null ? List.of() : List.copyOf(assessed);
        }

        static Checklist of(ChecklistAssigned event) {
            long version = event.codes().stream()
                    .filter(list -> list.list().equals(ITEMS + event.template()))
                    .mapToLong(CodeListVersion::version)
                    .findFirst()
                    .orElse(-1);
            return new Checklist(event.template(), version, event.items(), List.of(), event.effectiveOn(), true);
        }

        Checklist ended() {
            return new Checklist(template, version, items, assessed, on, false);
        }

        Checklist with(Assessed more) {
            List<Assessed> all = new ArrayList<>(assessed);
            all.add(more);
            return new Checklist(template, version, items, all, on, stands);
        }

        @Nullable
        Assessed last(String item) {
            return assessed.stream()
                    .filter(one -> one.item().equals(item))
                    .reduce((one, later) -> later)
                    .orElse(null);
        }

        boolean metOn(LocalDate day, Predicate<Item> asked) {
            return items.stream()
                    .filter(asked)
                    .allMatch(item -> assessed.stream()
                            .filter(one ->
                                    one.item().equals(item.code()) && !one.on().isAfter(day))
                            .reduce((one, later) -> later)
                            .filter(Assessed::met)
                            .isPresent());
        }
    }
}
