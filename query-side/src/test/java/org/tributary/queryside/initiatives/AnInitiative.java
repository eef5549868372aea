package org.tributary.queryside.initiatives;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tributary.events.InitiativeEvent.FundingNeedDeclared;
import org.tributary.events.InitiativeEvent.FundingNeedRevised;
import org.tributary.events.InitiativeEvent.FundingNeedWithdrawn;
import org.tributary.events.InitiativeEvent.InitiativeClosed;
import org.tributary.events.InitiativeEvent.InitiativeLaunched;
import org.tributary.events.InitiativeEvent.InitiativeReopened;
import org.tributary.events.InitiativeEvent.Need;
import org.tributary.events.InitiativeEvent.PartnershipDedicated;
import org.tributary.events.InitiativeEvent.PartnershipReleased;
import org.tributary.events.InitiativeId;
import org.tributary.events.Level;
import org.tributary.events.Money;
import org.tributary.events.NeedId;
import org.tributary.events.PartnerId;
import org.tributary.events.PartnershipId;
import org.tributary.events.Reason;
import org.tributary.events.StaffId;
import org.tributary.events.Term;

/** An initiative of a test, and the facts of its life: what matters is said, the rest is made up. */
public final class AnInitiative {
    public final InitiativeId id = new InitiativeId(UUID.randomUUID());
    private final String title;
    private StaffId champion;
    private PartnerId funder;

    private AnInitiative(String title) {
        this.title = title;
    }

    public static AnInitiative called(String title) {
        return new AnInitiative(title);
    }

    AnInitiative championedBy(StaffId staff) {
        champion = staff;
        return this;
    }

    AnInitiative of(PartnerId partner) {
        funder = partner;
        return this;
    }

    public InitiativeLaunched launched(String on) {
        return new InitiativeLaunched(
                id,
                title,
                Level.REGIONAL,
                List.of("ASP"),
                null,
                "infrastructure",
                "WTDC-17 ASP3",
                champion,
                funder,
                new Term(LocalDate.parse("2026-01-01"), null),
                LocalDate.parse(on),
                List.of(),
                List.of());
    }

    public FundingNeedDeclared lacks(String amount, String currency, String on) {
        Need need = new Need("Terminals", Money.of(amount, currency), "Council 2026", null, false);
        return new FundingNeedDeclared(id, new NeedId(UUID.randomUUID()), need, LocalDate.parse(on));
    }

    FundingNeedRevised revised(FundingNeedDeclared declared, String amount, boolean published, String on) {
        Need before = declared.need();
        Need need = new Need(
                before.title(),
                Money.of(amount, before.amount().currency().code()),
                before.approval(),
                null,
                published);
        return new FundingNeedRevised(
                id, declared.needId(), need, new Reason("new-information", null), LocalDate.parse(on), List.of());
    }

    FundingNeedWithdrawn withdrawn(FundingNeedDeclared declared, String on) {
        return new FundingNeedWithdrawn(
                id, declared.needId(), new Reason("scope-changed", null), LocalDate.parse(on), List.of());
    }

    PartnershipDedicated servedBy(PartnershipId partnership, NeedId need, String on) {
        return new PartnershipDedicated(id, partnership, need, LocalDate.parse(on), List.of());
    }

    public PartnershipDedicated servedBy(PartnershipId partnership, String on) {
        return servedBy(partnership, null, on);
    }

    public PartnershipReleased released(PartnershipId partnership, String on) {
        return new PartnershipReleased(
                id, partnership, new Reason("data-entry-error", "Another one"), LocalDate.parse(on), List.of());
    }

    InitiativeClosed closed(String on) {
        return new InitiativeClosed(id, new Reason("completed", null), LocalDate.parse(on), List.of());
    }

    InitiativeReopened reopened(String on) {
        return new InitiativeReopened(id, new Reason("governing-body", null), LocalDate.parse(on), List.of());
    }
}
