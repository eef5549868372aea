package org.tributary.commandside.report;

import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.events.CodeListVersion;
import org.tributary.events.GuidanceId;
import org.tributary.events.Reason;
import org.tributary.events.ReportEvent.GuidanceRecorded;
import org.tributary.events.ReportEvent.GuidanceWithdrawn;
import org.tributary.events.ReportEvent.ReportPublished;
import org.tributary.events.ReportEvent.ReportWithdrawn;
import org.tributary.events.ReportId;
import org.tributary.platform.command.Code;
import org.tributary.platform.command.NewId;
import org.tributary.platform.command.Resolved;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Text;
import org.tributary.platform.command.Today;

/** What can be asked of a report. */
sealed interface ReportCommand {
    /** @param fileId as {@code POST /api/reports/files} answered: of bytes that the program made itself */
    @Sent(
            by = {MANAGER, FINANCE},
            leadsTo = ReportPublished.class,
            undoneBy = "withdraw-report",
            says =
                    "Publish an answer to the byte. POST /api/reports/files makes the file, of a question as of a position, and answers its fileId.")
    record PublishReport(
            @TargetAggregateIdentifier @NewId ReportId reportId,
            String title,
            @Text(max = 36) String fileId,
            @Today LocalDate effectiveOn)
            implements ReportCommand {}

    @Sent(
            by = {MANAGER, FINANCE},
            leadsTo = ReportWithdrawn.class,
            undoneBy = "publish-report",
            says = "Withdraw a report, with a reason: it is shown as withdrawn, and its bytes stay.")
    record WithdrawReport(
            @TargetAggregateIdentifier ReportId reportId,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements ReportCommand {}

    /**
     * @param session where it said so: a meeting, a document, an item
     * @param text in its words; never personal data
     * @param addressedTo a function or an office; never a person's name
     */
    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = GuidanceRecorded.class,
            undoneBy = "withdraw-guidance",
            says =
                    "Record what a governing body said on a published report, on the day it did. It names functions, and no people.")
    record RecordGuidance(
            @TargetAggregateIdentifier ReportId reportId,
            @NewId GuidanceId guidanceId,
            @Code("governing-body") String body,
            @Nullable String session,
            @Text(max = 4000) String text,
            @Nullable String addressedTo,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements ReportCommand {}

    @Sent(
            by = {OFFICER, MANAGER},
            leadsTo = GuidanceWithdrawn.class,
            undoneBy = "record-guidance",
            says = "Withdraw, with a reason, guidance that was not given, or not in these words.")
    record WithdrawGuidance(
            @TargetAggregateIdentifier ReportId reportId,
            GuidanceId guidanceId,
            @Code("change-reason") Reason reason,
            @Today LocalDate effectiveOn,
            @Resolved List<CodeListVersion> codes)
            implements ReportCommand {}
}
