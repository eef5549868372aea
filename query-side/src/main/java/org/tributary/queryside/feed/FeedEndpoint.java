package org.tributary.queryside.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tributary.platform.command.Actor;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Paging;
import org.tributary.platform.view.Questions;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/events}: a batch, and where the next begins; or, as {@code text/event-stream}, all that is to come. */
@RestController
@RequestMapping("/api/events")
@Asks(Questions.HISTORY)
class FeedEndpoint {
    private static final String BATCH = "application/cloudevents-batch+json";

    private final Answers answers;
    private final Listeners listeners;

    FeedEndpoint(Answers answers, Listeners listeners) {
        this.answers = answers;
        this.listeners = listeners;
    }

    @GetMapping(produces = {BATCH, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<List<CloudEvent>> batch(
            @RequestParam(defaultValue = "0") String after, @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > Paging.MOST)
            throw Refusal.unreadable("bad-limit", "limit is a number from 1 to " + Paging.MOST + ".");
        long position = position(after);
        List<CloudEvent> events = answers.one(Questions.HISTORY, jdbc -> Feed.after(jdbc, position, limit))
                .answer();
        String next = events.isEmpty()
                ? Long.toString(position)
                : events.get(events.size() - 1).position();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(BATCH))
                .header(HttpHeaders.LINK, "</api/events?after=%s&limit=%d>; rel=\"next\"".formatted(next, limit))
                .body(events);
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(
            @RequestParam(defaultValue = "0") String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @AuthenticationPrincipal Actor actor) {
        return listeners.open(actor.account(), position(last == null || last.isEmpty() ? after : last));
    }

    @GetMapping(path = "/schemas/{name}/{revision}", produces = "application/schema+json")
    ObjectNode schema(@PathVariable String name, @PathVariable int revision) {
        return EventSchema.of(name, revision)
                .orElseThrow(() -> Refusal.notFound("There is no event " + name + " of revision " + revision + "."));
    }

    private static long position(String text) {
        if (text.matches("\\d{1,18}")) return Long.parseLong(text);
        throw Refusal.unreadable("bad-position", "A position of the history is a number.");
    }
}
