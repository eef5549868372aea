package org.tributary.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/**
 * The same journey with Axon Server between and behind. A server that runs already is named by
 * {@code -Dtributary.axonserver=host:port}; else the official image is asked for, and where it cannot be had, the log and the
 * end of CI say so.
 */
@ExtendWith(OutputCaptureExtension.class)
class AxonServerJourneyIT {
    private static final DockerImageName IMAGE = DockerImageName.parse(
            System.getenv().getOrDefault("TRIBUTARY_AXONSERVER_IMAGE", "axoniq/axonserver:2024.2.20"));

    private GenericContainer<?> container;

    @Test
    void an_office_works_with_axon_server_also_after_that_was_restarted(@TempDir Path data, CapturedOutput output)
            throws Exception {
        String server = System.getProperty("tributary.axonserver");
        if (server == null) server = contained();
        try (Running tributary = Running.start(
                output,
                "--tributary.data-dir=" + data,
                "--axon.axonserver.enabled=true",
                "--axon.axonserver.servers=" + server)) {
            new Journey(tributary.admin()).go();
            if (container != null) restarted(tributary.admin());
        }
    }

    /** Nothing of ours is restarted: the connection comes back, and the copy goes on where it was. */
    private void restarted(Client admin) {
        container
                .getDockerClient()
                .restartContainerCmd(container.getContainerId())
                .exec();
        Client officer = admin.as("officer", "officer-secret");
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        Client.Reply reply = null;
        for (int n = 1; System.nanoTime() < until; n++) {
            reply = officer.sendOnce(
                    "after-restart",
                    "register-partner",
                    "{'name': 'After Restart', 'category': '60', 'country': 'CH'}");
            if (reply.status() < 300) break;
            assertThat(reply.status()).as(reply.body()).isIn(409, 503);
            assertThat(officer.get("/api/partners").status()).isEqualTo(200);
            Program.pause(1000);
        }
        assertThat(reply.status()).as(reply.body()).isIn(200, 201);
        assertThat(officer.get("/api/partners/%s?minPosition=%d", reply.id(), reply.position())
                        .status())
                .isEqualTo(200);
    }

    private String contained() throws IOException {
        Assumptions.assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "no container engine");
        if (!pulled()) {
            String words = "NOT RUN: " + IMAGE + " cannot be pulled, so the journey with Axon Server was not made";
            LoggerFactory.getLogger(AxonServerJourneyIT.class).error(words);
            Assumptions.abort(words);
        }
        container = new GenericContainer<>(IMAGE)
                .withEnv("AXONIQ_AXONSERVER_STANDALONE", "true")
                .withExposedPorts(8024, 8124)
                .waitingFor(Wait.forHttp("/actuator/health").forPort(8024))
                .withStartupTimeout(Duration.ofMinutes(2));
        int port = freePort();
        container.setPortBindings(List.of(port + ":8124"));
        container.start();
        return container.getHost() + ":" + port;
    }

    /** A port of its own choosing would be another one after the restart. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Where the registry does not answer, a build need not wait until the engine has given up. */
    private static boolean pulled() {
        try {
            if (!isHere()) askTheRegistry();
            CompletableFuture.supplyAsync(() -> new RemoteDockerImage(IMAGE).get())
                    .get(5, TimeUnit.MINUTES);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            return false;
        }
    }

    private static boolean isHere() {
        return DockerClientFactory.instance().client().listImagesCmd().exec().stream()
                .anyMatch(image -> image.getRepoTags() != null
                        && List.of(image.getRepoTags()).contains(IMAGE.asCanonicalNameString()));
    }

    private static void askTheRegistry() throws IOException, InterruptedException {
        String registry = IMAGE.getRegistry().isEmpty() ? "registry-1.docker.io" : IMAGE.getRegistry();
        HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create("https://" + registry + "/v2/"))
                                .timeout(Duration.ofSeconds(10))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
    }

    @AfterEach
    void stop() {
        if (container != null) container.stop();
    }
}
