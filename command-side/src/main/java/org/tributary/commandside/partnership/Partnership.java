package org.tributary.commandside.partnership;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.agreement.Agreements;
import org.tributary.commandside.partner.Partners;
import org.tributary.commandside.partnership.CareCommand.HoldJointAssessment;
import org.tributary.commandside.partnership.CareCommand.RecordBudgetExemption;
import org.tributary.commandside.partnership.CareCommand.RecordFeedback;
import org.tributary.commandside.partnership.CareCommand.RespondToFeedback;
import org.tributary.commandside.partnership.CareCommand.ScheduleJointAssessment;
import org.tributary.commandside.partnership.CareCommand.ShareBudget;
import org.tributary.commandside.partnership.ChecklistCommand.AssessChecklistItem;
import org.tributary.commandside.partnership.ChecklistCommand.AssignChecklist;
import org.tributary.commandside.partnership.ChecklistCommand.RemoveChecklist;
import org.tributary.commandside.partnership.EngagementCommand.AssignBroker;
import org.tributary.commandside.partnership.EngagementCommand.ReleaseBroker;
import org.tributary.commandside.partnership.EngagementCommand.ReviseEngagement;
import org.tributary.commandside.partnership.EngagementCommand.RevisePartners;
import org.tributary.commandside.partnership.PartnershipCommand.AdvanceStage;
import org.tributary.commandside.partnership.PartnershipCommand.AssignOwner;
import org.tributary.commandside.partnership.PartnershipCommand.CompletePartnership;
import org.tributary.commandside.partnership.PartnershipCommand.DeclinePartnership;
import org.tributary.commandside.partnership.PartnershipCommand.IdentifyPartnership;
import org.tributary.commandside.partnership.PartnershipCommand.MoveBackStage;
import org.tributary.commandside.partnership.PartnershipCommand.ProposePartnership;
import org.tributary.commandside.partnership.PartnershipCommand.PutOnHold;
import org.tributary.commandside.partnership.PartnershipCommand.ReopenCompletion;
import org.tributary.commandside.partnership.PartnershipCommand.ReopenPartnership;
import org.tributary.commandside.partnership.PartnershipCommand.ResumePartnership;
import org.tributary.commandside.partnership.PartnershipCommand.ReviseForecast;
import org.tributary.commandside.partnership.PartnershipCommand.VoidPartnership;
import org.tributary.commandside.partnership.PartnershipCommand.WithdrawPartnership;
import org.tributary.commandside.partnership.PledgeCommand.RecordPledge;
import org.tributary.commandside.partnership.PledgeCommand.RevisePledge;
import org.tributary.commandside.partnership.PledgeCommand.WithdrawPledge;
import org.tributary.commandside.partnership.Signing.RegisterSignedAgreement;
import org.tributary.commandside.partnership.Signing.SignAgreement;
import org.tributary.commandside.rule.Records;
import org.tributary.commandside.staff.StaffMembers;
import org.tributary.events.PartnerId;
import org.tributary.events.PartnershipEvent;
import org.tributary.events.PartnershipId;
import org.tributary.events.Stage;
import org.tributary.platform.command.CodeLists;
import org.tributary.platform.command.PolicyBook;
import org.tributary.platform.problem.Refusal;

/** An undertaking with partners, on its way from an idea to a signature, or to its end. */
@Aggregate(type = "partnership", snapshotTriggerDefinition = "nowAndThen", lockFactory = "noLock", cache = "states")
class Partnership {
    @AggregateIdentifier
    private @Nullable PartnershipId partnershipId;

    private Course course = new Course();
    private Plan plan = new Plan();
    private Instruments instruments = new Instruments();
    private Pledges pledges = new Pledges();
    private Engagement engagement = new Engagement();
    private Brokers brokers = new Brokers();
    private Checklists checklists = new Checklists();
    private JointAssessments assessments = new JointAssessments();
    private Voices voices = new Voices();
    private Budgets budgets = new Budgets();

    @AggregateMember
    private Complaints complaints = new Complaints();

    @AggregateMember
    private Measures measures = new Measures();

    @CommandHandlerInterceptor
    void of(CareCommand any) {
        course.requireInTime(any.effectiveOn());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(IdentifyPartnership command, Partners known, StaffMembers staff) {
        apply(plan.decided(command, known, staff));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            ProposePartnership command,
            Partners known,
            StaffMembers staff,
            Agreements agreements,
            PolicyBook policy,
            @MetaDataValue(value = "role", required = true) String role) {
        Stage from = course.begun() ? standing(command.effectiveOn(), agreements) : null;
        if (from != null) Stages.requireBeforeProposal(from);
        Engagement.requireSound(command);
        boolean met = checklists.criteriaMetOn(command.effectiveOn());
        var passed = Gates.pass(command, policy.standing(), met, manages(role));
        apply(plan.decided(command, from, passed, known, staff, manages(role)));
    }

    @CommandHandler
    void handle(AdvanceStage command, Agreements agreements) {
        apply(course.decided(command, stage(agreements)));
    }

    @CommandHandler
    void handle(MoveBackStage command, Agreements agreements) {
        apply(course.decided(command, stage(agreements)));
    }

    @CommandHandler
    void handle(ReviseForecast command, Agreements agreements) {
        course.requireInTime(command.effectiveOn());
        Stages.requireOpen(stage(agreements), "be forecast");
        applyIfAny(plan.decided(command));
    }

    @CommandHandler
    void handle(AssignOwner command, StaffMembers staff) {
        course.requireInTime(command.effectiveOn());
        applyIfAny(plan.decided(command, staff));
    }

    @CommandHandler
    void handle(PutOnHold command, Agreements agreements) {
        apply(course.decided(command, stage(agreements)));
    }

    @CommandHandler
    void handle(ResumePartnership command, Agreements agreements) {
        apply(course.decided(command, stage(agreements)));
    }

    @CommandHandler
    void handle(DeclinePartnership command, Agreements agreements) {
        apply(course.decided(command, stage(agreements)));
    }

    @CommandHandler
    void handle(WithdrawPartnership command, Agreements agreements) {
        apply(course.decided(command, stage(agreements)));
    }

    @CommandHandler
    void handle(ReopenPartnership command) {
        apply(course.decided(command, plan.forecastAnew()));
    }

    @CommandHandler
    void handle(
            CompletePartnership command,
            Agreements agreements,
            @MetaDataValue(value = "role", required = true) String role) {
        Stage from = standing(command.effectiveOn(), agreements);
        apply(instruments.decided(command, from, agreements, manages(role)));
    }

    @CommandHandler
    void handle(ReopenCompletion command, Agreements agreements) {
        apply(course.decided(command, stage(agreements)));
    }

    @CommandHandler
    void handle(VoidPartnership command, Agreements agreements) {
        course.requireInTime(command.effectiveOn());
        apply(instruments.decided(command, stage(agreements), agreements));
    }

    @CommandHandler
    void handle(ReviseEngagement command, Agreements agreements) {
        course.requireInTime(command.effectiveOn());
        Stages.requireAlive(stage(agreements), "be worked on otherwise");
        applyIfAny(engagement.decided(command));
    }

    @CommandHandler
    void handle(RevisePartners command, Partners known, Agreements agreements) {
        course.requireInTime(command.effectiveOn());
        Stages.requireAlive(stage(agreements), "be with others");
        applyIfAny(plan.decided(command, known));
    }

    @CommandHandler
    void handle(AssignBroker command, Partners known, StaffMembers staff, Agreements agreements) {
        course.requireInTime(command.effectiveOn());
        Stages.requireAlive(stage(agreements), "be brokered");
        apply(brokers.decided(command, known, staff));
    }

    @CommandHandler
    void handle(ReleaseBroker command) {
        course.requireInTime(command.effectiveOn());
        apply(brokers.decided(command));
    }

    @CommandHandler
    void handle(AssignChecklist command, CodeLists lists, Agreements agreements) {
        course.requireInTime(command.effectiveOn());
        Stages.requireAlive(stage(agreements), "be held to a checklist");
        applyIfAny(checklists.decided(command, lists));
    }

    @CommandHandler
    void handle(AssessChecklistItem command) {
        course.requireInTime(command.effectiveOn());
        applyIfAny(checklists.decided(command));
    }

    @CommandHandler
    void handle(RemoveChecklist command) {
        course.requireInTime(command.effectiveOn());
        apply(checklists.decided(command));
    }

    @CommandHandler
    void handle(ScheduleJointAssessment command, Agreements agreements) {
        Stages.requireAlive(stage(agreements), "be assessed regularly");
        applyIfAny(assessments.decided(command));
    }

    @CommandHandler
    void handle(HoldJointAssessment command) {
        apply(assessments.decided(command));
    }

    @CommandHandler
    void handle(RecordFeedback command, Partners known) {
        apply(voices.decided(command, known.now(plan.partners())));
    }

    @CommandHandler
    void handle(RespondToFeedback command) {
        apply(voices.decided(command));
    }

    @CommandHandler
    void handle(ShareBudget command, Partners known) {
        applyIfAny(budgets.decided(command, known.now(plan.partners())));
    }

    @CommandHandler
    void handle(RecordBudgetExemption command, Partners known) {
        applyIfAny(budgets.decided(command, known.now(plan.partners())));
    }

    @CommandHandler
    void handle(RecordPledge command, Partners known, Agreements agreements) {
        course.requireInTime(command.effectiveOn());
        Stages.requireAlive(stage(agreements), "be pledged to");
        apply(pledges.decided(command, known.now(plan.partners())));
    }

    @CommandHandler
    void handle(RevisePledge command, Agreements agreements) {
        course.requireInTime(command.effectiveOn());
        applyIfAny(pledges.decided(command, agreements));
    }

    @CommandHandler
    void handle(WithdrawPledge command, Agreements agreements) {
        course.requireInTime(command.effectiveOn());
        apply(pledges.decided(command, agreements));
    }

    @CommandHandler
    void handle(
            SignAgreement command,
            Partners known,
            Agreements agreements,
            PolicyBook policy,
            Records records,
            @MetaDataValue(value = "role", required = true) String role)
            throws Exception {
        Stage from = standing(command.effectiveOn(), agreements);
        instruments.requireNew(command.agreementId());
        pledges.requireOpen(command, agreements);
        Signed signed = Signed.of(command, from, plan, checklists, known, policy, records, manages(role));
        apply(signed.partnership());
        agreements.sign(signed.agreement());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(
            RegisterSignedAgreement command,
            Partners known,
            StaffMembers staff,
            Agreements agreements,
            PolicyBook policy,
            Records records)
            throws Exception {
        Signed signed = Signed.of(command, known, staff, policy, records);
        apply(signed.partnership());
        agreements.sign(signed.agreement());
    }

    void requirePartner(PartnerId partner, Partners known) {
        if (!known.now(plan.partners()).contains(partner))
            throw Refusal.invalid("/partnerId", "not-a-party", "The partner is none of the partnership's.");
    }

    /** The stage of what goes on. */
    private Stage standing(LocalDate effectiveOn, Agreements agreements) {
        course.requireGoingOn(effectiveOn);
        return stage(agreements);
    }

    private Stage stage(Agreements agreements) {
        return instruments.standing(course.stage(), agreements);
    }

    private static boolean manages(String role) {
        return !role.equals("officer");
    }

    private static void applyIfAny(@Nullable PartnershipEvent decided) {
        if (decided != null) apply(decided);
    }

    @EventSourcingHandler
    void on(PartnershipEvent event) {
        partnershipId = event.partnershipId();
        course.on(event);
        plan.on(event);
        instruments.on(event);
        pledges.on(event);
        engagement.on(event);
        brokers.on(event);
        checklists.on(event);
        assessments.on(event);
        voices.on(event);
        budgets.on(event);
    }
}
