package org.tributary.platform.store;

import org.postgresql.util.PSQLException;
import org.springframework.dao.DuplicateKeyException;

/** Reads from the name of the violated constraint who lost what; the message's text is for people and says no rule. */
final class Violation {
    private Violation() {}

    static Outcome of(DuplicateKeyException duplicate, boolean beginsExisting) {
        String constraint = constraint(duplicate);
        return switch (constraint) {
            case "events_stream_sequence" ->
                beginsExisting ? new Outcome.StreamExists() : new Outcome.StreamMoved();
            case "logins_login", "persons_person_id", "logins_account_id", "tokens_token_id" ->
                new Outcome.BesideTaken(constraint);
            default -> throw duplicate;
        };
    }

    private static String constraint(DuplicateKeyException duplicate) {
        if (duplicate.getMostSpecificCause() instanceof PSQLException cause
                && cause.getServerErrorMessage() != null
                && cause.getServerErrorMessage().getConstraint() != null)
            return cause.getServerErrorMessage().getConstraint();
        throw duplicate;
    }
}
