package org.tributary.verification;

import java.util.Map;
import java.util.Set;

/** Refusals that no office meets by what it sends: of races, of machines, of sheer size. Each names its own test. */
final class BeyondTheDiary {
    static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("bad-value", "RefusedQuestionsIT"),
            Map.entry("internal-error", "ProblemsTest"),
            Map.entry("not-with-axon-server", "RemoteAppendsIT"),
            Map.entry("request-in-progress", "CommandDeskIT"),
            Map.entry("store-unavailable", "CommandDeskIT"),
            Map.entry("too-busy", "CommandDeskIT"),
            Map.entry("too-large", "CommandEndpointIT"),
            Map.entry("too-many-files", "FilesOnTheirWayIT"),
            Map.entry("too-many-listeners", "ListenersIT"),
            Map.entry("too-many-questions", "PublicDoorIT"));
    static final Map<String, String> FAULTS = Map.of("too-many", "CommandSchemaFaultsTest");

    /** A claim as an event said it, read back from its table. */
    static final Set<String> READ_BACK = Set.of("ClaimTable.java: row.getString(1)");

    private BeyondTheDiary() {}
}
