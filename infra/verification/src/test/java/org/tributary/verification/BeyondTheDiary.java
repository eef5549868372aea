package org.tributary.verification;

import java.util.Map;

/** Refusals that no office meets by what it sends: of races, of machines, of sheer size. Each names its own test. */
final class BeyondTheDiary {
    static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("bad-value", "RefusedQuestionsIT"),
            Map.entry("not-with-axon-server", "RemoteAppendsIT"),
            Map.entry("request-in-progress", "CommandDeskIT"),
            Map.entry("store-unavailable", "CommandDeskIT"),
            Map.entry("too-busy", "CommandDeskIT"),
            Map.entry("too-large", "CommandEndpointIT"),
            Map.entry("too-many-files", "FilesOnTheirWayIT"));
    static final Map<String, String> FAULTS = Map.of("too-many", "CommandSchemaFaultsTest");

    private BeyondTheDiary() {}
}
