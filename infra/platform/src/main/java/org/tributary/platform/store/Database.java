package org.tributary.platform.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;

/**
 * Where the history lies, and as whom we go there.
 *
 * @param username the application's role; it may add to the history and not change it
 * @param owner the role that migrates; the same as the application's where a server knows only one
 */
public record Database(String url, String username, String password, String owner, String ownerPassword) {
    private static final String OPTIONS =
            "-c statement_timeout=60s -c idle_in_transaction_session_timeout=60s -c timezone=UTC";
    // rows are found by their keys: to plan that at each execution takes longer than to do it
    private static final String PLANNED_ONCE = " -c plan_cache_mode=force_generic_plan";
    private static final String PLANNED_EACH_TIME = " -c plan_cache_mode=force_custom_plan";
    // they add up long histories, and sort them; what does not fit goes to the disk
    private static final String ROOM = " -c work_mem=32MB";
    // they are long, and to compile them takes longer than it ever saves
    private static final String INTERPRETED = " -c jit=off";
    private static final String WAITING = " -c lock_timeout=5s";

    public Database {
        Objects.requireNonNull(url, "spring.datasource.url");
    }

    /** A pool of connections as the application; an error's detail may hold personal data and is not sent. */
    public HikariDataSource pool(String name, int size) {
        return new HikariDataSource(configured(name, size, PLANNED_ONCE + WAITING, "TRANSACTION_READ_COMMITTED"));
    }

    /** One connection for all, which gives up soon where it would wait for another writer or for a server gone silent. */
    HikariDataSource impatient(String name) {
        HikariConfig config =
                configured(name, 1, PLANNED_ONCE + " -c lock_timeout=100ms", "TRANSACTION_READ_COMMITTED");
        config.addDataSourceProperty("socketTimeout", "10");
        return new HikariDataSource(config);
    }

    /** For questions: what they read is of one moment, and as filters may be left out, each is planned for those it has. */
    public HikariDataSource poolOfQuestions(String name, int size) {
        HikariConfig config =
                configured(name, size, PLANNED_EACH_TIME + ROOM + INTERPRETED + WAITING, "TRANSACTION_REPEATABLE_READ");
        config.addDataSourceProperty("prepareThreshold", "1");
        return new HikariDataSource(config);
    }

    private HikariConfig configured(String name, int size, String options, String isolation) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(username);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(size, 2));
        config.setConnectionTimeout(5_000);
        config.setTransactionIsolation(isolation);
        config.addDataSourceProperty("ApplicationName", "tributary-" + name);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("options", OPTIONS + options);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return config;
    }
}
