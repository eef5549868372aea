package org.tributary.verification;

import java.util.Map;
import java.util.Set;

/** Refusals that no office meets by what it sends: of races, of machines, of sheer size. Each names its own test. */
final class BeyondTheDiary {
    static final Map<String, Elsewhere> RULES = Map.ofEntries(
            Map.entry(
                    "figures-disagree",
                    new Elsewhere(
                            "AgreementStatisticsIT", 503, "Figures are not the same in all cuts: none is shown.")),
            Map.entry(
                    "internal-error",
                    new Elsewhere("ProblemsTest", 500, "A fault of ours; `traceId` finds it in the log.")),
            Map.entry(
                    "no-room-for-file",
                    new Elsewhere("FilesOnTheirWayIT", 503, "The server's disk or directory takes no file.")),
            Map.entry(
                    "not-with-axon-server",
                    new Elsewhere("RemoteAppendsIT", 409, "With Axon Server nothing can hold a fence alone.")),
            Map.entry(
                    "proposal-outgrown",
                    new Elsewhere(
                            "ApproveReceiptProposalTest",
                            409,
                            "By what happened since, more would be given up than was proposed.")),
            Map.entry(
                    "rebuild-under-way",
                    new Elsewhere("RebuildIT", 409, "A view is being built anew; one is at a time.")),
            Map.entry(
                    "request-in-progress",
                    new Elsewhere("CommandDeskIT", 409, "The same `Idempotency-Key` is being worked on.")),
            Map.entry(
                    "store-unavailable",
                    new Elsewhere("CommandDeskIT", 503, "The database or Axon Server does not answer.")),
            Map.entry("too-busy", new Elsewhere("CommandDeskIT", 503, "Too many write to the same record at once.")),
            Map.entry(
                    "too-large",
                    new Elsewhere("CommandEndpointIT", 413, "The body or the file is larger than is taken.")),
            Map.entry(
                    "too-many-files",
                    new Elsewhere("FilesOnTheirWayIT", 503, "As many files as may be are being sent.")),
            Map.entry(
                    "too-many-listeners",
                    new Elsewhere("LiveAnswersIT", 429, "As many listen to answers and to the feed as may.")),
            Map.entry(
                    "too-many-questions",
                    new Elsewhere("PublicDoorIT", 429, "What is public is asked for too often.")));
    static final Map<String, Elsewhere> FAULTS = Map.of(
            "too-large", new Elsewhere("ReportFilesIT", 422, "A file to be published is larger than is set."),
            "too-many", new Elsewhere("CommandSchemaFaultsTest", 422, "A list is longer than may be."));

    /** A claim as an event said it, read back from its table. */
    static final Set<String> READ_BACK = Set.of("ClaimTable.java: row.getString(1)");

    private BeyondTheDiary() {}

    /** @param test which provokes it */
    record Elsewhere(String test, int status, String words) {}
}
