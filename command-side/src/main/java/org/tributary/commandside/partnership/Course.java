package org.tributary.commandside.partnership;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.partnership.PartnershipCommand.AdvanceStage;
import org.tributary.commandside.partnership.PartnershipCommand.DeclinePartnership;
import org.tributary.commandside.partnership.PartnershipCommand.MoveBackStage;
import org.tributary.commandside.partnership.PartnershipCommand.PutOnHold;
import org.tributary.commandside.partnership.PartnershipCommand.ReopenCompletion;
import org.tributary.commandside.partnership.PartnershipCommand.ReopenPartnership;
import org.tributary.commandside.partnership.PartnershipCommand.ResumePartnership;
import org.tributary.commandside.partnership.PartnershipCommand.WithdrawPartnership;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.Forecast;
import org.tributary.events.PartnershipEvent;
import org.tributary.events.PartnershipEvent.CompletionReopened;
import org.tributary.events.PartnershipEvent.PartnershipCompleted;
import org.tributary.events.PartnershipEvent.PartnershipDeclined;
import org.tributary.events.PartnershipEvent.PartnershipIdentified;
import org.tributary.events.PartnershipEvent.PartnershipProposed;
import org.tributary.events.PartnershipEvent.PartnershipPutOnHold;
import org.tributary.events.PartnershipEvent.PartnershipReopened;
import org.tributary.events.PartnershipEvent.PartnershipResumed;
import org.tributary.events.PartnershipEvent.PartnershipSigned;
import org.tributary.events.PartnershipEvent.PartnershipVoided;
import org.tributary.events.PartnershipEvent.PartnershipWithdrawn;
import org.tributary.events.PartnershipEvent.SignedPartnershipRegistered;
import org.tributary.events.PartnershipEvent.StageAdvanced;
import org.tributary.events.PartnershipEvent.StageMovedBack;
import org.tributary.events.Stage;
import org.tributary.platform.problem.Refusal;

/** Where a partnership stands on its way from an idea to a signature, or to its end. */
final class Course {
    private @Nullable LocalDate begunOn;
    private @Nullable Stage stage;
    private boolean onHold;
    private int attempts = 1;

    boolean begun() {
        return begunOn != null;
    }

    /** By what was decided here; what was signed may have turned out void since. */
    Stage stage() {
        return Objects.requireNonNull(stage);
    }

    /** Nothing happens before it began, nor to what is void. */
    void requireInTime(LocalDate effectiveOn) {
        Chronology.requireNotBefore(Objects.requireNonNull(begunOn), effectiveOn);
        if (stage == Stage.VOID)
            throw Refusal.because("partnership-voided", "The partnership was recorded by mistake, and is void.");
    }

    void requireGoingOn(LocalDate effectiveOn) {
        requireInTime(effectiveOn);
        if (onHold) throw Refusal.because("on-hold", "The partnership is on hold: resume-partnership first.");
    }

    StageAdvanced decided(AdvanceStage command, Stage from) {
        requireGoingOn(command.effectiveOn());
        Stages.requireOn(from, command.to());
        return new StageAdvanced(command.partnershipId(), from, command.to(), command.effectiveOn(), command.codes());
    }

    StageMovedBack decided(MoveBackStage command, Stage from) {
        requireGoingOn(command.effectiveOn());
        Stages.requireBack(from, command.to());
        return new StageMovedBack(
                command.partnershipId(), from, command.to(), command.reason(), command.effectiveOn(), command.codes());
    }

    PartnershipPutOnHold decided(PutOnHold command, Stage kept) {
        requireGoingOn(command.effectiveOn());
        Stages.requireOpen(kept, "be put on hold");
        if (command.reviewOn() != null && command.reviewOn().isBefore(command.effectiveOn()))
            throw Refusal.invalid("/reviewOn", "too-early", "What is put on hold is reviewed afterwards.");
        return new PartnershipPutOnHold(
                command.partnershipId(),
                kept,
                command.reason(),
                command.reviewOn(),
                command.effectiveOn(),
                command.codes());
    }

    PartnershipResumed decided(ResumePartnership command, Stage from) {
        requireInTime(command.effectiveOn());
        if (!onHold) throw Refusal.because("not-on-hold", "The partnership is not on hold.");
        return new PartnershipResumed(command.partnershipId(), from, command.effectiveOn(), command.codes());
    }

    PartnershipDeclined decided(DeclinePartnership command, Stage from) {
        requireInTime(command.effectiveOn());
        Stages.requireOpen(from, "be declined");
        return new PartnershipDeclined(
                command.partnershipId(), from, command.reason(), command.effectiveOn(), command.codes());
    }

    PartnershipWithdrawn decided(WithdrawPartnership command, Stage from) {
        requireInTime(command.effectiveOn());
        Stages.requireOpen(from, "be withdrawn");
        return new PartnershipWithdrawn(
                command.partnershipId(), from, command.reason(), command.effectiveOn(), command.codes());
    }

    PartnershipReopened decided(ReopenPartnership command, @Nullable Forecast forecast) {
        requireInTime(command.effectiveOn());
        Stages.requireReopened(stage(), command.to());
        return new PartnershipReopened(
                command.partnershipId(),
                stage(),
                command.to(),
                attempts + 1,
                forecast,
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    CompletionReopened decided(ReopenCompletion command, Stage from) {
        requireInTime(command.effectiveOn());
        Stages.requireCompleted(from);
        return new CompletionReopened(
                command.partnershipId(), command.reason(), command.effectiveOn(), command.codes());
    }

    void on(PartnershipEvent event) {
        if (begunOn == null) begunOn = event.effectiveOn();
        if (event instanceof PartnershipIdentified) stage = Stage.IDENTIFIED;
        else if (event instanceof PartnershipProposed) stage = Stage.PROPOSED;
        else if (event instanceof StageAdvanced advanced) stage = advanced.to();
        else if (event instanceof StageMovedBack back) stage = back.to();
        else if (event instanceof PartnershipPutOnHold) onHold = true;
        else if (event instanceof PartnershipResumed) onHold = false;
        else if (event instanceof PartnershipDeclined) lost(Stage.DECLINED);
        else if (event instanceof PartnershipWithdrawn) lost(Stage.WITHDRAWN);
        else if (event instanceof PartnershipSigned) stage = Stage.SIGNED;
        else if (event instanceof SignedPartnershipRegistered) stage = Stage.SIGNED;
        else if (event instanceof PartnershipReopened again) {
            stage = again.to();
            attempts = again.attempt();
        } else if (event instanceof PartnershipCompleted) stage = Stage.COMPLETED;
        else if (event instanceof CompletionReopened) stage = Stage.SIGNED;
        else if (event instanceof PartnershipVoided) lost(Stage.VOID);
    }

    private void lost(Stage how) {
        stage = how;
        onHold = false;
    }
}
