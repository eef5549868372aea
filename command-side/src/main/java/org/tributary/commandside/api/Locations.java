package org.tributary.commandside.api;

import java.util.Optional;
import org.tributary.events.Created;
import org.tributary.platform.store.Answer;

/** Where a stream is shown, or a proposal. */
final class Locations {
    private static final int PROPOSED = 202;

    private Locations() {}

    /** The resource's path; accounts are shown nowhere but in the audit list. */
    static Optional<String> of(Answer answer) {
        if (answer.status() == PROPOSED)
            return answer.created().stream()
                    .map(Created::id)
                    .map("/api/proposals/"::concat)
                    .findFirst();
        return switch (answer.type()) {
            case "partner", "partnership", "agreement", "initiative", "note", "report", "sponsorship" ->
                Optional.of("/api/" + answer.type() + "s/" + answer.id());
            case "policy", "staff", "rates", "codes" -> Optional.of("/api/" + answer.type());
            case "calendar" -> Optional.of("/api/periods");
            case "receipt" -> Optional.of("/api/suspense/" + answer.id());
            case "capacity-round" -> Optional.of("/api/capacity-rounds/" + answer.id());
            case "webhooks" -> Optional.of("/api/webhooks");
            case "target" -> Optional.of("/api/targets");
            default -> Optional.empty();
        };
    }
}
