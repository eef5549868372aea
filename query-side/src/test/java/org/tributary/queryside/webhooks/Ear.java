package org.tributary.queryside.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that is told of events: a real HTTP server, which answers as a test says. */
final class Ear implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger here = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile IntUnaryOperator answers = n -> 204;

    Ear() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::hear);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** @param status by how many were told before; 0: none is ever answered */
    void answer(IntUnaryOperator status) {
        answers = status;
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    private void hear(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(here.incrementAndGet(), Math::max);
        int status;
        try {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int before = told.size();
            told.add(new Told(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    body));
            status = answers.applyAsInt(before);
        } finally {
            // whoever is answered may be here again before this thread goes on
            here.decrementAndGet();
        }
        if (status == 0) return;
        if (status == 302) exchange.getResponseHeaders().set("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    record Told(String path, String id, String timestamp, String signature, String type, String body) {
        JsonNode event() {
            return JsonMapper.shared().readTree(body);
        }

        long position() {
            return Long.parseLong(event().get("position").asString());
        }
    }
}
