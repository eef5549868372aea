package org.tributary.commandside.api;

/** Where a stream is shown. */
final class Locations {
    private Locations() {}

    static String of(String streamType, String id) {
        return switch (streamType) {
            case "policy", "staff" -> "/api/" + streamType;
            case "accounts" -> "/api/accounts";
            case "codes" -> "/api/codes";
            case "rates" -> "/api/rates";
            default -> "/api/" + streamType + "s/" + id;
        };
    }
}
