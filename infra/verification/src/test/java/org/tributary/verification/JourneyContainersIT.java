package org.tributary.verification;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Skipped where there is no container engine; what CI runs asserts that it was not. */
@Testcontainers(disabledWithoutDocker = true)
@ExtendWith(OutputCaptureExtension.class)
class JourneyContainersIT {
    private static final String IMAGE = System.getenv().getOrDefault("TRIBUTARY_POSTGRES_IMAGE", "postgres:18");

    /** Durable, as a database of record is: the container's own default would be fsync=off. */
    @Container
    private static final PostgreSQLContainer POSTGRES = new PostgreSQLContainer(
                    DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("postgres"))
            .withCommand("postgres");

    @Test
    void an_office_works_on_a_database_server_of_its_own(CapturedOutput output) throws SQLException {
        String url = separateRoles();
        try (Running tributary = Running.start(
                output,
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=tributary_app",
                "--spring.datasource.password=app",
                "--tributary.owner.username=tributary_owner",
                "--tributary.owner.password=owner")) {
            new Journey(tributary.admin()).go();
        }
    }

    /** As {@code infra/deploy/postgres/roles.sql} does it. */
    private static String separateRoles() throws SQLException {
        try (Connection superuser = DriverManager.getConnection(
                        POSTGRES.getJdbcUrl(), POSTGRES.getUsername(), POSTGRES.getPassword());
                Statement sql = superuser.createStatement()) {
            sql.execute("CREATE ROLE tributary_owner LOGIN PASSWORD 'owner'");
            sql.execute("CREATE ROLE tributary_app LOGIN PASSWORD 'app'");
            sql.execute("CREATE DATABASE tributary OWNER tributary_owner");
        }
        return "jdbc:postgresql://%s:%d/tributary".formatted(POSTGRES.getHost(), POSTGRES.getMappedPort(5432));
    }
}
