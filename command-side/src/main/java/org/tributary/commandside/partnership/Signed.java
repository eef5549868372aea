package org.tributary.commandside.partnership;

import java.util.ArrayList;
import java.util.List;
import org.tributary.commandside.partner.Partners;
import org.tributary.commandside.partnership.Signing.RegisterSignedAgreement;
import org.tributary.commandside.partnership.Signing.SignAgreement;
import org.tributary.commandside.rule.Records;
import org.tributary.commandside.staff.StaffMembers;
import org.tributary.events.AgreementEvent.AgreementSigned;
import org.tributary.events.Attribution;
import org.tributary.events.Gate;
import org.tributary.events.PartnerId;
import org.tributary.events.PartnershipEvent;
import org.tributary.events.PartnershipEvent.PartnershipSigned;
import org.tributary.events.PartnershipEvent.SignedPartnershipRegistered;
import org.tributary.events.Stage;
import org.tributary.platform.command.PolicyBook;
import org.tributary.platform.problem.Refusal;

/** What a signature is to both streams: to the partnership, which decides it, and to the agreement that it begins. */
record Signed(PartnershipEvent partnership, AgreementSigned agreement) {

    static Signed of(
            SignAgreement command,
            Stage from,
            Plan plan,
            Checklists checklists,
            Partners known,
            PolicyBook policy,
            Records records,
            boolean manager) {
        Stages.requireBeforeSignature(from);
        if (from == Stage.PROPOSED && !manager)
            throw Refusal.forbidden("From proposed, only a manager signs at once; advance it to negotiating first.");
        Attribution counted = command.attribution() == null ? plan.attribution() : command.attribution();
        if (counted == null || counted.region().isEmpty() || counted.area().isEmpty())
            throw Refusal.because(
                    "attribution-missing", "An agreement counts over regions and areas: attribution: {region, area}.");
        PolicyBook.Standing inForce = policy.standing();
        List<PartnerId> bound = known.now(plan.partners());
        boolean cleared = Undertaking.cleared(command, bound, known.now(plan.funding()), known);
        var waivers = Gates.pass(
                command, inForce.policy().gates(), cleared, checklists.metOn(command.effectiveOn()), manager);
        var signed = Terms.check(command, bound, counted, false);
        var reliedOn = new ArrayList<>(known.requireKnown("/partners", bound));
        reliedOn.addAll(records.requireKnown("/follows", "agreement", command.follows()));
        reliedOn.add(inForce.reliedOn());
        return new Signed(
                new PartnershipSigned(
                        command.partnershipId(),
                        from,
                        command.agreementId(),
                        waivers,
                        command.pledges(),
                        command.effectiveOn(),
                        command.codes(),
                        reliedOn),
                signed);
    }

    static Signed of(
            RegisterSignedAgreement command, Partners known, StaffMembers staff, PolicyBook policy, Records records) {
        if (command.agreementId().value().equals(command.partnershipId().value()))
            throw Refusal.invalid("/agreementId", "duplicate", "An agreement has another id than its partnership.");
        var standing = Undertaking.requirePartners(command.partners(), known);
        PolicyBook.Standing inForce = policy.standing();
        List<PartnerId> bound = Undertaking.ids(command.partners());
        // whoever takes a file in waives without knowing who was cleared
        boolean cleared = !command.waives(Gate.DUE_DILIGENCE)
                && Undertaking.cleared(command, bound, Undertaking.funding(command.partners()), known);
        var waivers = Gates.pass(command, inForce.policy().gates(), cleared, true, true);
        var signed = Terms.check(command, bound, command.attribution(), true);
        if (command.owner() == null && !command.credit().isEmpty())
            throw Refusal.invalid("/owner", "missing", "Credit is shared with an owner.");
        Ownership ownership = command.owner() == null
                ? new Ownership(List.of(), List.of())
                : Ownership.of(command.owner(), command.credit(), staff);
        var reliedOn = new ArrayList<>(ownership.and(standing));
        reliedOn.addAll(records.requireKnown("/follows", "agreement", command.follows()));
        reliedOn.add(inForce.reliedOn());
        return new Signed(
                new SignedPartnershipRegistered(
                        command.partnershipId(),
                        command.agreementId(),
                        command.title(),
                        command.partners(),
                        command.owner(),
                        ownership.credit(),
                        waivers,
                        command.effectiveOn(),
                        command.codes(),
                        reliedOn),
                signed);
    }
}
