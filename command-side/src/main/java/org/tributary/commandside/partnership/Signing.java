package org.tributary.commandside.partnership;

import static org.tributary.events.Role.ADMIN;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.rule.PlannedTranche;
import org.tributary.events.AgreementEvent.AgreementSigned;
import org.tributary.events.AgreementEvent.OtherReference;
import org.tributary.events.AgreementId;
import org.tributary.events.Attribution;
import org.tributary.events.CodeListVersion;
import org.tributary.events.Credit;
import org.tributary.events.Currency;
import org.tributary.events.Document;
import org.tributary.events.Earmarking;
import org.tributary.events.Gate;
import org.tributary.events.PartnerInRole;
import org.tributary.events.PartnershipEvent.PartnershipSigned;
import org.tributary.events.PartnershipEvent.SignedPartnershipRegistered;
import org.tributary.events.PartnershipId;
import org.tributary.events.PersonId;
import org.tributary.events.PledgeId;
import org.tributary.events.Reason;
import org.tributary.events.StaffId;
import org.tributary.events.Term;
import org.tributary.events.Value;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.Exact;
import org.tributary.platform.command.NewId;
import org.tributary.platform.command.Personal;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Text;
import org.tributary.platform.command.Today;

/** What is signed, whether it happens now or is taken in from before. */
public sealed interface Signing {
    PartnershipId partnershipId();

    AgreementId agreementId();

    String instrument();

    String reference();

    List<OtherReference> otherReferences();

    String title();

    @Nullable
    String objective();

    Currency currency();

    List<Value> values();

    List<SigningParty> parties();

    List<PlannedTranche> tranches();

    @Nullable
    Term term();

    @Nullable
    Attribution attribution();

    @Nullable
    Document expectationsDocument();

    List<ReasonedWaiver> waivers();

    @Nullable
    AgreementId follows();

    @Nullable
    Earmarking earmarking();

    LocalDate effectiveOn();

    List<CodeListVersion> codes();

    default boolean waives(Gate gate) {
        return waivers().stream().anyMatch(waiver -> waiver.gate() == gate);
    }

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = {PartnershipSigned.class, AgreementSigned.class},
            undoneBy = "void-agreement",
            says = "Sign an agreement under a partnership. Each gate of the policy is met, or waived by a manager.")
    record SignAgreement(
            @TargetAggregateIdentifier PartnershipId partnershipId,
            @NewId AgreementId agreementId,
            @Code("instrument") String instrument,
            @Text(max = 100) String reference,
            List<OtherReference> otherReferences,
            String title,
            @Text(max = 2000) @Nullable String objective,
            Currency currency,
            List<Value> values,
            List<SigningParty> parties,
            List<PlannedTranche> tranches,
            @Nullable Term term,
            @Nullable Attribution attribution,
            @Nullable Document expectationsDocument,
            List<ReasonedWaiver> waivers,
            List<PledgeId> pledges,
            @Nullable AgreementId follows,
            @Nullable Earmarking earmarking,
            @Today LocalDate effectiveOn,
            @Resolved(uses = "stage") List<CodeListVersion> codes)
            implements Signing {}

    /**
     * An admin takes history in, too, and waives with it as a manager does: no gate can be kept any more before what was
     * signed long ago, so such a waiver lets nothing through and only says that a gate was not there or not met.
     */
    @Exact
    @Sent(
            by = {MANAGER, ADMIN},
            leadsTo = {SignedPartnershipRegistered.class, AgreementSigned.class},
            undoneBy = "void-agreement",
            says =
                    "Take in an agreement that was signed before it was recorded here, with its partnership, as its source states it.")
    record RegisterSignedAgreement(
            @TargetAggregateIdentifier @NewId PartnershipId partnershipId,
            @NewId AgreementId agreementId,
            @Code("partner-role") List<PartnerInRole> partners,
            @Nullable StaffId owner,
            List<Credit> credit,
            @Code("instrument") String instrument,
            @Text(max = 100) String reference,
            List<OtherReference> otherReferences,
            String title,
            @Text(max = 2000) @Nullable String objective,
            Currency currency,
            List<Value> values,
            List<SigningParty> parties,
            List<PlannedTranche> tranches,
            @Nullable Term term,
            @Nullable Attribution attribution,
            @Nullable Document expectationsDocument,
            List<ReasonedWaiver> waivers,
            @Nullable AgreementId follows,
            @Nullable Earmarking earmarking,
            @Today LocalDate effectiveOn,
            @Resolved(uses = "stage") List<CodeListVersion> codes)
            implements Signing {}

    /** A party, {@code own} or a partner's id, and who signed for it. */
    record SigningParty(String party, List<SigningPerson> signatories) {
        public SigningParty {
            party = party.toLowerCase(Locale.ROOT);
        }
    }

    /** A person who signed; name and capacity go to the person store. */
    record SigningPerson(@Personal PersonId person, LocalDate signedOn) {}

    /** A gate that is passed unmet, and why that is accepted. */
    record ReasonedWaiver(Gate gate, @Code("waiver-reason") Reason reason) {}
}
