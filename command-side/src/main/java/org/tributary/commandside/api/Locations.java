package org.tributary.commandside.api;

import java.util.Optional;

/** Where a stream is shown. */
final class Locations {
    private Locations() {}

    /** The resource's path; accounts are shown nowhere but in the audit list. */
    static Optional<String> of(String streamType, String id) {
        return switch (streamType) {
            case "partner", "partnership", "agreement" -> Optional.of("/api/" + streamType + "s/" + id);
            case "policy", "staff", "rates", "codes" -> Optional.of("/api/" + streamType);
            case "calendar" -> Optional.of("/api/periods");
            case "target" -> Optional.of("/api/targets");
            default -> Optional.empty();
        };
    }
}
