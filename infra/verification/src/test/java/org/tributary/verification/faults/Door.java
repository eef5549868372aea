package org.tributary.verification.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One client's way to the programs: every request, and whatever came of it, is written down. */
final class Door {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final AtomicLong NUMBER = new AtomicLong();

    private final int client;
    private final String authorization;
    private final Calls calls;

    Door(int client, String authorization, Calls calls) {
        this.client = client;
        this.authorization = authorization;
        this.calls = calls;
    }

    Call send(Node node, String key, String command, String body, @Nullable Long ifMatch) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node.base() + "/api/commands/" + command))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (ifMatch != null) request.header("If-Match", "\"" + ifMatch + "\"");
        return exchange(node, request, key, command, null, body, ifMatch);
    }

    Call ask(Node node, String path) {
        return exchange(
                node, HttpRequest.newBuilder(URI.create(node.base() + path)).GET(), null, null, path, null, null);
    }

    private Call exchange(
            Node node,
            HttpRequest.Builder request,
            @Nullable String key,
            @Nullable String command,
            @Nullable String path,
            @Nullable String body,
            @Nullable Long ifMatch) {
        String id = "c" + client + "." + NUMBER.incrementAndGet();
        request.header("X-Request-Id", id)
                .header("Authorization", authorization)
                .timeout(Duration.ofSeconds(15));
        long from = System.nanoTime();
        Integer status = null;
        String answer = null;
        Long position = null;
        Long stopped = null;
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            status = response.statusCode();
            answer = response.body();
            position = header(response, "Tributary-Position");
            stopped = header(response, "Tributary-Stopped-At");
        } catch (IOException died) {
            // what became of it is not known
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Call call = new Call(
                client,
                node.name(),
                id,
                key,
                command,
                path,
                body,
                ifMatch,
                status,
                answer,
                position,
                stopped,
                from,
                System.nanoTime());
        calls.add(call);
        return call;
    }

    private static @Nullable Long header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).map(Long::valueOf).orElse(null);
    }
}
