package org.tributary.queryside.partnerships;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tributary.events.AgreementId;
import org.tributary.events.Attribution;
import org.tributary.events.Attribution.Part;
import org.tributary.events.Credit;
import org.tributary.events.Forecast;
import org.tributary.events.Forecast.YearPart;
import org.tributary.events.Gate;
import org.tributary.events.Money;
import org.tributary.events.OurRole;
import org.tributary.events.PartnerId;
import org.tributary.events.PartnerInRole;
import org.tributary.events.PartnershipEvent.CompletionReopened;
import org.tributary.events.PartnershipEvent.ForecastRevised;
import org.tributary.events.PartnershipEvent.OwnerAssigned;
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
import org.tributary.events.PartnershipEvent.StageAdvanced;
import org.tributary.events.PartnershipEvent.StageMovedBack;
import org.tributary.events.PartnershipId;
import org.tributary.events.PledgeEvent.PledgeRecorded;
import org.tributary.events.PledgeEvent.PledgeRevised;
import org.tributary.events.PledgeEvent.PledgeWithdrawn;
import org.tributary.events.PledgeId;
import org.tributary.events.ProposedBy;
import org.tributary.events.Reason;
import org.tributary.events.Share;
import org.tributary.events.StaffId;
import org.tributary.events.Stage;
import org.tributary.events.Waiver;

/** A partnership of a test, and the facts of its life: what matters is said, the rest is made up. */
public final class APartnership {
    public final PartnershipId id;
    public final PartnerId partner = new PartnerId(UUID.randomUUID());

    private final String title;
    private final List<PartnerInRole> named = new ArrayList<>();
    private final List<Credit> credit = new ArrayList<>();
    private final List<YearPart> tranches = new ArrayList<>();
    private final List<Part> regions = new ArrayList<>();
    private final List<Part> areas = new ArrayList<>();
    private StaffId owner = new StaffId(UUID.randomUUID());
    private String currency = "EUR";
    private Stage stage;
    private OurRole ourRole;

    private APartnership(PartnershipId id, String title) {
        this.id = id;
        this.title = title;
    }

    public static APartnership called(String title) {
        return new APartnership(new PartnershipId(UUID.randomUUID()), title);
    }

    public static APartnership of(PartnershipId id) {
        return new APartnership(id, "Broadband for schools");
    }

    public static StaffId someone() {
        return new StaffId(UUID.randomUUID());
    }

    public APartnership of(StaffId owner) {
        this.owner = owner;
        return this;
    }

    public APartnership crediting(StaffId staff, String share) {
        credit.add(new Credit(staff, Share.of(share)));
        return this;
    }

    /** With this one, and no longer with one that is made up. */
    public APartnership with(PartnerId partner, String role) {
        named.add(new PartnerInRole(partner, role));
        return this;
    }

    public APartnership in(String currency) {
        this.currency = currency;
        return this;
    }

    public APartnership bringing(int year, String amount) {
        tranches.add(new YearPart(year, Money.of(amount, currency)));
        return this;
    }

    public APartnership region(String code, String share) {
        regions.add(new Part(code, Share.of(share)));
        return this;
    }

    public APartnership area(String code, String share) {
        areas.add(new Part(code, Share.of(share)));
        return this;
    }

    public APartnership as(OurRole role) {
        ourRole = role;
        return this;
    }

    public PartnershipIdentified identified(String on) {
        stage = Stage.IDENTIFIED;
        return new PartnershipIdentified(
                id,
                title,
                "Spectrum rules differ in every country",
                partners(),
                owner,
                credit(),
                tranches.isEmpty() ? null : forecast(null),
                attribution(),
                ourRole,
                LocalDate.parse(on),
                List.of(),
                List.of());
    }

    public PartnershipProposed proposed(String on) {
        Stage from = stage;
        stage = Stage.PROPOSED;
        return new PartnershipProposed(
                id,
                from,
                title,
                "Harmonized spectrum rules in 12 countries",
                null,
                partners(),
                ourRole,
                List.of("project"),
                ProposedBy.JOINTLY,
                owner,
                credit(),
                forecast(null),
                attribution(),
                List.of(),
                LocalDate.parse(on),
                List.of(),
                List.of());
    }

    public StageAdvanced advanced(Stage to, String on) {
        Stage from = stage;
        stage = to;
        return new StageAdvanced(id, from, to, LocalDate.parse(on), List.of());
    }

    public StageMovedBack movedBack(Stage to, String on) {
        Stage from = stage;
        stage = to;
        Reason reason = new Reason("scope-changed", "The ministry wants a smaller pilot");
        return new StageMovedBack(id, from, to, reason, LocalDate.parse(on), List.of());
    }

    /** What was said before of years no longer holds. */
    public ForecastRevised revised(String on, String probability, int year, String amount) {
        tranches.clear();
        tranches.add(new YearPart(year, Money.of(amount, currency)));
        Forecast forecast = forecast(probability == null ? null : Share.of(probability));
        return new ForecastRevised(id, forecast, new Reason("new-information", null), LocalDate.parse(on), List.of());
    }

    public OwnerAssigned handedTo(StaffId next, String on, Credit... shares) {
        owner = next;
        credit.clear();
        credit.addAll(List.of(shares));
        return new OwnerAssigned(
                id, next, credit(), new Reason("staff-change", null), LocalDate.parse(on), List.of(), List.of());
    }

    public PartnershipPutOnHold putOnHold(String on) {
        return new PartnershipPutOnHold(
                id,
                stage,
                new Reason("political", "Elections"),
                LocalDate.parse("2026-09-01"),
                LocalDate.parse(on),
                List.of());
    }

    public PartnershipResumed resumed(String on) {
        return new PartnershipResumed(id, stage, LocalDate.parse(on), List.of());
    }

    public PartnershipDeclined declined(String on) {
        Stage from = stage;
        stage = Stage.DECLINED;
        return new PartnershipDeclined(
                id, from, new Reason("funding", "Their budget was cut"), LocalDate.parse(on), List.of());
    }

    public PartnershipWithdrawn withdrawn(String on) {
        Stage from = stage;
        stage = Stage.WITHDRAWN;
        return new PartnershipWithdrawn(id, from, new Reason("fit", null), LocalDate.parse(on), List.of());
    }

    public PartnershipSigned signed(AgreementId agreement, String on, PledgeId... pledges) {
        Stage from = stage;
        stage = Stage.SIGNED;
        Waiver waiver = new Waiver(Gate.DUE_DILIGENCE, new Reason("cleared-elsewhere", null));
        return new PartnershipSigned(
                id, from, agreement, List.of(waiver), List.of(pledges), LocalDate.parse(on), List.of(), List.of());
    }

    /** For the second time. */
    public PartnershipReopened reopened(Stage to, String on) {
        Stage from = stage;
        stage = to;
        Reason reason = new Reason("new-information", "A new minister");
        return new PartnershipReopened(
                id, from, to, 2, tranches.isEmpty() ? null : forecast(null), reason, LocalDate.parse(on), List.of());
    }

    public PartnershipCompleted completed(String on) {
        stage = Stage.COMPLETED;
        return new PartnershipCompleted(id, List.of(), null, LocalDate.parse(on), List.of(), List.of());
    }

    public CompletionReopened notCompleted(String on) {
        stage = Stage.SIGNED;
        return new CompletionReopened(id, new Reason("data-entry-error", null), LocalDate.parse(on), List.of());
    }

    public PartnershipVoided voided(String on) {
        Stage from = stage;
        stage = Stage.VOID;
        return new PartnershipVoided(
                id, from, new Reason("duplicate", null), LocalDate.parse(on), List.of(), List.of());
    }

    public PledgeRecorded pledged(String amount, String on) {
        return new PledgeRecorded(
                id,
                new PledgeId(UUID.randomUUID()),
                partner,
                Money.of(amount, currency),
                LocalDate.parse("2026-12-31"),
                LocalDate.parse(on));
    }

    public PledgeRevised pledgesInstead(PledgeId pledge, String amount, String on) {
        return new PledgeRevised(
                id,
                pledge,
                Money.of(amount, currency),
                null,
                new Reason("delay", null),
                LocalDate.parse(on),
                List.of());
    }

    public PledgeWithdrawn pledgesNoMore(PledgeId pledge, String on) {
        return new PledgeWithdrawn(id, pledge, new Reason("request-of-partner", "Cut"), LocalDate.parse(on), List.of());
    }

    private List<PartnerInRole> partners() {
        return named.isEmpty() ? List.of(new PartnerInRole(partner, "funding")) : List.copyOf(named);
    }

    private List<Credit> credit() {
        return credit.isEmpty() ? List.of(new Credit(owner, Share.ONE)) : List.copyOf(credit);
    }

    private Forecast forecast(Share probability) {
        Money value =
                tranches.stream().map(YearPart::amount).reduce(Money::plus).orElseThrow();
        return new Forecast(value, List.copyOf(tranches), LocalDate.parse("2026-11-30"), probability);
    }

    private Attribution attribution() {
        return regions.isEmpty() && areas.isEmpty()
                ? null
                : new Attribution(regions, areas, List.of(), List.of(), List.of());
    }
}
