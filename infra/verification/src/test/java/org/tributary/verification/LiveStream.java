package org.tributary.verification;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One who listens over HTTP, as a browser's {@code EventSource} does; it holds no thread. */
final class LiveStream implements Flow.Subscriber<String> {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final CompletableFuture<Flow.Subscription> opened = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private String id = "";
    private String event = "message";
    private final StringBuilder data = new StringBuilder();

    private LiveStream() {}

    /** @param last the id of what it was told before */
    static LiveStream open(Client as, String path, @Nullable String last) throws Exception {
        LiveStream stream = new LiveStream();
        HTTP.sendAsync(request(as, path, last), info -> lines(info.statusCode(), stream))
                .whenComplete((response, failure) -> {
                    if (failure != null) stream.opened.completeExceptionally(failure);
                });
        stream.opened.get(60, TimeUnit.SECONDS);
        return stream;
    }

    private static BodySubscriber<Void> lines(int status, LiveStream stream) {
        if (status != 200) throw new IllegalStateException("Answered " + status);
        return BodySubscribers.fromLineSubscriber(stream);
    }

    /** One that may be refused: what the answer is then. */
    static HttpResponse<String> refused(Client as, String path) throws Exception {
        HttpResponse<String> answer = HTTP.sendAsync(
                        request(as, path, null),
                        info -> info.statusCode() == 200
                                ? BodySubscribers.replacing("listens")
                                : BodyHandlers.ofString().apply(info))
                .get(60, TimeUnit.SECONDS);
        return answer;
    }

    private static HttpRequest request(Client as, String path, @Nullable String last) {
        String login = as.login() + ":" + as.password();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(as.base() + path)).header("Accept", "text/event-stream");
        if (!as.login().isEmpty())
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        if (last != null) request.header("Last-Event-ID", last);
        return request.build();
    }

    /** Everything so far, in order. */
    List<Told> told() {
        return told;
    }

    Told last() {
        List<Told> all = List.copyOf(told);
        return all.isEmpty() ? new Told("", "", "") : all.get(all.size() - 1);
    }

    /** Whether the server ended it, in good order. */
    boolean ended() {
        return ended.isDone() && !ended.isCompletedExceptionally();
    }

    void hangUp() {
        opened.join().cancel();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        opened.complete(subscription);
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        if (line.startsWith("id:")) id = line.substring(3);
        if (line.startsWith("event:")) event = line.substring(6);
        if (line.startsWith("data:")) data.append(line.substring(5));
        if (!line.isEmpty() || data.isEmpty()) return;
        told.add(new Told(id, event, data.toString()));
        event = "message";
        data.setLength(0);
    }

    @Override
    public void onError(Throwable failure) {
        ended.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        ended.complete(null);
    }

    record Told(String id, String event, String data) {}
}
