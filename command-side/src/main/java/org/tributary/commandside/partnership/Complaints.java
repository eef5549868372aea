package org.tributary.commandside.partnership;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.partnership.CareCommand.AcknowledgeComplaint;
import org.tributary.commandside.partnership.CareCommand.InvestigateComplaint;
import org.tributary.commandside.partnership.CareCommand.LodgeComplaint;
import org.tributary.commandside.partnership.CareCommand.ResolveComplaint;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.CareEvent.ComplaintAcknowledged;
import org.tributary.events.CareEvent.ComplaintInvestigated;
import org.tributary.events.CareEvent.ComplaintLodged;
import org.tributary.events.CareEvent.ComplaintResolved;
import org.tributary.events.ComplaintId;
import org.tributary.events.ComplaintOutcome;
import org.tributary.events.PartnershipEvent;
import org.tributary.platform.problem.Refusal;

/** What someone complained of: lodged, acknowledged, investigated, resolved. */
final class Complaints {
    private Map<String, Complaint> byId = new HashMap<>();

    @CommandHandler
    void handle(LodgeComplaint command) {
        if (byId.containsKey(command.complaintId().text()))
            throw Refusal.because("already-exists", "This complaint was lodged before.");
        apply(new ComplaintLodged(
                command.partnershipId(), command.complaintId(), command.words(), command.effectiveOn()));
    }

    @CommandHandler
    void handle(AcknowledgeComplaint command) {
        if (!unresolved(command.complaintId(), command.effectiveOn()).acknowledged())
            apply(new ComplaintAcknowledged(command.partnershipId(), command.complaintId(), command.effectiveOn()));
    }

    /** Whoever complained need not have been told yet. */
    @CommandHandler
    void handle(InvestigateComplaint command) {
        if (!unresolved(command.complaintId(), command.effectiveOn()).investigated())
            apply(new ComplaintInvestigated(command.partnershipId(), command.complaintId(), command.effectiveOn()));
    }

    /** Nothing, where it came to just that, and nothing new was found. */
    @CommandHandler
    void handle(ResolveComplaint command) {
        Complaint complaint = lodged(command.complaintId(), command.effectiveOn());
        if (complaint.outcome() == command.outcome() && command.findings() == null) return;
        if (complaint.outcome() != null && command.reason() == null)
            throw Refusal.invalid("/reason", "missing", "It is resolved already; anew with a reason.");
        apply(new ComplaintResolved(
                command.partnershipId(),
                command.complaintId(),
                command.outcome(),
                command.findings(),
                command.reason(),
                command.effectiveOn(),
                command.codes()));
    }

    private Complaint unresolved(ComplaintId id, LocalDate on) {
        Complaint complaint = lodged(id, on);
        if (complaint.outcome() != null)
            throw Refusal.because(
                    "complaint-resolved",
                    "The complaint is resolved; after an appeal it is resolved anew, with a reason.");
        return complaint;
    }

    private Complaint lodged(ComplaintId id, LocalDate on) {
        Complaint complaint = byId.get(id.text());
        if (complaint == null)
            throw Refusal.invalid("/complaintId", "unknown-complaint", "No such complaint was lodged.");
        Chronology.requireNotBefore(complaint.on(), on);
        return complaint;
    }

    @EventSourcingHandler
    void on(PartnershipEvent event) {
        if (event instanceof ComplaintLodged e)
            byId.put(e.complaintId().text(), new Complaint(e.effectiveOn(), false, false, null));
        else if (event instanceof ComplaintAcknowledged e)
            byId.computeIfPresent(
                    e.complaintId().text(), (id, it) -> new Complaint(it.on(), true, it.investigated(), it.outcome()));
        else if (event instanceof ComplaintInvestigated e)
            byId.computeIfPresent(
                    e.complaintId().text(), (id, it) -> new Complaint(it.on(), it.acknowledged(), true, it.outcome()));
        else if (event instanceof ComplaintResolved e)
            byId.computeIfPresent(
                    e.complaintId().text(),
                    (id, it) -> new Complaint(it.on(), it.acknowledged(), it.investigated(), e.outcome()));
    }

    /** How far one has come. */
    record Complaint(
            LocalDate on,
            boolean acknowledged,
            boolean investigated,
            @Nullable ComplaintOutcome outcome) {}
}
