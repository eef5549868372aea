package org.tributary.queryside;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.tributary.events.AddendumId;
import org.tributary.events.AddendumKind;
import org.tributary.events.AgreementEvent;
import org.tributary.events.AgreementEvent.AddendumSigned;
import org.tributary.events.AgreementEvent.AgreementAttributed;
import org.tributary.events.AgreementEvent.AgreementBroughtIntoForce;
import org.tributary.events.AgreementEvent.AgreementExpired;
import org.tributary.events.AgreementEvent.AgreementReinstated;
import org.tributary.events.AgreementEvent.AgreementResumed;
import org.tributary.events.AgreementEvent.AgreementSigned;
import org.tributary.events.AgreementEvent.AgreementSuspended;
import org.tributary.events.AgreementEvent.AgreementTerminated;
import org.tributary.events.AgreementEvent.AgreementVoided;
import org.tributary.events.AgreementEvent.AllocationReleased;
import org.tributary.events.AgreementEvent.Attributed;
import org.tributary.events.AgreementEvent.ConditionMet;
import org.tributary.events.AgreementEvent.ConditionReopened;
import org.tributary.events.AgreementEvent.ContributionAllocated;
import org.tributary.events.AgreementEvent.ContributionRecorded;
import org.tributary.events.AgreementEvent.ContributionRefunded;
import org.tributary.events.AgreementEvent.ContributionReversed;
import org.tributary.events.AgreementEvent.Difference;
import org.tributary.events.AgreementEvent.DocumentAttached;
import org.tributary.events.AgreementEvent.DocumentDetached;
import org.tributary.events.AgreementEvent.Number;
import org.tributary.events.AgreementEvent.ObligationAdded;
import org.tributary.events.AgreementEvent.ObligationFulfilled;
import org.tributary.events.AgreementEvent.ObligationRemoved;
import org.tributary.events.AgreementEvent.ObligationReopened;
import org.tributary.events.AgreementEvent.ObligationWaived;
import org.tributary.events.AgreementEvent.OtherReference;
import org.tributary.events.AgreementEvent.ReceivableWrittenOff;
import org.tributary.events.AgreementEvent.Reduction;
import org.tributary.events.AgreementEvent.Settlement;
import org.tributary.events.AgreementEvent.TranchesRevised;
import org.tributary.events.AgreementEvent.WriteOffReversed;
import org.tributary.events.AgreementId;
import org.tributary.events.AllocationId;
import org.tributary.events.Attribution;
import org.tributary.events.Attribution.Part;
import org.tributary.events.ConditionKind;
import org.tributary.events.ContributionId;
import org.tributary.events.Credit;
import org.tributary.events.Currency;
import org.tributary.events.Dimension;
import org.tributary.events.Document;
import org.tributary.events.Earmarking;
import org.tributary.events.Money;
import org.tributary.events.ObligationId;
import org.tributary.events.PartnerEvent.PartnerProfileRevised;
import org.tributary.events.PartnerEvent.PartnerRegistered;
import org.tributary.events.PartnerId;
import org.tributary.events.PartnerInRole;
import org.tributary.events.PartnershipEvent.OwnerAssigned;
import org.tributary.events.PartnershipEvent.SignedPartnershipRegistered;
import org.tributary.events.PartnershipId;
import org.tributary.events.Party;
import org.tributary.events.PersonId;
import org.tributary.events.Profile;
import org.tributary.events.Reason;
import org.tributary.events.RefundId;
import org.tributary.events.Share;
import org.tributary.events.StaffId;
import org.tributary.events.Term;
import org.tributary.events.Tranche;
import org.tributary.events.TrancheId;
import org.tributary.events.Value;
import org.tributary.events.ValueKind;
import org.tributary.events.Waiver;
import org.tributary.events.WriteOffId;

/** An agreement of a test, and the facts of its life: what matters is said, the rest is made up. */
public final class Signing {
    public final AgreementId id = new AgreementId(UUID.randomUUID());
    public final PartnershipId partnership = new PartnershipId(UUID.randomUUID());
    public final PartnerId partner = new PartnerId(UUID.randomUUID());

    private final LocalDate on;
    private final List<PartnerId> partners = new ArrayList<>(List.of(partner));
    private final List<Value> values = new ArrayList<>();
    private final List<Party> parties = new ArrayList<>();
    private final List<Tranche> tranches = new ArrayList<>();
    private final List<Part> regions = new ArrayList<>();
    private final List<Part> areas = new ArrayList<>();
    private String reference = "T/" + id.text().substring(0, 8);
    private String instrument = "cooperation-agreement";
    private String title = "Broadband for schools";
    private Currency currency = Currency.of("EUR");
    private Term term;
    private final List<OtherReference> otherReferences = new ArrayList<>();
    private Document expectations;
    private AgreementId follows;
    private Earmarking earmarking;

    private Signing(LocalDate on) {
        this.on = on;
    }

    public static Signing on(String date) {
        return new Signing(LocalDate.parse(date));
    }

    public Signing in(String code) {
        currency = Currency.of(code);
        return this;
    }

    public Signing as(String instrument, String reference, String title) {
        this.instrument = instrument;
        this.reference = reference;
        this.title = title;
        return this;
    }

    /** The partner brings so much in cash. */
    public Signing bringing(String amount) {
        return bringing(partner, ValueKind.CASH, amount);
    }

    public Signing bringing(PartnerId source, ValueKind kind, String amount) {
        if (!partners.contains(source)) partners.add(source);
        values.add(new Value(source.text(), kind, amount == null ? null : money(amount)));
        return this;
    }

    /** One more partner, which brings nothing. */
    public Signing with(PartnerId another) {
        partners.add(another);
        return this;
    }

    public Signing earmarked(Earmarking how) {
        earmarking = how;
        return this;
    }

    public Signing bringing(Value value) {
        values.add(value);
        return this;
    }

    public Signing own(String amount) {
        values.add(new Value(Value.OWN, ValueKind.CASH, money(amount)));
        return this;
    }

    public Signing partyTo(Party party) {
        parties.add(party);
        return this;
    }

    public Signing due(String date, String amount) {
        return due(date, amount, partner);
    }

    public Signing due(String date, String amount, PartnerId source) {
        tranches.add(new Tranche(new TrancheId(UUID.randomUUID()), source, money(amount), LocalDate.parse(date), null));
        return this;
    }

    /** The tranche that was said last depends on this. */
    public Signing once(String condition) {
        tranches.add(instead(tranches.remove(tranches.size() - 1), null, null, condition));
        return this;
    }

    /** And its condition is of this kind. */
    public Signing once(String condition, ConditionKind kind) {
        once(condition);
        Tranche last = tranches.remove(tranches.size() - 1);
        tranches.add(new Tranche(last.trancheId(), last.source(), last.amount(), last.dueOn(), condition, kind));
        return this;
    }

    /** The instalment so manieth of the schedule, on another day or of another amount, where one is said. */
    public Tranche instead(int number, String date, String amount) {
        return instead(tranches.get(number), date, amount, tranches.get(number).condition());
    }

    private Tranche instead(Tranche tranche, String date, String amount, String condition) {
        return new Tranche(
                tranche.trancheId(),
                tranche.source(),
                amount == null ? tranche.amount() : money(amount),
                date == null ? tranche.dueOn() : LocalDate.parse(date),
                condition);
    }

    public TranchesRevised revised(String date, Tranche... tranches) {
        return new TranchesRevised(
                id, List.of(tranches), List.of(), new Reason("delay", "Late start"), LocalDate.parse(date), List.of());
    }

    /** The condition of the instalment so manieth, as the partner judged. */
    public ConditionMet met(int number, String date) {
        Tranche tranche = tranches.get(number);
        return new ConditionMet(
                id,
                tranche.trancheId(),
                tranche.condition(),
                partner.text(),
                "Letter 17",
                LocalDate.parse(date),
                List.of());
    }

    /** A condition of the entry into force, as we judged. */
    public ConditionMet met(String condition, String date) {
        return new ConditionMet(id, null, condition, "own", "Note 8", LocalDate.parse(date), List.of());
    }

    public ConditionReopened reopened(ConditionMet met, String date) {
        return new ConditionReopened(
                id,
                met.trancheId(),
                met.condition(),
                new Reason("new-information", null),
                LocalDate.parse(date),
                List.of());
    }

    public Signing knownAs(String type, String otherReference) {
        otherReferences.add(new OtherReference(type, otherReference));
        return this;
    }

    public Signing expecting(Document document) {
        expectations = document;
        return this;
    }

    public Signing following(Signing earlier) {
        follows = earlier.id;
        return this;
    }

    public Signing until(String date) {
        term = new Term(on, LocalDate.parse(date));
        return this;
    }

    public Signing region(String code, String share) {
        regions.add(new Part(code, Share.of(share)));
        return this;
    }

    public Signing area(String code, String share) {
        areas.add(new Part(code, Share.of(share)));
        return this;
    }

    public Money money(String amount) {
        return Money.of(amount, currency.code());
    }

    /** The instalment so manieth of the schedule, settled by so much. */
    public Settlement tranche(int number, String amount) {
        return new Settlement(tranches.get(number).trancheId(), money(amount));
    }

    public PartnerRegistered partnerCalled(String name) {
        return called(partner, name, on);
    }

    public static PartnerRegistered called(PartnerId partner, String name, LocalDate on) {
        Profile profile = new Profile(name, null, "60", null, List.of(), null, null, null, null);
        return new PartnerRegistered(partner, profile, on, List.of(), List.of());
    }

    /** As it is known from a day on. */
    public static PartnerProfileRevised profiled(PartnerId partner, Profile profile, String on) {
        return new PartnerProfileRevised(partner, profile, null, LocalDate.parse(on), List.of(), List.of());
    }

    public static PartnerProfileRevised renamed(PartnerId partner, String name, String on) {
        Profile profile = new Profile(name, null, "60", null, List.of(), null, null, null, null);
        return new PartnerProfileRevised(partner, profile, null, LocalDate.parse(on), List.of(), List.of());
    }

    public static PartnerRegistered person(PartnerId partner, PersonId person, String on) {
        Profile profile = new Profile(null, person, "90", null, List.of(), null, null, null, null);
        return new PartnerRegistered(partner, profile, LocalDate.parse(on), List.of(), List.of());
    }

    public SignedPartnershipRegistered ownedBy(StaffId owner, Waiver... waivers) {
        return new SignedPartnershipRegistered(
                partnership,
                id,
                title,
                List.of(new PartnerInRole(partner, "funding")),
                owner,
                owner == null ? List.of() : List.of(new Credit(owner, Share.ONE)),
                List.of(waivers),
                on,
                List.of(),
                List.of());
    }

    public OwnerAssigned handedTo(StaffId owner, String date) {
        return new OwnerAssigned(
                partnership,
                owner,
                List.of(new Credit(owner, Share.ONE)),
                null,
                LocalDate.parse(date),
                List.of(),
                List.of());
    }

    public AgreementSigned signed() {
        Attribution attribution = regions.isEmpty() && areas.isEmpty()
                ? null
                : new Attribution(regions, areas, List.of(), List.of(), List.of());
        return new AgreementSigned(
                id,
                partnership,
                instrument,
                reference,
                otherReferences,
                title,
                null,
                currency,
                partners,
                values,
                parties,
                tranches,
                term,
                attribution,
                expectations,
                follows,
                earmarking,
                on,
                List.of());
    }

    public static ContributionAllocated allocated(
            ContributionRecorded of, String date, String use, String reference, String amount) {
        return new ContributionAllocated(
                of.agreementId(),
                of.contributionId(),
                new AllocationId(UUID.randomUUID()),
                use,
                reference,
                Money.of(amount, of.amount().currency().code()),
                LocalDate.parse(date),
                List.of());
    }

    public static AllocationReleased released(ContributionAllocated allocated, String date) {
        return new AllocationReleased(
                allocated.agreementId(),
                allocated.contributionId(),
                allocated.allocationId(),
                allocated.amount(),
                new Reason("scope-changed", null),
                LocalDate.parse(date),
                List.of());
    }

    /** A report that is owed by then; by us, unless a partner is named. */
    public ObligationAdded owing(String date, String what, String dueOn, PartnerId by) {
        return new ObligationAdded(
                id,
                new ObligationId(UUID.randomUUID()),
                "report",
                by == null ? Value.OWN : by.text(),
                what,
                LocalDate.parse(dueOn),
                LocalDate.parse(date),
                List.of());
    }

    public static ObligationFulfilled fulfilled(ObligationAdded owed, String date, String evidence) {
        return new ObligationFulfilled(owed.agreementId(), owed.obligationId(), evidence, LocalDate.parse(date));
    }

    public static ObligationWaived waived(ObligationAdded owed, String date) {
        return new ObligationWaived(
                owed.agreementId(),
                owed.obligationId(),
                new Reason("request-of-partner", null),
                LocalDate.parse(date),
                List.of());
    }

    public static ObligationReopened reopened(ObligationAdded owed, String date) {
        return new ObligationReopened(
                owed.agreementId(),
                owed.obligationId(),
                new Reason("new-information", null),
                LocalDate.parse(date),
                List.of());
    }

    public static ObligationRemoved removed(ObligationAdded owed, String date) {
        return new ObligationRemoved(
                owed.agreementId(),
                owed.obligationId(),
                new Reason("data-entry-error", null),
                LocalDate.parse(date),
                List.of());
    }

    public DocumentAttached attached(String date, Document document) {
        return new DocumentAttached(id, document, "report", null, LocalDate.parse(date), List.of());
    }

    public DocumentDetached detached(String date, Document document) {
        return new DocumentDetached(
                id, document, new Reason("data-entry-error", null), LocalDate.parse(date), List.of());
    }

    /** From that day on it counts over this; no part: over nothing that is known. */
    public AgreementAttributed attributed(String date, Dimension dimension, Part... parts) {
        return new AgreementAttributed(
                id,
                List.of(new Attributed(dimension, List.of(parts))),
                new Reason("new-information", null),
                LocalDate.parse(date),
                List.of());
    }

    public static Part part(String code, String share) {
        return new Part(code, Share.of(share));
    }

    public AgreementBroughtIntoForce inForce(String date) {
        return inForce(date, null);
    }

    public AgreementBroughtIntoForce inForce(String date, String condition) {
        return new AgreementBroughtIntoForce(id, condition, LocalDate.parse(date));
    }

    /** The partner's cash changes by so much. */
    public AddendumSigned addendum(AddendumKind kind, String date, String change) {
        return addendum(kind, date, null, new Value(partner.text(), ValueKind.CASH, money(change)));
    }

    public AddendumSigned addendum(AddendumKind kind, String date, Term term, Value... changes) {
        AddendumId addendum = new AddendumId(UUID.randomUUID());
        String number = reference + "/" + addendum.text().substring(0, 8);
        return new AddendumSigned(
                id,
                addendum,
                number,
                kind,
                kind.name().toLowerCase(Locale.ROOT),
                partners,
                Arrays.asList(changes),
                term,
                LocalDate.parse(date),
                List.of());
    }

    /** One more partner promises so much in cash. */
    public AddendumSigned joinedBy(PartnerId newcomer, String date, String amount) {
        partners.add(newcomer);
        return addendum(AddendumKind.AMOUNT_UP, date, null, new Value(newcomer.text(), ValueKind.CASH, money(amount)));
    }

    public ContributionRecorded received(String date, String amount, Settlement... tranches) {
        return received(date, null, money(amount), money(amount), tranches);
    }

    public ContributionRecorded received(
            String date, PartnerId source, Money amount, Money settles, Settlement... tranches) {
        return received(date, source, amount, settles, List.of(), tranches);
    }

    /** What was settled is not what arrived, and why. */
    public ContributionRecorded received(
            String date,
            PartnerId source,
            Money amount,
            Money settles,
            List<Difference> differences,
            Settlement... tranches) {
        return new ContributionRecorded(
                id,
                new ContributionId(UUID.randomUUID()),
                ValueKind.CASH,
                source,
                amount,
                settles,
                differences,
                Arrays.asList(tranches),
                null,
                null,
                null,
                null,
                null,
                LocalDate.parse(date),
                List.of());
    }

    /** As the bank calls it. */
    public ContributionRecorded receivedAs(String bankReference, String date, String amount) {
        ContributionRecorded it = received(date, amount);
        return new ContributionRecorded(
                id,
                it.contributionId(),
                it.kind(),
                it.source(),
                it.amount(),
                it.settles(),
                it.differences(),
                it.tranches(),
                null,
                bankReference,
                null,
                null,
                null,
                it.effectiveOn(),
                List.of());
    }

    public ContributionReversed reversed(ContributionRecorded wrong, String date) {
        return new ContributionReversed(
                id,
                wrong.contributionId(),
                wrong.amount(),
                wrong.settles(),
                wrong.tranches(),
                null,
                null,
                new Reason("data-entry-error", "Typed twice"),
                LocalDate.parse(date),
                List.of());
    }

    /** The two facts by which another amount takes the place of a wrong one. */
    public AgreementEvent[] corrected(ContributionRecorded wrong, String reversedOn, String date, String amount) {
        ContributionId right = new ContributionId(UUID.randomUUID());
        return new AgreementEvent[] {
            new ContributionReversed(
                    id,
                    wrong.contributionId(),
                    wrong.amount(),
                    wrong.settles(),
                    wrong.tranches(),
                    null,
                    right,
                    new Reason("data-entry-error", null),
                    LocalDate.parse(reversedOn),
                    List.of()),
            new ContributionRecorded(
                    id,
                    right,
                    ValueKind.CASH,
                    partner,
                    money(amount),
                    money(amount),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    wrong.contributionId(),
                    null,
                    null,
                    LocalDate.parse(date),
                    List.of())
        };
    }

    public AgreementSuspended suspended(String date) {
        return new AgreementSuspended(id, null, new Reason("political", null), LocalDate.parse(date), List.of());
    }

    public AgreementResumed resumed(String date) {
        return new AgreementResumed(id, LocalDate.parse(date));
    }

    /** So much of what the partner promised is no longer due. */
    public AgreementTerminated terminated(String date, String noLongerDue) {
        return new AgreementTerminated(
                id,
                List.of(new Reduction(partner, money(noLongerDue))),
                new Reason("mutual-consent", null),
                LocalDate.parse(date),
                List.of());
    }

    public AgreementExpired settledAfterItsTerm(String date, String noLongerDue) {
        return new AgreementExpired(
                id, List.of(new Reduction(partner, money(noLongerDue))), null, LocalDate.parse(date), List.of());
    }

    public AgreementReinstated reinstated(List<Reduction> reductions, String date) {
        return new AgreementReinstated(
                id, reductions, new Reason("data-entry-error", null), LocalDate.parse(date), List.of());
    }

    public AgreementVoided voided(String date) {
        return new AgreementVoided(
                id,
                List.of(new Number(reference, null)),
                false,
                new Reason("duplicate", null),
                LocalDate.parse(date),
                List.of());
    }

    /** So much of what the partner promised is given up. */
    public ReceivableWrittenOff writtenOff(String date, String amount, Settlement... tranches) {
        return new ReceivableWrittenOff(
                id,
                new WriteOffId(UUID.randomUUID()),
                partner,
                money(amount),
                Arrays.asList(tranches),
                new Reason("insolvency", null),
                LocalDate.parse(date),
                List.of());
    }

    public WriteOffReversed takenBack(ReceivableWrittenOff writtenOff, String date) {
        return new WriteOffReversed(
                id,
                writtenOff.writeOffId(),
                writtenOff.source(),
                writtenOff.amount(),
                writtenOff.tranches(),
                new Reason("new-information", "The liquidator paid"),
                LocalDate.parse(date),
                List.of());
    }

    public ContributionRefunded refunded(
            ContributionRecorded contribution, String date, String amount, boolean stillDue, Settlement... tranches) {
        return new ContributionRefunded(
                id,
                contribution.contributionId(),
                new RefundId(UUID.randomUUID()),
                money(amount),
                money(amount),
                stillDue,
                Arrays.asList(tranches),
                null,
                new Reason("donor-request", null),
                LocalDate.parse(date),
                List.of());
    }
}
