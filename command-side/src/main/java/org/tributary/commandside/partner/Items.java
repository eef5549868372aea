package org.tributary.commandside.partner;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.partner.DueDiligences.Opened;
import org.tributary.commandside.partner.PartnerCommand.AnswerDueDiligenceItem;
import org.tributary.commandside.partner.PartnerCommand.RequestDueDiligenceItem;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.ItemAnswer;
import org.tributary.events.PartnerEvent.DueDiligenceItemAnswered;
import org.tributary.events.PartnerEvent.DueDiligenceItemRequested;
import org.tributary.platform.problem.Refusal;

/** What was asked for in due diligences, of the partner and of us, and what was answered. */
final class Items {
    private Map<String, Item> byId = new HashMap<>();

    DueDiligenceItemRequested decided(RequestDueDiligenceItem command, DueDiligences dueDiligences) {
        Opened opened = dueDiligences.requireOpened(command.dueDiligenceId());
        Chronology.requireNotBefore(opened.on(), command.effectiveOn());
        if (byId.containsKey(command.itemId().text()))
            throw Refusal.because("already-exists", "This was asked for before.");
        if (command.dueOn() != null && command.dueOn().isBefore(command.effectiveOn()))
            throw Refusal.invalid("/dueOn", "too-early", "Nothing is due before it was asked for.");
        return new DueDiligenceItemRequested(
                command.partnerId(),
                command.dueDiligenceId(),
                command.itemId(),
                opened.assessed(),
                command.item(),
                command.question(),
                command.dueOn(),
                command.effectiveOn(),
                command.codes());
    }

    /** Nothing, where it was answered just so. */
    @Nullable
    DueDiligenceItemAnswered decided(AnswerDueDiligenceItem command) {
        Item item = byId.get(command.itemId().text());
        if (item == null) throw Refusal.invalid("/itemId", "unknown-item", "Nothing of this id was asked for.");
        Chronology.requireNotBefore(item.askedOn(), command.effectiveOn());
        Answer answer = new Answer(command.answer(), command.effectiveOn());
        if (answer.equals(item.answer()) && command.note() == null) return null;
        if (item.answer() != null && command.reason() == null)
            throw Refusal.invalid("/reason", "missing", "It is answered already; anew with a reason.");
        if (command.answer() != ItemAnswer.GIVEN && command.reason() == null)
            throw Refusal.invalid("/reason", "missing", "What is not given has a reason.");
        return new DueDiligenceItemAnswered(
                command.partnerId(),
                command.itemId(),
                command.answer(),
                command.note(),
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    void on(DueDiligenceItemRequested event) {
        byId.put(event.itemId().text(), new Item(event.effectiveOn(), null));
    }

    void on(DueDiligenceItemAnswered event) {
        Answer answer = new Answer(event.answer(), event.effectiveOn());
        Item ofADuplicate = new Item(event.effectiveOn(), answer);
        byId.merge(event.itemId().text(), ofADuplicate, (item, other) -> new Item(item.askedOn(), answer));
    }

    Items with(Items duplicates) {
        Items whole = new Items();
        whole.byId.putAll(duplicates.byId);
        byId.forEach((id, item) ->
                whole.byId.merge(id, item, (asked, answered) -> new Item(asked.askedOn(), answered.answer())));
        return whole;
    }

    boolean buildUpon(Items duplicates) {
        return !Collections.disjoint(byId.keySet(), duplicates.byId.keySet());
    }

    /** Something that was asked for. */
    record Item(LocalDate askedOn, @Nullable Answer answer) {}

    /** What became of it. */
    record Answer(ItemAnswer what, LocalDate on) {}
}
