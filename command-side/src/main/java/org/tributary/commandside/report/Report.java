package org.tributary.commandside.report;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.tributary.commandside.report.ReportCommand.PublishReport;
import org.tributary.commandside.report.ReportCommand.RecordGuidance;
import org.tributary.commandside.report.ReportCommand.WithdrawGuidance;
import org.tributary.commandside.report.ReportCommand.WithdrawReport;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.Document;
import org.tributary.events.ReportEvent.GuidanceRecorded;
import org.tributary.events.ReportEvent.GuidanceWithdrawn;
import org.tributary.events.ReportEvent.ReportPublished;
import org.tributary.events.ReportEvent.ReportWithdrawn;
import org.tributary.events.ReportId;
import org.tributary.platform.document.MadeFile;
import org.tributary.platform.document.MadeFiles;
import org.tributary.platform.problem.Refusal;

/** An answer of ours whose bytes are promised to stay, and the guidance that was given on it. */
@Aggregate(type = "report", lockFactory = "noLock", cache = "states")
@SuppressWarnings("NullAway.Init")
class Report {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @AggregateIdentifier
    private ReportId reportId;

    private LocalDate publishedOn;
    private boolean withdrawn;

    private Set<String> recorded = new HashSet<>();

    /** What was not withdrawn, and when it was given. */
    private Map<String, LocalDate> guidance = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(PublishReport command, MadeFiles made) {
        MadeFile file = Optional.of(command.fileId())
                .filter(id -> UUID_FORM.matcher(id).matches())
                .flatMap(id -> made.find(UUID.fromString(id)))
                .orElseThrow(() -> Refusal.invalid(
                        "/fileId", "not-made", "There is no such file: POST /api/reports/files makes them."));
        apply(new ReportPublished(
                command.reportId(),
                command.title(),
                file.query(),
                file.asOfPosition(),
                new Document(file.name(), file.mediaType(), file.sha256(), file.size()),
                command.effectiveOn()));
    }

    @CommandHandler
    void handle(WithdrawReport command) {
        requireStanding(command.effectiveOn());
        apply(new ReportWithdrawn(reportId, command.reason(), command.effectiveOn(), command.codes()));
    }

    @CommandHandler
    void handle(RecordGuidance command) {
        requireStanding(command.effectiveOn());
        if (recorded.contains(command.guidanceId().text()))
            throw Refusal.because("already-exists", "This guidance was recorded before.");
        apply(new GuidanceRecorded(
                reportId,
                command.guidanceId(),
                command.body(),
                command.session(),
                command.text(),
                command.addressedTo(),
                command.effectiveOn(),
                command.codes()));
    }

    /** Also from a report that was withdrawn since: what was not said there was not said. */
    @CommandHandler
    void handle(WithdrawGuidance command) {
        LocalDate given = guidance.get(command.guidanceId().text());
        if (given == null)
            throw Refusal.invalid(
                    "/guidanceId", "unknown-guidance", "The report has no such guidance, or none any more.");
        Chronology.requireNotBefore(given, command.effectiveOn());
        apply(new GuidanceWithdrawn(
                reportId, command.guidanceId(), command.reason(), command.effectiveOn(), command.codes()));
    }

    private void requireStanding(LocalDate effectiveOn) {
        Chronology.requireNotBefore(publishedOn, effectiveOn);
        if (withdrawn) throw Refusal.because("report-withdrawn", "The report was withdrawn; publish another.");
    }

    @EventSourcingHandler
    void on(ReportPublished event) {
        reportId = event.reportId();
        publishedOn = event.effectiveOn();
    }

    @EventSourcingHandler
    void on(ReportWithdrawn event) {
        withdrawn = true;
    }

    @EventSourcingHandler
    void on(GuidanceRecorded event) {
        recorded.add(event.guidanceId().text());
        guidance.put(event.guidanceId().text(), event.effectiveOn());
    }

    @EventSourcingHandler
    void on(GuidanceWithdrawn event) {
        guidance.remove(event.guidanceId().text());
    }
}
