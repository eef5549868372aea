package org.tributary.queryside.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.command.PolicyBook;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.AnId;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Choice;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.Paging;
import org.tributary.platform.view.Questions;
import org.tributary.stored.StoredEvents;

/** {@code /api/audit/events}: open to every role, for what happened is no secret inside the house. */
@RestController
@RequestMapping("/api/audit/events")
@Asks(Questions.HISTORY)
class AuditEndpoint {
    private static final Choice STREAMS = new Choice(
            "type",
            StoredEvents.all().stream()
                    .map(StoredEvents::streamTypeOf)
                    .distinct()
                    .sorted()
                    .toList());

    private final Answers answers;
    private final PolicyBook policy;

    AuditEndpoint(Answers answers, PolicyBook policy) {
        this.answers = answers;
        this.policy = policy;
    }

    @GetMapping
    @Nullable
    Listing<AuditRow> list(
            @RequestParam(required = false) @Nullable UUID stream,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @AnId @Nullable String actor,
            @RequestParam(required = false) @Nullable String command,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(required = false) @Nullable String accept,
            Paging paging,
            HttpServletResponse response) {
        STREAMS.require(type);
        if (name != null && StoredEvents.named(name).isEmpty())
            throw Refusal.ofParameter("name", "bad-value", "name is the name of an event, such as agreement-signed.");
        Map<String, Object> filters = new HashMap<>();
        filters.put("stream", stream);
        filters.put("type", type);
        filters.put("name", name);
        filters.put("actor", actor);
        filters.put("command", command);
        filters.put("source", source);
        filters.put("from", Moments.from(from, policy.zone()));
        filters.put("before", Moments.before(to, policy.zone()));
        return answers.list(Questions.HISTORY, AuditEvents.LIST, filters, paging, null, format, accept, response);
    }
}
