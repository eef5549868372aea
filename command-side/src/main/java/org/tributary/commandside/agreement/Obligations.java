package org.tributary.commandside.agreement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.agreement.ObligationCommand.AddObligation;
import org.tributary.commandside.agreement.ObligationCommand.FulfilObligation;
import org.tributary.commandside.agreement.ObligationCommand.RemoveObligation;
import org.tributary.commandside.agreement.ObligationCommand.ReopenObligation;
import org.tributary.commandside.agreement.ObligationCommand.WaiveObligation;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.AgreementEvent.ObligationAdded;
import org.tributary.events.AgreementEvent.ObligationFulfilled;
import org.tributary.events.AgreementEvent.ObligationRemoved;
import org.tributary.events.AgreementEvent.ObligationReopened;
import org.tributary.events.AgreementEvent.ObligationWaived;
import org.tributary.events.ObligationId;
import org.tributary.events.PartnerId;
import org.tributary.events.Value;
import org.tributary.platform.problem.Refusal;

/** What is owed under an agreement besides money, and what became of it. */
final class Obligations {
    private Map<String, Owed> byId = new HashMap<>();

    ObligationAdded decided(AddObligation command, LocalDate signedOn, List<PartnerId> partners) {
        if (byId.containsKey(command.obligationId().text()))
            throw Refusal.because("already-exists", "This obligation was recorded before.");
        if (!Value.OWN.equals(command.owedBy()) && !partners.contains(Sources.partner("/owedBy", command.owedBy())))
            throw Refusal.invalid(
                    "/owedBy", "not-a-party", "It is owed by a partner of the agreement, by its id, or own.");
        if (command.dueOn().isBefore(signedOn))
            throw Refusal.invalid("/dueOn", "too-early", "The agreement was signed on " + signedOn + ".");
        return new ObligationAdded(
                command.agreementId(),
                command.obligationId(),
                command.kind(),
                command.owedBy(),
                command.what(),
                command.dueOn(),
                command.effectiveOn(),
                command.codes());
    }

    ObligationFulfilled decided(FulfilObligation command, Papers papers) {
        requireOpen(command);
        if (command.evidence() != null) papers.attached("/evidence", command.evidence());
        return new ObligationFulfilled(
                command.agreementId(), command.obligationId(), command.evidence(), command.effectiveOn());
    }

    ObligationWaived decided(WaiveObligation command) {
        requireOpen(command);
        return new ObligationWaived(
                command.agreementId(),
                command.obligationId(),
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    ObligationReopened decided(ReopenObligation command) {
        Owed owed = known(command);
        if (owed.state() == State.OPEN)
            throw Refusal.because("obligation-open", "It is owed: it was neither fulfilled nor waived.");
        return new ObligationReopened(
                command.agreementId(),
                command.obligationId(),
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    ObligationRemoved decided(RemoveObligation command) {
        known(command);
        return new ObligationRemoved(
                command.agreementId(),
                command.obligationId(),
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    /** What shows that an obligation was fulfilled stays attached as long as that holds. */
    void requireNoEvidence(String sha256) {
        if (byId.values().stream().anyMatch(owed -> sha256.equals(owed.evidence())))
            throw Refusal.because(
                    "document-is-evidence",
                    "It shows that an obligation was fulfilled: reopen-obligation takes that back first.");
    }

    private Owed known(ObligationCommand command) {
        Owed owed = byId.get(command.obligationId().text());
        if (owed == null || owed.state() == State.REMOVED)
            throw Refusal.invalid("/obligationId", "unknown-obligation", "The agreement has no such obligation.");
        Chronology.requireNotBefore(owed.since(), command.effectiveOn());
        return owed;
    }

    private void requireOpen(ObligationCommand command) {
        Owed owed = known(command);
        if (owed.state() == State.FULFILLED)
            throw Refusal.because("obligation-fulfilled", "It was fulfilled on " + owed.since() + ".");
        if (owed.state() == State.WAIVED)
            throw Refusal.because("obligation-waived", "It was waived on " + owed.since() + ".");
    }

    void on(ObligationAdded event) {
        becomes(event.obligationId(), State.OPEN, event.effectiveOn(), null);
    }

    void on(ObligationFulfilled event) {
        becomes(event.obligationId(), State.FULFILLED, event.effectiveOn(), event.evidence());
    }

    void on(ObligationWaived event) {
        becomes(event.obligationId(), State.WAIVED, event.effectiveOn(), null);
    }

    void on(ObligationReopened event) {
        becomes(event.obligationId(), State.OPEN, event.effectiveOn(), null);
    }

    void on(ObligationRemoved event) {
        becomes(event.obligationId(), State.REMOVED, event.effectiveOn(), null);
    }

    private void becomes(ObligationId id, State state, LocalDate since, @Nullable String evidence) {
        byId.put(id.text(), new Owed(state, since, evidence));
    }

    enum State {
        OPEN,
        FULFILLED,
        WAIVED,
        REMOVED
    }

    /** Where an obligation stands, since when, and what shows it. */
    record Owed(State state, LocalDate since, @Nullable String evidence) {}
}
