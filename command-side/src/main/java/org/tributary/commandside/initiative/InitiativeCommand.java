package org.tributary.commandside.initiative;

import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.events.CodeListVersion;
import org.tributary.events.InitiativeEvent.FundingNeedDeclared;
import org.tributary.events.InitiativeEvent.FundingNeedRevised;
import org.tributary.events.InitiativeEvent.FundingNeedWithdrawn;
import org.tributary.events.InitiativeEvent.InitiativeClosed;
import org.tributary.events.InitiativeEvent.InitiativeLaunched;
import org.tributary.events.InitiativeEvent.InitiativeReopened;
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
import org.tributary.platform.command.Code;
import org.tributary.platform.command.NewId;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Today;

/** What can be asked of an initiative. */
sealed interface InitiativeCommand {

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = InitiativeLaunched.class,
            undoneBy = "close-initiative",
            says =
                    "Launch an initiative that resources are mobilized for: global, of one or more regions, or of a country; our own, or the programme of a funder that we implement.")
    record LaunchInitiative(
            @TargetAggregateIdentifier @NewId InitiativeId initiativeId,
            String title,
            Level level,
            @Code("region") List<String> regions,
            @Code("country") @Nullable String country,
            @Code("area") @Nullable String area,
            @Nullable String mandate,
            @Nullable StaffId champion,
            @Nullable PartnerId funderId,
            @Nullable Term term,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements InitiativeCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = FundingNeedDeclared.class,
            undoneBy = "withdraw-funding-need",
            says =
                    "Declare what an initiative lacks: how much, for what, by whose approval. What is published, all may see.")
    record DeclareFundingNeed(
            @TargetAggregateIdentifier InitiativeId initiativeId,
            @NewId NeedId needId,
            String title,
            Money amount,
            @Nullable String approval,
            @Nullable Term term,
            @Nullable Boolean published,
            @Today LocalDate effectiveOn)
            implements InitiativeCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = FundingNeedRevised.class,
            undoneBy = "revise-funding-need",
            says = "Change a funding need, with a reason; what is left out stays.")
    record ReviseFundingNeed(
            @TargetAggregateIdentifier InitiativeId initiativeId,
            NeedId needId,
            @Nullable String title,
            @Nullable Money amount,
            @Nullable String approval,
            @Nullable Term term,
            @Nullable Boolean published,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements InitiativeCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = FundingNeedWithdrawn.class,
            undoneBy = "declare-funding-need",
            says = "Withdraw a funding need that no partnership serves, with a reason.")
    record WithdrawFundingNeed(
            @TargetAggregateIdentifier InitiativeId initiativeId,
            NeedId needId,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements InitiativeCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = PartnershipDedicated.class,
            undoneBy = "release-partnership",
            says =
                    "Say that a partnership serves an initiative, or one of its needs: what its agreements bring counts there.")
    record DedicatePartnership(
            @TargetAggregateIdentifier InitiativeId initiativeId,
            PartnershipId partnershipId,
            @Nullable NeedId needId,
            @Today LocalDate effectiveOn)
            implements InitiativeCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = PartnershipReleased.class,
            undoneBy = "dedicate-partnership",
            says = "Say that a partnership serves an initiative no more, with a reason; it may serve another.")
    record ReleasePartnership(
            @TargetAggregateIdentifier InitiativeId initiativeId,
            PartnershipId partnershipId,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements InitiativeCommand {}

    @Sent(
            by = MANAGER,
            leadsTo = InitiativeClosed.class,
            undoneBy = "reopen-initiative",
            says = "Close an initiative, with a reason: nothing more is asked for, what was brought stays counted.")
    record CloseInitiative(
            @TargetAggregateIdentifier InitiativeId initiativeId,
            @Code("closing-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements InitiativeCommand {}

    @Sent(
            by = MANAGER,
            leadsTo = InitiativeReopened.class,
            undoneBy = "close-initiative",
            says = "Open an initiative again that was closed, with a reason.")
    record ReopenInitiative(
            @TargetAggregateIdentifier InitiativeId initiativeId,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements InitiativeCommand {}
}
