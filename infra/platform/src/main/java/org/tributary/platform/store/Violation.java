package org.tributary.platform.store;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

/** Reads from the name of the violated constraint who lost what; the message's text is for people and says no rule. */
final class Violation {
    private static final String DEADLOCK_DETECTED = "40P01";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Violation() {}

    static Outcome of(DuplicateKeyException duplicate, boolean beginsExisting) {
        String constraint = constraint(duplicate);
        return switch (constraint) {
            case "events_stream_sequence" -> beginsExisting ? new Outcome.StreamExists() : new Outcome.StreamMoved();
            case "logins_login", "persons_person_id", "logins_account_id", "tokens_token_id" ->
                beginsExisting ? new Outcome.StreamExists() : new Outcome.BesideTaken(constraint);
            default -> throw duplicate;
        };
    }

    /** Whether the server ended a circle of waiting at our cost. */
    static boolean isCircle(DataAccessException failure) {
        return isState(failure, DEADLOCK_DETECTED);
    }

    /** Whether it waited for another until the server ended it. */
    static boolean isWait(DataAccessException failure) {
        return isState(failure, LOCK_NOT_AVAILABLE);
    }

    /** A wait that was too long is known to have stored nothing; Spring has no name for PostgreSQL's state. */
    static DataAccessException named(DataAccessException failure) {
        return isWait(failure) && !(failure instanceof KeyInUse)
                ? new CannotAcquireLockException("Waited too long for another writer", failure)
                : failure;
    }

    private static boolean isState(DataAccessException failure, String state) {
        return failure.getMostSpecificCause() instanceof SQLException cause && state.equals(cause.getSQLState());
    }

    private static String constraint(DuplicateKeyException duplicate) {
        if (duplicate.getMostSpecificCause() instanceof PSQLException cause
                && cause.getServerErrorMessage() != null
                && cause.getServerErrorMessage().getConstraint() != null)
            return cause.getServerErrorMessage().getConstraint();
        throw duplicate;
    }
}
