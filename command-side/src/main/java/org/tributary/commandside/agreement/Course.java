package org.tributary.commandside.agreement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.agreement.AgreementCommand.BringIntoForce;
import org.tributary.commandside.agreement.AgreementCommand.ReinstateAgreement;
import org.tributary.commandside.agreement.AgreementCommand.ResumeAgreement;
import org.tributary.commandside.agreement.AgreementCommand.SuspendAgreement;
import org.tributary.commandside.agreement.AgreementCommand.TerminateAgreement;
import org.tributary.commandside.agreement.Correction.ExpireAgreement;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.AgreementEvent.AgreementBroughtIntoForce;
import org.tributary.events.AgreementEvent.AgreementExpired;
import org.tributary.events.AgreementEvent.AgreementReinstated;
import org.tributary.events.AgreementEvent.AgreementResumed;
import org.tributary.events.AgreementEvent.AgreementSuspended;
import org.tributary.events.AgreementEvent.AgreementTerminated;
import org.tributary.events.AgreementEvent.AgreementVoided;
import org.tributary.events.AgreementEvent.Reduction;
import org.tributary.events.Term;
import org.tributary.platform.problem.Refusal;

/** Where an agreement stands between its signature and its end. */
@SuppressWarnings("NullAway.Init")
final class Course {
    private LocalDate signedOn;
    private @Nullable LocalDate inForceOn;
    private @Nullable LocalDate lastDay;
    private @Nullable LocalDate suspendedOn;
    private @Nullable LocalDate terminatedOn;
    private @Nullable LocalDate settledOn;
    private @Nullable LocalDate voidedOn;
    private List<Reduction> reductions = List.of();

    /** Without arguments, so that a snapshot fills the fields. */
    private Course() {}

    static Course from(LocalDate signedOn, @Nullable Term term) {
        Course course = new Course();
        course.signedOn = signedOn;
        course.run(term);
        return course;
    }

    void run(@Nullable Term term) {
        if (term != null) lastDay = term.to();
    }

    boolean voided() {
        return voidedOn != null;
    }

    void requireNotVoided() {
        if (voidedOn != null)
            throw Refusal.because("agreement-voided", "The agreement is void since " + voidedOn + ".");
    }

    boolean terminated() {
        return terminatedOn != null;
    }

    void requireNotTerminated() {
        if (terminatedOn != null)
            throw Refusal.because("agreement-terminated", "The agreement was terminated on " + terminatedOn + ".");
    }

    /** What is met only once it binds was no condition of that. */
    void requireNotInForceBefore(LocalDate met) {
        if (inForceOn != null && met.isAfter(inForceOn))
            throw Refusal.invalid("/effectiveOn", "too-late", "The agreement is in force from " + inForceOn + " on.");
    }

    /** What was settled after its term is not changed beneath its settlement. */
    void requireNotSettled() {
        if (settledOn != null)
            throw Refusal.because(
                    "already-settled",
                    "The agreement was settled on %s, after its term: reinstate-agreement takes that back first."
                            .formatted(settledOn));
    }

    /** Nothing, where it is in force from that day on already. */
    @Nullable
    AgreementBroughtIntoForce decided(BringIntoForce command) {
        Chronology.requireNotBefore(signedOn, command.effectiveOn());
        requireNotTerminated();
        if (command.effectiveOn().equals(inForceOn)) return null;
        if (inForceOn != null)
            throw Refusal.because("already-in-force", "The agreement is in force from " + inForceOn + " on.");
        return new AgreementBroughtIntoForce(command.agreementId(), command.condition(), command.effectiveOn());
    }

    AgreementSuspended decided(SuspendAgreement command) {
        Chronology.requireNotBefore(signedOn, command.effectiveOn());
        requireRunning(command.effectiveOn());
        if (suspendedOn != null)
            throw Refusal.because("already-suspended", "The agreement is suspended from " + suspendedOn + " on.");
        if (inForceOn == null || command.effectiveOn().isBefore(inForceOn))
            throw Refusal.because("not-in-force", "Only what is in force is suspended.");
        if (command.reviewOn() != null && command.reviewOn().isBefore(command.effectiveOn()))
            throw Refusal.invalid("/reviewOn", "too-early", "It is looked at again after it was suspended.");
        return new AgreementSuspended(
                command.agreementId(), command.reviewOn(), command.reason(), command.effectiveOn(), command.codes());
    }

    AgreementResumed decided(ResumeAgreement command) {
        Chronology.requireNotBefore(signedOn, command.effectiveOn());
        requireNotTerminated();
        if (suspendedOn == null) throw Refusal.because("not-suspended", "The agreement is not suspended.");
        Chronology.requireNotBefore(suspendedOn, command.effectiveOn());
        return new AgreementResumed(command.agreementId(), command.effectiveOn());
    }

    AgreementTerminated decided(TerminateAgreement command, Debtors debtors) {
        Chronology.requireNotBefore(signedOn, command.effectiveOn());
        requireRunning(command.effectiveOn());
        return new AgreementTerminated(
                command.agreementId(),
                debtors.reductions(command.stillDue()),
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    AgreementExpired decided(ExpireAgreement command, Debtors debtors) {
        Chronology.requireNotBefore(signedOn, command.effectiveOn());
        requireNotTerminated();
        requireNotSettled();
        if (lastDay == null || !lastDay.isBefore(command.effectiveOn()))
            throw Refusal.because(
                    "not-expired",
                    lastDay == null
                            ? "The agreement has no last day: it does not expire."
                            : "The agreement runs until " + lastDay + ".");
        return new AgreementExpired(
                command.agreementId(),
                debtors.reductions(command.stillDue()),
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    AgreementReinstated decided(ReinstateAgreement command) {
        Chronology.requireNotBefore(signedOn, command.effectiveOn());
        LocalDate endedOn = terminatedOn == null ? settledOn : terminatedOn;
        if (endedOn == null)
            throw Refusal.because("not-ended", "The agreement was neither terminated nor settled after its term.");
        Chronology.requireNotBefore(endedOn, command.effectiveOn());
        return new AgreementReinstated(
                command.agreementId(), reductions, command.reason(), command.effectiveOn(), command.codes());
    }

    private void requireRunning(LocalDate on) {
        requireNotTerminated();
        requireNotSettled();
        if (lastDay != null && lastDay.isBefore(on))
            throw Refusal.because("agreement-expired", "The agreement ran until " + lastDay + ".");
    }

    void on(AgreementBroughtIntoForce event) {
        inForceOn = event.effectiveOn();
    }

    void on(AgreementSuspended event) {
        suspendedOn = event.effectiveOn();
    }

    void onResumed() {
        suspendedOn = null;
    }

    void on(AgreementTerminated event) {
        terminatedOn = event.effectiveOn();
        reductions = event.reductions();
    }

    void on(AgreementExpired event) {
        settledOn = event.effectiveOn();
        reductions = event.reductions();
    }

    void on(AgreementVoided event) {
        voidedOn = event.effectiveOn();
    }

    void onReinstated() {
        terminatedOn = null;
        settledOn = null;
        reductions = List.of();
    }
}
