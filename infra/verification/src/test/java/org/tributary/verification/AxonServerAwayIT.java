package org.tributary.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.tributary.platform.axonserver.StandInConnector;
import org.tributary.platform.command.Catalogue;
import org.tributary.verification.Client.Reply;

/** The second engine without Axon Server: one in memory in its place, and then nobody at all. */
@ExtendWith(OutputCaptureExtension.class)
class AxonServerAwayIT {
    private static final String PARTNER = "{'name': 'Delta Bank', 'category': '60', 'country': 'CH'}";

    @Test
    void an_office_works_with_events_kept_elsewhere_and_reads_on_while_nobody_keeps_them(
            @TempDir Path data, CapturedOutput output) throws IOException {
        long position;
        try (Running tributary = Running.start(output, StandIn.class, inMode(data, "127.0.0.1:1"))) {
            new Journey(tributary.admin()).go();
            whatWouldCloseAFenceIsRefused(officer(tributary.admin()));
            StandInConnector server = tributary.bean(StandInConnector.class);
            server.beAway(true);
            commandsAreRefusedAndQuestionsAnswered(tributary.admin());
            server.beAway(false);
            position = positionOnceCopied(officer(tributary.admin()));
        }
        try (Running tributary = Running.startAgain("admin", "unused", inMode(data, "127.0.0.1:" + portOfNobody()))) {
            commandsAreRefusedAndQuestionsAnswered(tributary.admin());
            assertThat(officer(tributary.admin())
                            .get("/api/partners?minPosition=" + position)
                            .body())
                    .contains("Delta Bank");
        }
        assertThatThrownBy(() -> Running.startAgain("admin", "unused", "--tributary.data-dir=" + data)
                        .close())
                .hasStackTraceContaining("is a copy of what Axon Server keeps");
    }

    /** Whoever sends it again is told where it stands, once the copy has come that far. */
    private static long positionOnceCopied(Client officer) {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> officer.sendOnce("back", "register-partner", PARTNER),
                        reply -> reply.status() == 201
                                && reply.json().path("position").isNumber())
                .position();
    }

    private static void whatWouldCloseAFenceIsRefused(Client officer) {
        String partner = officer.send("register-partner", "{'name': 'Epsilon', 'category': '60'}")
                .id();
        String flag =
                "{'partnerId': '%s', 'kind': '%s', 'reason': {'code': 'other'}, 'note': {'text': 'Mr Thistlewood'}}";
        Reply refused = officer.send("raise-partner-flag", flag.formatted(partner, "sanctions"));
        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.rule()).isEqualTo("not-with-axon-server");
        Reply open = officer.as("finance", "finance-secret").send("close-period", "{'period': '2019'}");
        assertThat(open.rule()).isEqualTo("not-with-axon-server");
        Reply shown = officer.send("raise-partner-flag", flag.formatted(partner, "disruption"));
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(officer.get("/api/partners/%s?minPosition=%d", partner, shown.position())
                        .body())
                .contains("\"flags\":[\"disruption\"],\"barred\":false");
    }

    private static void commandsAreRefusedAndQuestionsAnswered(Client admin) {
        Reply refused = officer(admin).send("register-partner", PARTNER);
        assertThat(refused.status()).as(refused.body()).isEqualTo(503);
        assertThat(refused.rule()).isEqualTo("store-unavailable");
        assertThat(refused.body()).contains("Axon Server does not answer");
        assertThat(officer(admin).send("register-partner?dryRun=true", PARTNER).body())
                .contains("Axon Server does not answer")
                .doesNotContain("not known");
        assertThat(officer(admin).get("/api/partners").body()).contains("Meridian Foundation");
        assertThat(officer(admin).get("/actuator/health").body()).contains("DOWN");
        assertThat(officer(admin).get("/actuator/health/readiness").body()).contains("UP");
    }

    private static Client officer(Client admin) {
        return admin.as("officer", "officer-secret");
    }

    private static String[] inMode(Path data, String server) {
        return new String[] {
            "--tributary.data-dir=" + data, "--axon.axonserver.enabled=true", "--axon.axonserver.servers=" + server
        };
    }

    private static int portOfNobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Beside the program's own beans. */
    static class StandIn {
        @Bean
        @Primary
        StandInConnector standInConnector(Catalogue catalogue) {
            return new StandInConnector(catalogue);
        }
    }
}
