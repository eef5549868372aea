package org.tributary.platform.view;

import java.sql.SQLException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.ListenerInvocationErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An event that a view cannot take in stops the view at its position, for all to see: nothing is skipped, ever. */
final class ViewAlarm {
    private static final Logger LOG = LoggerFactory.getLogger(ViewAlarm.class);
    /** Somebody else holds the tables for longer than we wait: whoever puts others in their place. */
    private static final String LOCKED = "55P03";

    private static final String HELD = "SELECT count(*) FROM views.tokens WHERE processor_name = ? AND owner = ?";
    private static final String STOPPED = """
            INSERT INTO views.stopped (view, position, error) VALUES (?, ?, ?)
            ON CONFLICT (view) DO UPDATE SET position = excluded.position, since = clock_timestamp(), error = excluded.error
            WHERE stopped.position <> excluded.position
            """;

    private final JdbcClient apart;
    private final String program;

    /**
     * @param apart writes outside the view's own transaction, which is about to be rolled back
     * @param program as it signs the tokens that it holds
     */
    ViewAlarm(JdbcClient apart, String program) {
        this.apart = apart;
        this.program = program;
    }

    ListenerInvocationErrorHandler of(String view) {
        return (failure, event, handler) -> stop(view, failure, event, handler);
    }

    private void stop(String view, Exception failure, EventMessage<?> event, EventMessageHandler handler)
            throws Exception {
        long position = event instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElse(-1)
                : -1;
        if (isToBeTriedAgain(failure) || !isFedHere(view)) {
            LOG.warn("View {} tries again at position {}: {}", view, position, failure.toString());
            throw failure;
        }
        LOG.error(
                "View {} stops at position {}, event {}: {}. Its answers say so until this is mended.",
                view,
                position,
                event.getIdentifier(),
                failure.toString(),
                failure);
        apart.sql(STOPPED).params(view, position, failure.toString()).update();
        throw failure;
    }

    private static boolean isToBeTriedAgain(Exception failure) {
        return failure instanceof Gathered.Refused
                || failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof NonTransientDataAccessResourceException
                || failure.getCause() instanceof SQLException refused && LOCKED.equals(refused.getSQLState());
    }

    /** Where another program has begun a view anew or has taken it over, what fails here says nothing of it. */
    private boolean isFedHere(String view) {
        return apart.sql(HELD).params(view, program).query(Long.class).single() > 0;
    }
}
