package org.tributary.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** A writer that stands still before its COMMIT, its numbers taken: an append whose transaction the test ends. */
final class PausedWriter implements AutoCloseable {
    private final Connection connection;
    private final JdbcClient jdbc;
    private final List<Outcome> outcomes;

    private PausedWriter(Connection connection, List<Append> group) {
        this.connection = connection;
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        try {
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        outcomes = new PostgresAppends(jdbc, new WithoutEnd()).append(group);
    }

    static PausedWriter of(Connection connection, Draft... group) {
        return new PausedWriter(connection, Stream.of(group).map(Draft::append).toList());
    }

    long position() {
        return ((Outcome.Written) outcomes.get(outcomes.size() - 1)).position();
    }

    /** The same transaction, for whatever else it does before it ends. */
    JdbcClient jdbc() {
        return jdbc;
    }

    int backend() {
        return jdbc.sql("SELECT pg_backend_pid()").query(Integer.class).single();
    }

    void commit() {
        end(Connection::commit);
    }

    void rollback() {
        end(Connection::rollback);
    }

    /** Its process died, with the connection. */
    @Override
    public void close() {
        end(c -> {});
    }

    private void end(Ending ending) {
        try (connection) {
            if (!connection.isClosed()) ending.end(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class WithoutEnd extends TransactionTemplate {
        private static final long serialVersionUID = 1L;

        @Override
        public <T> T execute(TransactionCallback<T> action) {
            return action.doInTransaction(new SimpleTransactionStatus());
        }
    }

    @FunctionalInterface
    private interface Ending {
        void end(Connection connection) throws SQLException;
    }
}
