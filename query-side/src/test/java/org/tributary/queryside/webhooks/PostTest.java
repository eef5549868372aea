package org.tributary.queryside.webhooks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.tributary.queryside.feed.CloudEvent;
import org.tributary.queryside.webhooks.Post.Answer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is said of one asking of one address. */
class PostTest {
    private static final CloudEvent EVENT = new CloudEvent(
            "1.0",
            "1",
            "/streams/agreement",
            "org.tributary.agreement-signed.v1",
            "1",
            Instant.EPOCH,
            "application/json",
            "urn:none",
            "1",
            "1",
            null,
            null,
            null,
            JsonNodeFactory.instance.objectNode());

    @Test
    void what_was_answered_stands_whatever_becomes_of_what_comes_behind_it() throws IOException {
        try (ServerSocket halting = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Post post = new Post(JsonMapper.shared(), true, Duration.ofMillis(500))) {
            CompletableFuture<Socket> half = CompletableFuture.supplyAsync(() -> halfAnAnswer(halting));
            Answer answer = post.send("http://127.0.0.1:" + halting.getLocalPort() + "/hook", EVENT, List.of());

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.failure()).isNull();
            half.join().close();
        }
    }

    private static Socket halfAnAnswer(ServerSocket server) {
        try {
            Socket asked = server.accept();
            asked.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf".getBytes(US_ASCII));
            return asked;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nobody_is_waited_for_longer_than_the_database_waits_for_us() {
        assertThatThrownBy(() -> new Post(JsonMapper.shared(), true, Duration.ofSeconds(60)))
                .hasMessageStartingWith("tributary.webhooks.timeout is 60s and may be 45s");
    }

    @Test
    void who_is_asked_when_we_stop_has_not_failed() throws IOException {
        try (Ear ear = new Ear();
                Post post = new Post(JsonMapper.shared(), true, Duration.ofSeconds(45))) {
            ear.answer(before -> 0);
            CompletableFuture<Answer> asked =
                    CompletableFuture.supplyAsync(() -> post.send(ear.url(), EVENT, List.of()));
            await().until(() -> ear.told().size() == 1);
            post.close();

            assertThatThrownBy(asked::join).hasCauseInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void who_is_given_up_is_said_not_to_have_answered_whichever_clock_notices_first() throws IOException {
        try (Ear ear = new Ear();
                Post post = new Post(JsonMapper.shared(), true, Duration.ofMillis(5))) {
            ear.answer(before -> 0);
            for (int i = 0; i < 300; i++)
                assertThat(post.send(ear.url(), EVENT, List.of()).failure()).isEqualTo("No answer within 5 ms.");
        }
    }
}
