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
    private static final String EACH_STATEMENT_LOOKS_ANEW = " -c default_transaction_isolation=read\\ committed";
    private static final String ONE_MOMENT = " -c default_transaction_isolation=repeatable\\ read";
    // rows are found by their keys: to plan that at each execution takes longer than to do it
    private static final String PLANNED_ONCE = " -c plan_cache_mode=force_generic_plan";
    private static final String WAITING = " -c lock_timeout=5s";

    public Database {
        Objects.requireNonNull(url, "spring.datasource.url");
    }

    /** A pool of connections as the application; an error's detail may hold personal data and is not sent. */
    public HikariDataSource pool(String name, int size) {
        return new HikariDataSource(configured(name, size, EACH_STATEMENT_LOOKS_ANEW + PLANNED_ONCE + WAITING));
    }

    /** One connection that gives up soon where it would wait for another writer. */
    HikariDataSource impatient(String name) {
        return new HikariDataSource(configured(name, 1, EACH_STATEMENT_LOOKS_ANEW + " -c lock_timeout=100ms"));
    }

    /** For questions: what they read is of one moment, and as filters may be left out, each is planned for those it has. */
    public HikariDataSource poolOfQuestions(String name, int size) {
        HikariConfig config = configured(name, size, ONE_MOMENT + WAITING);
        config.addDataSourceProperty("prepareThreshold", "0");
        return new HikariDataSource(config);
    }

    private HikariConfig configured(String name, int size, String options) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(username);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(size, 2));
        config.setConnectionTimeout(5_000);
        config.addDataSourceProperty("ApplicationName", "tributary-" + name);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("options", OPTIONS + options);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return config;
    }
}
