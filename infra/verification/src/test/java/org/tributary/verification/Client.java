package org.tributary.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An officer's script: sends commands and asks questions over HTTP, as one account. */
record Client(String base, String login, String password) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    Client as(String login, String password) {
        return new Client(base, login, password);
    }

    /** Sends a command; the body is JSON with single quotes, so that it can be read here. */
    Reply send(String command, String body, Object... values) {
        String json = body.formatted(values).replace('\'', '"');
        return exchange(request("/api/commands/" + command)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** The same with a key: however often it is sent, it takes effect once. */
    Reply sendOnce(String key, String command, String body) {
        return exchange(request("/api/commands/" + command)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    /** Whatever a browser or a script might send; a header named here takes the place of the usual one. */
    Reply exchange(String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return exchange(request);
    }

    /** JSON with single quotes. */
    static JsonNode read(String json) {
        return JSON.readTree(json.replace('\'', '"'));
    }

    /** Whoever is told to ask again, since a view is on its way to a position, does so for a minute. */
    Reply get(String path, Object... values) {
        HttpRequest.Builder question = request(path.formatted(values)).GET();
        long until = System.nanoTime() + PATIENCE.toNanos();
        Reply reply = exchange(question);
        while (reply.status() == 503 && reply.rule().equals("not-yet-known") && System.nanoTime() < until)
            reply = exchange(question);
        return reply;
    }

    /** As it comes, and read no faster than it is taken. */
    InputStream stream(String path) throws IOException {
        URLConnection connection = URI.create(base + path).toURL().openConnection();
        connection.setRequestProperty("Authorization", credentials());
        return connection.getInputStream();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", credentials());
    }

    private String credentials() {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static Reply exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Reply(int status, String body) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String id() {
            return json().path("id").asString();
        }

        String created() {
            return json().path("created").get(0).path("id").asString();
        }

        long position() {
            return json().path("position").asLong();
        }

        String rule() {
            return json().path("type").asString("").replace("urn:tributary:problem:", "");
        }
    }
}
