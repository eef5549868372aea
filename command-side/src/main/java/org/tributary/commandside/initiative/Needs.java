package org.tributary.commandside.initiative;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.initiative.InitiativeCommand.DeclareFundingNeed;
import org.tributary.commandside.initiative.InitiativeCommand.ReviseFundingNeed;
import org.tributary.commandside.initiative.InitiativeCommand.WithdrawFundingNeed;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.InitiativeEvent.FundingNeedDeclared;
import org.tributary.events.InitiativeEvent.FundingNeedRevised;
import org.tributary.events.InitiativeEvent.FundingNeedWithdrawn;
import org.tributary.events.InitiativeEvent.Need;
import org.tributary.events.Money;
import org.tributary.events.NeedId;
import org.tributary.events.Term;
import org.tributary.platform.problem.Refusal;

/** What an initiative lacks. */
final class Needs {
    private Map<String, Declared> byId = new HashMap<>();
    private Set<String> withdrawn = new HashSet<>();

    FundingNeedDeclared decided(DeclareFundingNeed command) {
        if (byId.containsKey(command.needId().text()))
            throw Refusal.because("already-exists", "This need was declared before.");
        requirePositive(command.amount());
        requireInOrder(command.term());
        Need need = new Need(
                command.title(),
                command.amount(),
                command.approval(),
                command.term(),
                Boolean.TRUE.equals(command.published()));
        return new FundingNeedDeclared(command.initiativeId(), command.needId(), need, command.effectiveOn());
    }

    /** Nothing, where it is just so already. */
    @Nullable
    FundingNeedRevised decided(ReviseFundingNeed command) {
        Need before = standing(command.needId(), command.effectiveOn()).need();
        if (command.amount() != null) requirePositive(command.amount());
        requireInOrder(command.term());
        Need revised = new Need(
                command.title() == null ? before.title() : command.title(),
                command.amount() == null ? before.amount() : command.amount(),
                command.approval() == null ? before.approval() : command.approval(),
                command.term() == null ? before.term() : command.term(),
                command.published() == null ? before.published() : command.published());
        if (revised.equals(before)) return null;
        return new FundingNeedRevised(
                command.initiativeId(),
                command.needId(),
                revised,
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    FundingNeedWithdrawn decided(WithdrawFundingNeed command) {
        standing(command.needId(), command.effectiveOn());
        return new FundingNeedWithdrawn(
                command.initiativeId(), command.needId(), command.reason(), command.effectiveOn(), command.codes());
    }

    /** It may be left out; if it is named, there is one. */
    void requireStanding(@Nullable NeedId id, LocalDate on) {
        if (id != null) standing(id, on);
    }

    private Declared standing(NeedId id, LocalDate on) {
        Declared declared = byId.get(id.text());
        if (declared == null) throw Refusal.invalid("/needId", "unknown-need", "The initiative has no such need.");
        if (withdrawn.contains(id.text()))
            throw Refusal.because("need-withdrawn", "This need was withdrawn; declare another.");
        Chronology.requireNotBefore(declared.on(), on);
        return declared;
    }

    private static void requirePositive(Money amount) {
        if (amount.signum() <= 0)
            throw Refusal.invalid("/amount/amount", "not-positive", "What is needed is above zero.");
    }

    static void requireInOrder(@Nullable Term term) {
        if (term != null
                && term.from() != null
                && term.to() != null
                && term.to().isBefore(term.from()))
            throw Refusal.invalid("/term/to", "too-early", "A term ends on or after the day on which it begins.");
    }

    void on(FundingNeedDeclared event) {
        byId.put(event.needId().text(), new Declared(event.need(), event.effectiveOn()));
    }

    void on(FundingNeedRevised event) {
        byId.computeIfPresent(event.needId().text(), (id, declared) -> new Declared(event.need(), declared.on()));
    }

    void on(FundingNeedWithdrawn event) {
        withdrawn.add(event.needId().text());
    }

    /** A need as it is, and since when. */
    record Declared(Need need, LocalDate on) {}
}
