package org.tributary.commandside.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.agreement.Agreements;
import org.tributary.commandside.partnership.PartnershipCommand.CompletePartnership;
import org.tributary.commandside.partnership.PartnershipCommand.VoidPartnership;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.AgreementId;
import org.tributary.events.PartnershipEvent;
import org.tributary.events.PartnershipEvent.PartnershipCompleted;
import org.tributary.events.PartnershipEvent.PartnershipSigned;
import org.tributary.events.PartnershipEvent.PartnershipVoided;
import org.tributary.events.PartnershipEvent.SignedPartnershipRegistered;
import org.tributary.events.PartnershipEvent.StillReceivable;
import org.tributary.events.Stage;
import org.tributary.events.StreamVersion;
import org.tributary.platform.problem.Refusal;

/** The agreements that were signed under a partnership, and whether they let it end; one that is void has signed nothing. */
final class Instruments {
    private List<Signature> signed = new ArrayList<>();

    void requireNew(AgreementId agreement) {
        if (signed.stream().anyMatch(signature -> signature.agreementId().equals(agreement)))
            throw Refusal.because("already-exists", "This agreement was signed before.");
    }

    /** Where the partnership stands: at signed or completed as long as one of them holds, else where it stood before them. */
    Stage standing(Stage recorded, Agreements agreements) {
        Stage standing = recorded;
        for (int last = signed.size() - 1; isBySignature(standing) && last >= 0; last--) {
            if (!agreements.standingOf(signed.get(last).agreementId()).voided()) return recorded;
            standing = signed.get(last).from();
        }
        if (standing == null)
            throw Refusal.because(
                    "partnership-voided", "It was taken in with an agreement that is void, and is void with it.");
        return standing;
    }

    private static boolean isBySignature(@Nullable Stage stage) {
        return stage == Stage.SIGNED || stage == Stage.COMPLETED;
    }

    PartnershipCompleted decided(CompletePartnership command, Stage from, Agreements agreements, boolean manager) {
        Stages.requireSigned(from);
        List<Agreements.Standing> all = standing(agreements);
        for (int place = 0; place < all.size(); place++)
            if (!all.get(place).voided())
                Chronology.requireNotBefore(signed.get(place).on(), command.effectiveOn());
        List<StillReceivable> receivable = all.stream()
                .filter(one -> !one.voided())
                .flatMap(one -> one.receivable().stream().map(amount -> new StillReceivable(one.agreementId(), amount)))
                .toList();
        requireSettledOrWaived(command, receivable, manager);
        return new PartnershipCompleted(
                command.partnershipId(),
                receivable,
                command.waiver(),
                command.effectiveOn(),
                command.codes(),
                reliedOn(all));
    }

    private static void requireSettledOrWaived(
            CompletePartnership command, List<StillReceivable> receivable, boolean manager) {
        if (command.waiver() == null && !receivable.isEmpty())
            throw Refusal.because(
                    "still-receivable",
                    "%s is still receivable under its agreements. Receive it, write it off, or have a manager waive it: waiver."
                            .formatted(String.join(
                                    ", ",
                                    receivable.stream()
                                            .map(one -> one.amount().toString())
                                            .toList())));
        if (command.waiver() == null) return;
        if (receivable.isEmpty()) throw Refusal.invalid("/waiver", "not-needed", "Nothing is receivable any more.");
        if (!manager) throw Refusal.forbidden("Only a manager waives what is still receivable.");
    }

    PartnershipVoided decided(VoidPartnership command, Stage from, Agreements agreements) {
        List<Agreements.Standing> all = standing(agreements);
        if (all.stream().anyMatch(one -> !one.voided()))
            throw Refusal.because(
                    "agreement-stands",
                    "An agreement stands under the partnership: only a partnership without one is void.");
        return new PartnershipVoided(
                command.partnershipId(), from, command.reason(), command.effectiveOn(), command.codes(), reliedOn(all));
    }

    private List<Agreements.Standing> standing(Agreements agreements) {
        return signed.stream()
                .map(Signature::agreementId)
                .map(agreements::standingOf)
                .toList();
    }

    private static List<StreamVersion> reliedOn(List<Agreements.Standing> agreements) {
        return agreements.stream().map(Agreements.Standing::version).toList();
    }

    void on(PartnershipEvent event) {
        if (event instanceof PartnershipSigned e) signed.add(new Signature(e.agreementId(), e.from(), e.effectiveOn()));
        else if (event instanceof SignedPartnershipRegistered e)
            signed.add(new Signature(e.agreementId(), null, e.effectiveOn()));
    }

    /** @param from none: the partnership was taken in with it */
    record Signature(AgreementId agreementId, @Nullable Stage from, LocalDate on) {}
}
