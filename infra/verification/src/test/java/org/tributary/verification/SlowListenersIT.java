package org.tributary.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/** Who listens and does not read is nobody else's matter. */
@ExtendWith(OutputCaptureExtension.class)
class SlowListenersIT {
    private static final int WHO_DO_NOT_READ = 40;
    private static final int NEWS = 6;
    private static final int ENOUGH_TO_FILL_WHAT_LIES_BETWEEN = 60;
    private static final int FEW_BYTES = 4096;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String NOBODY_IS_GIVEN_UP_MEANWHILE = "--server.tomcat.connection-timeout=10m";
    private static final String STAFF = "/api/staff?limit=1000";

    @Test
    void forty_who_do_not_read_delay_nobody(@TempDir Path data, CapturedOutput output) throws Exception {
        try (Running tributary = Running.start(
                output, SmallBuffers.class, "--tributary.data-dir=" + data, NOBODY_IS_GIVEN_UP_MEANWHILE)) {
            whoReadsIsToldBeside(tributary.admin());
        }
    }

    private static void whoReadsIsToldBeside(Client admin) throws Exception {
        List<Socket> sleepers = new ArrayList<>();
        try {
            for (int n = 0; n < WHO_DO_NOT_READ; n++) sleepers.add(asksAndReadsNothing(admin));
            LiveStream awake = LiveStream.open(admin, STAFF, null);
            registered(admin, ENOUGH_TO_FILL_WHAT_LIES_BETWEEN);
            for (int n = 0; n < NEWS; n++) {
                int told = awake.told().size();
                registered(admin, 1);
                await().atMost(PATIENCE).until(() -> awake.told().size() > told);
            }
            awake.hangUp();
        } finally {
            for (Socket sleeper : sleepers) sleeper.close();
        }
    }

    private static Socket asksAndReadsNothing(Client as) throws IOException {
        URI base = URI.create(as.base());
        String login =
                Base64.getEncoder().encodeToString((as.login() + ":" + as.password()).getBytes(StandardCharsets.UTF_8));
        Socket socket = new Socket();
        socket.setReceiveBufferSize(FEW_BYTES);
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()));
        socket.getOutputStream()
                .write("GET %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Basic %s\r\nAccept: text/event-stream\r\n\r\n"
                        .formatted(STAFF, base.getHost(), login)
                        .getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        return socket;
    }

    private static void registered(Client as, int many) {
        for (int n = 0; n < many; n++)
            assertThat(as.send("register-staff-member", "{'person': {'name': '%s'}}", "Member".repeat(25))
                            .status())
                    .isIn(200, 201);
    }

    /** Little lies between the program and who does not read. */
    static class SmallBuffers {
        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallBuffers() {
            return server -> server.addConnectorCustomizers(
                    connector -> connector.setProperty("socket.txBufSize", Integer.toString(FEW_BYTES)));
        }
    }
}
