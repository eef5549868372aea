package org.tributary.verification.benchmark;

import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tributary.platform.TestDatabase;
import org.tributary.platform.store.Database;

/** {@link Bare} as a process, with no more on its class path than it needs, and a connection for each of 32 clients. */
final class BareServer implements Subject, AutoCloseable {
    private static final List<String> NEEDED = List.of(
            "spring-",
            "tomcat-",
            "jackson-",
            "HikariCP",
            "postgresql",
            "logback",
            "slf4j",
            "log4j",
            "micrometer-",
            "jakarta.annotation",
            "snakeyaml",
            "jspecify",
            "commons-logging");
    private static final List<String> NOT_NEEDED =
            List.of("spring-security", "spring-boot-security", "spring-boot-flyway", "actuator", "prometheus", "axon");
    private static final String BODY = """
            {"agreementId": "%s", "amount": {"amount": "10", "currency": "EUR"}, "effectiveOn": "2026-03-31"}""";

    private final Database database;
    private final Started process;
    private final Http http;
    private final String body = BODY.formatted(UUID.randomUUID());

    private BareServer(Database database, Started process, int clients) {
        this.database = database;
        this.process = process;
        this.http = new Http(clients);
    }

    static BareServer start(int clients) throws Exception {
        Database database = TestDatabase.fresh();
        try (Connection superuser = TestDatabase.asSuperuser(database)) {
            superuser.createStatement().execute(Raw.TABLE + "; GRANT ALL ON contribution TO tributary_app");
        }
        return new BareServer(database, process(database), clients);
    }

    static Started process(Database database) throws Exception {
        return Started.start(
                "bare",
                classPath(),
                Bare.class.getName(),
                "/ping",
                List.of(
                        "--spring.profiles.active=" + Bare.PROFILE,
                        "--spring.config.name=bare",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.datasource.hikari.maximum-pool-size=32"));
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("verification" + File.separator + "target") || isNeeded(entry))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isNeeded(String entry) {
        String file = Path.of(entry).getFileName().toString();
        return NEEDED.stream().anyMatch(file::startsWith) && NOT_NEEDED.stream().noneMatch(file::contains);
    }

    Database database() {
        return database;
    }

    Started process() {
        return process;
    }

    @Override
    public String name() {
        return "bare Spring Boot";
    }

    @Override
    public Work work() {
        return client -> http.post(client, process.base() + "/contributions", body, Map.of());
    }

    @Override
    public Duration cpu() {
        return process.cpu();
    }

    @Override
    public void pause() throws Exception {
        process.pause();
    }

    @Override
    public void goOn() throws Exception {
        process.goOn();
    }

    @Override
    public void close() throws Exception {
        process.close();
        http.close();
    }
}
