package org.tributary.platform.view;

import java.sql.Connection;
import java.time.Duration;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where the handlers of views get their connection: that of the transaction, on which their rows are {@link Gathered} and
 * sent before it is committed. Once some were refused, rows go one by one for a while, so that the event is known that a
 * view cannot take in.
 */
final class Gathering extends DelegatingDataSource {
    private static final long ONE_BY_ONE_NANOS = Duration.ofMinutes(5).toNanos();

    private volatile long refusedAt = System.nanoTime() - ONE_BY_ONE_NANOS;

    Gathering(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() {
        DataSource pool = obtainTargetDataSource();
        Connection connection = DataSourceUtils.getConnection(pool);
        boolean within = TransactionSynchronizationManager.isSynchronizationActive();
        boolean gathers = within && System.nanoTime() - refusedAt >= ONE_BY_ONE_NANOS;
        Gathered gathered = new Gathered(
                connection,
                UnaryOperator.identity(),
                gathers,
                () -> DataSourceUtils.releaseConnection(connection, pool));
        if (gathers) TransactionSynchronizationManager.registerSynchronization(sending(gathered));
        return gathered.connection();
    }

    private TransactionSynchronization sending(Gathered gathered) {
        return new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                gathered.flush();
            }

            @Override
            public void afterCompletion(int status) {
                if (gathered.wasRefused()) refusedAt = System.nanoTime();
            }
        };
    }
}
