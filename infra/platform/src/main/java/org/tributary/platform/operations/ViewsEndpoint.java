package org.tributary.platform.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.Role;
import org.tributary.platform.command.Actor;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Questions;
import org.tributary.platform.view.Rebuilds;

/** {@code /api/admin/views}: how far each view is, and to build one anew from the history, for administrators. */
@RestController
@RequestMapping("/api/admin/views")
class ViewsEndpoint {
    /** An answer depends on no position, but who asks may name one of every question. */
    private static final Set<String> KNOWN = Set.of("minPosition");

    private final Lags lags;
    private final Questions questions;
    private final Rebuilds rebuilds;

    ViewsEndpoint(Lags lags, Questions questions, Rebuilds rebuilds) {
        this.lags = lags;
        this.questions = questions;
        this.rebuilds = rebuilds;
    }

    @GetMapping
    Items list(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        requireAdministrator(actor);
        requireKnown(request);
        return new Items(lags.now().stream().map(this::shown).toList());
    }

    @GetMapping("/{name}")
    ViewShown one(@PathVariable String name, @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        requireAdministrator(actor);
        requireKnown(request);
        return one(name);
    }

    /** Begins, and goes on by itself: the view tells how far it is. */
    @PostMapping("/{name}/rebuild")
    ResponseEntity<ViewShown> rebuild(
            @PathVariable String name, @AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        requireAdministrator(actor);
        requireKnown(request);
        rebuilds.begin(name, actor.account());
        return ResponseEntity.accepted()
                .location(URI.create("/api/admin/views/" + name))
                .body(one(name));
    }

    private ViewShown one(String name) {
        return lags.now().stream()
                .filter(lag -> lag.view().equals(name))
                .findFirst()
                .map(this::shown)
                .orElseThrow(() -> rebuilds.unknown(name));
    }

    private ViewShown shown(Lag lag) {
        return new ViewShown(
                lag.view(),
                rebuilds.form(lag.view()),
                lag.position(),
                lag.events(),
                lag.seconds(),
                questions.stopOf(lag.view(), lag.position()).orElse(null),
                rebuilds.last(lag.view()).orElse(null));
    }

    private static void requireAdministrator(Actor actor) {
        if (actor.role() != Role.ADMIN) throw Refusal.forbidden("Views are looked after by administrators.");
    }

    private static void requireKnown(HttpServletRequest request) {
        if (!KNOWN.containsAll(request.getParameterMap().keySet()))
            throw Refusal.unreadable("unknown-parameter", "There is no such parameter here.");
    }

    record Items(List<ViewShown> items) {}

    /**
     * A view, as an administrator sees it.
     *
     * @param form the hash of what makes its tables; it changes with a release
     * @param lagEvents from where it is to the head of the history
     * @param stopped the event that it cannot take in
     * @param rebuild under way, or the last
     */
    record ViewShown(
            String name,
            String form,
            long position,
            long lagEvents,
            double lagSeconds,
            Questions.@Nullable Stop stopped,
            Rebuilds.@Nullable Told rebuild) {}
}
