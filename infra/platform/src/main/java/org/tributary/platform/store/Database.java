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
            "-c statement_timeout=60s -c idle_in_transaction_session_timeout=60s -c timezone=UTC"
                    + " -c default_transaction_isolation=read\\ committed";

    public Database {
        Objects.requireNonNull(url, "spring.datasource.url");
    }

    /** A pool of connections as the application; an error's detail may hold personal data and is not sent. */
    public HikariDataSource pool(String name, int size) {
        return new HikariDataSource(configured(name, size));
    }

    /** One connection that gives up soon where it would wait for another writer. */
    HikariDataSource impatient(String name) {
        HikariConfig config = configured(name, 1);
        config.addDataSourceProperty("options", OPTIONS + " -c lock_timeout=100ms");
        return new HikariDataSource(config);
    }

    /** For questions, whose filters may be left out: each is planned for those that it has. */
    public HikariDataSource poolOfQuestions(String name, int size) {
        HikariConfig config = configured(name, size);
        config.addDataSourceProperty("prepareThreshold", "0");
        return new HikariDataSource(config);
    }

    private HikariConfig configured(String name, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(username);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(5_000);
        config.addDataSourceProperty("ApplicationName", "tributary-" + name);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("options", OPTIONS + " -c lock_timeout=5s");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return config;
    }
}
