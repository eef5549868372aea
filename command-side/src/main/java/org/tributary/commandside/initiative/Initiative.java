package org.tributary.commandside.initiative;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.initiative.InitiativeCommand.CloseInitiative;
import org.tributary.commandside.initiative.InitiativeCommand.DeclareFundingNeed;
import org.tributary.commandside.initiative.InitiativeCommand.DedicatePartnership;
import org.tributary.commandside.initiative.InitiativeCommand.LaunchInitiative;
import org.tributary.commandside.initiative.InitiativeCommand.ReleasePartnership;
import org.tributary.commandside.initiative.InitiativeCommand.ReopenInitiative;
import org.tributary.commandside.initiative.InitiativeCommand.ReviseFundingNeed;
import org.tributary.commandside.initiative.InitiativeCommand.WithdrawFundingNeed;
import org.tributary.commandside.partner.Partners;
import org.tributary.commandside.rule.Chronology;
import org.tributary.commandside.rule.Records;
import org.tributary.commandside.staff.StaffMembers;
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
import org.tributary.events.StreamVersion;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/** What resources are mobilized for: a programme, a project, a regional initiative. */
@Aggregate(type = "initiative", snapshotTriggerDefinition = "nowAndThen", lockFactory = "noLock", cache = "states")
@SuppressWarnings("NullAway.Init")
class Initiative {
    @AggregateIdentifier
    private InitiativeId initiativeId;

    private LocalDate launchedOn;
    private @Nullable LocalDate closedOn;
    private Needs needs = new Needs();
    private Dedications dedications = new Dedications();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(LaunchInitiative command, StaffMembers staff, Partners partners) {
        requireWhere(command);
        Needs.requireInOrder(command.term());
        var champion = command.champion() == null
                ? List.<StreamVersion>of()
                : staff.requireKnown("/champion", List.of(command.champion()));
        List<StreamVersion> reliedOn = new ArrayList<>(champion);
        reliedOn.addAll(partners.requireKnown("/funderId", command.funderId()));
        apply(new InitiativeLaunched(
                command.initiativeId(),
                command.title(),
                command.level(),
                command.regions(),
                command.country(),
                command.area(),
                command.mandate(),
                command.champion(),
                command.funderId(),
                command.term(),
                command.effectiveOn(),
                command.codes(),
                reliedOn));
    }

    private static void requireWhere(LaunchInitiative command) {
        List<Fault> faults = new ArrayList<>();
        if (command.level() == Level.REGIONAL && command.regions().isEmpty())
            faults.add(new Fault("/regions", "missing", "A regional initiative is for at least one region."));
        if (command.level() == Level.NATIONAL && command.country() == null)
            faults.add(new Fault("/country", "missing", "A national initiative is for a country."));
        Set<String> named = new HashSet<>();
        for (int place = 0; place < command.regions().size(); place++)
            if (!named.add(command.regions().get(place)))
                faults.add(new Fault("/regions/" + place, "duplicate", "Each region is named once."));
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
    }

    @CommandHandler
    void handle(DeclareFundingNeed command) {
        requireRunning(command.effectiveOn());
        apply(needs.decided(command));
    }

    @CommandHandler
    void handle(ReviseFundingNeed command) {
        requireRunning(command.effectiveOn());
        FundingNeedRevised decided = needs.decided(command);
        if (decided != null) apply(decided);
    }

    @CommandHandler
    void handle(WithdrawFundingNeed command) {
        requireRunning(command.effectiveOn());
        FundingNeedWithdrawn decided = needs.decided(command);
        dedications.requireNoneFor(command.needId());
        apply(decided);
    }

    @CommandHandler
    void handle(DedicatePartnership command, Records records) {
        requireRunning(command.effectiveOn());
        needs.requireStanding(command.needId(), command.effectiveOn());
        if (dedications.has(command)) return;
        apply(dedications.decided(
                command, records.requireKnown("/partnershipId", "partnership", command.partnershipId())));
    }

    /** Also once it is closed: what counts for it in error must be able to leave. */
    @CommandHandler
    void handle(ReleasePartnership command) {
        Chronology.requireNotBefore(launchedOn, command.effectiveOn());
        apply(dedications.decided(command));
    }

    @CommandHandler
    void handle(CloseInitiative command) {
        requireRunning(command.effectiveOn());
        apply(new InitiativeClosed(initiativeId, command.reason(), command.effectiveOn(), command.codes()));
    }

    @CommandHandler
    void handle(ReopenInitiative command) {
        Chronology.requireNotBefore(launchedOn, command.effectiveOn());
        if (closedOn == null) throw Refusal.because("initiative-not-closed", "The initiative is not closed.");
        Chronology.requireNotBefore(closedOn, command.effectiveOn());
        apply(new InitiativeReopened(initiativeId, command.reason(), command.effectiveOn(), command.codes()));
    }

    private void requireRunning(LocalDate effectiveOn) {
        Chronology.requireNotBefore(launchedOn, effectiveOn);
        if (closedOn != null)
            throw Refusal.because("initiative-closed", "The initiative is closed: reopen-initiative first.");
    }

    @EventSourcingHandler
    void on(InitiativeLaunched event) {
        initiativeId = event.initiativeId();
        launchedOn = event.effectiveOn();
    }

    @EventSourcingHandler
    void on(FundingNeedDeclared event) {
        needs.on(event);
    }

    @EventSourcingHandler
    void on(FundingNeedRevised event) {
        needs.on(event);
    }

    @EventSourcingHandler
    void on(FundingNeedWithdrawn event) {
        needs.on(event);
    }

    @EventSourcingHandler
    void on(PartnershipDedicated event) {
        dedications.on(event);
    }

    @EventSourcingHandler
    void on(PartnershipReleased event) {
        dedications.on(event);
    }

    @EventSourcingHandler
    void on(InitiativeClosed event) {
        closedOn = event.effectiveOn();
    }

    @EventSourcingHandler
    void on(InitiativeReopened event) {
        closedOn = null;
    }
}
