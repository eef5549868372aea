package org.tributary.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a report: an answer whose bytes were published, and what governing bodies said on it. */
@StreamType("report")
public sealed interface ReportEvent extends DomainEvent {
    ReportId reportId();

    /** An answer as of a position was published, to the byte. */
    @StoredAs("report-published")
    record ReportPublished(
            ReportId reportId, String title, String query, long asOfPosition, Document document, LocalDate effectiveOn)
            implements ReportEvent {}

    /** A report is no longer to be relied on; its bytes stay. */
    @StoredAs("report-withdrawn")
    record ReportWithdrawn(ReportId reportId, Reason reason, LocalDate effectiveOn, List<CodeListVersion> codes)
            implements ReportEvent {
        public ReportWithdrawn {
            codes = Lists.copy(codes);
        }
    }

    /** A governing body said what is to follow from a report. */
    @StoredAs("guidance-recorded")
    record GuidanceRecorded(
            ReportId reportId,
            GuidanceId guidanceId,
            String body,
            @Nullable String session,
            String text,
            @Nullable String addressedTo,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements ReportEvent {
        public GuidanceRecorded {
            codes = Lists.copy(codes);
        }

        @Override
        public List<Created> created() {
            return List.of(Created.of("guidance", guidanceId));
        }
    }

    /** Guidance was not given, or not in these words. */
    @StoredAs("guidance-withdrawn")
    record GuidanceWithdrawn(
            ReportId reportId, GuidanceId guidanceId, Reason reason, LocalDate effectiveOn, List<CodeListVersion> codes)
            implements ReportEvent {
        public GuidanceWithdrawn {
            codes = Lists.copy(codes);
        }
    }
}
