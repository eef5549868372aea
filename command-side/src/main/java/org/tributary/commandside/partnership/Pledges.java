package org.tributary.commandside.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.agreement.Agreements;
import org.tributary.commandside.partnership.PledgeCommand.RecordPledge;
import org.tributary.commandside.partnership.PledgeCommand.RevisePledge;
import org.tributary.commandside.partnership.PledgeCommand.WithdrawPledge;
import org.tributary.commandside.partnership.Signing.SignAgreement;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.AgreementId;
import org.tributary.events.Money;
import org.tributary.events.PartnerId;
import org.tributary.events.PartnershipEvent;
import org.tributary.events.PartnershipEvent.PartnershipSigned;
import org.tributary.events.PledgeEvent.PledgeRecorded;
import org.tributary.events.PledgeEvent.PledgeRevised;
import org.tributary.events.PledgeEvent.PledgeWithdrawn;
import org.tributary.events.PledgeId;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/** What partners said that they mean to give, and what became of it. */
final class Pledges {
    private Map<String, Pledge> byId = new HashMap<>();

    PledgeRecorded decided(RecordPledge command, List<PartnerId> partners) {
        if (byId.containsKey(command.pledgeId().text()))
            throw Refusal.because("already-exists", "This pledge was recorded before.");
        List<Fault> faults = new ArrayList<>();
        if (!partners.contains(command.partnerId()))
            faults.add(new Fault("/partnerId", "not-a-party", "Whoever pledges is a partner of the partnership."));
        check(command.amount(), command.expectedOn(), command.effectiveOn(), faults);
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
        return new PledgeRecorded(
                command.partnershipId(),
                command.pledgeId(),
                command.partnerId(),
                command.amount(),
                command.expectedOn(),
                command.effectiveOn());
    }

    private static void check(Money amount, @Nullable LocalDate expectedOn, LocalDate on, List<Fault> faults) {
        if (amount.signum() <= 0) faults.add(new Fault("/amount/amount", "not-positive", "An amount is above zero."));
        if (expectedOn != null && expectedOn.isBefore(on))
            faults.add(new Fault("/expectedOn", "too-early", "What is pledged is expected afterwards."));
    }

    /** Nothing, where it is pledged just so. */
    @Nullable
    PledgeRevised decided(RevisePledge command, Agreements agreements) {
        Pledge pledge = open(command.pledgeId(), command.effectiveOn(), agreements);
        List<Fault> faults = new ArrayList<>();
        if (!command.amount().currency().equals(pledge.amount().currency()))
            faults.add(new Fault(
                    "/amount/currency",
                    "other-currency",
                    "It was pledged in %s: withdraw it, and record the other one."
                            .formatted(pledge.amount().currency())));
        check(command.amount(), command.expectedOn(), command.effectiveOn(), faults);
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
        if (pledge.equals(pledge.as(command.amount(), command.expectedOn()))) return null;
        return new PledgeRevised(
                command.partnershipId(),
                command.pledgeId(),
                command.amount(),
                command.expectedOn(),
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    PledgeWithdrawn decided(WithdrawPledge command, Agreements agreements) {
        open(command.pledgeId(), command.effectiveOn(), agreements);
        return new PledgeWithdrawn(
                command.partnershipId(), command.pledgeId(), command.reason(), command.effectiveOn(), command.codes());
    }

    private Pledge open(PledgeId id, LocalDate on, Agreements agreements) {
        Pledge pledge = byId.get(id.text());
        if (pledge == null) throw Refusal.invalid("/pledgeId", "unknown-pledge", "The partnership has no such pledge.");
        Chronology.requireNotBefore(pledge.on(), on);
        if (pledge.withdrawn()) throw Refusal.because("pledge-withdrawn", "This pledge was withdrawn before.");
        if (pledge.fulfilled(agreements))
            throw Refusal.because("pledge-fulfilled", "An agreement fulfils this pledge: it is committed.");
        return pledge;
    }

    /** What an agreement is said to fulfil is open, and was pledged by the day of the signature. */
    void requireOpen(SignAgreement command, Agreements agreements) {
        Set<PledgeId> named = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (int place = 0; place < command.pledges().size(); place++) {
            PledgeId id = command.pledges().get(place);
            String at = "/pledges/" + place;
            Pledge pledge = byId.get(id.text());
            if (pledge == null) faults.add(new Fault(at, "unknown-pledge", "The partnership has no such pledge."));
            else if (!named.add(id)) faults.add(new Fault(at, "duplicate", "Each pledge is named once."));
            else if (pledge.withdrawn() || pledge.fulfilled(agreements))
                faults.add(new Fault(at, "not-open", "It was withdrawn, or another agreement fulfils it."));
            else if (pledge.on().isAfter(command.effectiveOn()))
                faults.add(new Fault(at, "too-late", "It was pledged on " + pledge.on() + ", after the signature."));
        }
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
    }

    void on(PartnershipEvent event) {
        if (event instanceof PledgeRecorded e)
            byId.put(e.pledgeId().text(), new Pledge(e.amount(), e.expectedOn(), e.effectiveOn(), false, null));
        else if (event instanceof PledgeRevised e)
            byId.computeIfPresent(e.pledgeId().text(), (id, pledge) -> pledge.as(e.amount(), e.expectedOn()));
        else if (event instanceof PledgeWithdrawn e)
            byId.computeIfPresent(e.pledgeId().text(), (id, pledge) -> pledge.withdraw());
        else if (event instanceof PartnershipSigned e)
            for (PledgeId id : e.pledges())
                byId.computeIfPresent(id.text(), (same, pledge) -> pledge.fulfil(e.agreementId()));
    }

    /** One, whatever became of it. */
    record Pledge(
            Money amount,
            @Nullable LocalDate expectedOn,
            LocalDate on,
            boolean withdrawn,
            @Nullable AgreementId fulfilledBy) {
        Pledge as(Money other, @Nullable LocalDate day) {
            return new Pledge(other, day, on, withdrawn, fulfilledBy);
        }

        Pledge withdraw() {
            return new Pledge(amount, expectedOn, on, true, fulfilledBy);
        }

        Pledge fulfil(AgreementId agreement) {
            return new Pledge(amount, expectedOn, on, withdrawn, agreement);
        }

        /** What is void fulfils nothing. */
        boolean fulfilled(Agreements agreements) {
            return fulfilledBy != null && !agreements.standingOf(fulfilledBy).voided();
        }
    }
}
