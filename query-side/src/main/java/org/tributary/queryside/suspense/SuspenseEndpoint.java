package org.tributary.queryside.suspense;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.Role;
import org.tributary.platform.command.Actor;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Choice;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.OfList;
import org.tributary.queryside.Portfolio;

/** {@code /api/suspense}. Notes are for officers, managers and finance; others see that there is one. */
@RestController
@RequestMapping("/api/suspense")
@Asks(Portfolio.NAME)
class SuspenseEndpoint {
    private static final Choice STATUSES = Choice.of("status", "open", "done", "reversed");

    private final Answers answers;

    SuspenseEndpoint(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    @Nullable
    Listing<SuspenseRow> list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @OfList("currency") @Nullable String currency,
            @AuthenticationPrincipal Actor actor,
            Asking asking) {
        STATUSES.require(status);
        Map<String, Object> filters = Suspense.filters(asking.asOf(), mayRead(actor), status, currency);
        return answers.list(Portfolio.NAME, Suspense.LIST, filters, asking);
    }

    @GetMapping("/{id}")
    ResponseEntity<SuspenseRow> one(@PathVariable UUID id, @AuthenticationPrincipal Actor actor, AsOf asOf) {
        return find(id, actor, asOf);
    }

    /** What happened to it, in order. */
    @GetMapping("/{id}/entries")
    @Nullable
    Listing<EntryRow> entries(@PathVariable UUID id, @AuthenticationPrincipal Actor actor, Asking asking) {
        find(id, actor, asking.asOf());
        Map<String, Object> filters = new HashMap<>(Suspense.filters(asking.asOf(), false, null, null));
        filters.put("receipt", id);
        return answers.list(Portfolio.NAME, Suspense.PARTS, filters, asking);
    }

    private ResponseEntity<SuspenseRow> find(UUID id, Actor actor, AsOf asOf) {
        Map<String, Object> asked = Suspense.filters(asOf, mayRead(actor), null, null);
        asked.put("receipt", id);
        return answers.tagged(
                Portfolio.NAME,
                jdbc -> jdbc.sql(Suspense.ONE)
                        .params(asked)
                        .query(SuspenseRow::read)
                        .optional()
                        .orElseThrow(() -> Refusal.notFound("There is no receipt " + id + " in suspense.")),
                SuspenseRow::version);
    }

    private static boolean mayRead(Actor actor) {
        return actor.role() == Role.OFFICER || actor.role() == Role.MANAGER || actor.role() == Role.FINANCE;
    }
}
