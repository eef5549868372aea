package org.tributary.queryside.initiatives;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.Level;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Choice;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.OfList;
import org.tributary.queryside.Portfolio;

/** {@code /api/initiatives}. */
@RestController
@RequestMapping("/api/initiatives")
@Asks(Portfolio.NAME)
class InitiativesEndpoint {
    private static final Choice LEVELS = Choice.of("level", Level.values());
    private static final Choice STATES = Choice.of("state", "running", "closed");

    private final Answers answers;

    InitiativesEndpoint(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    @Nullable
    Listing<InitiativeRow> list(
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @OfList("region") @Nullable String region,
            @RequestParam(required = false) @OfList("country") @Nullable String country,
            @RequestParam(required = false) @OfList("area") @Nullable String area,
            @RequestParam(required = false) @Nullable UUID funderId,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            Asking asking) {
        LEVELS.require(level);
        STATES.require(state);
        Map<String, Object> filters =
                Initiatives.filters(asking.asOf(), level, region, country, area, funderId, state, q);
        return answers.list(Portfolio.NAME, Initiatives.LIST, filters, asking);
    }

    @GetMapping("/{id}")
    ResponseEntity<InitiativeRow> one(@PathVariable UUID id, AsOf asOf) {
        return find(id, asOf);
    }

    /** Those that serve it. */
    @GetMapping("/{id}/partnerships")
    @Nullable
    Listing<Serving> partnerships(@PathVariable UUID id, Asking asking) {
        find(id, asking.asOf());
        return answers.list(Portfolio.NAME, Serving.LIST, Initiatives.of(id, asking.asOf()), asking);
    }

    private ResponseEntity<InitiativeRow> find(UUID id, AsOf asOf) {
        return answers.tagged(
                Portfolio.NAME,
                jdbc -> jdbc.sql(Initiatives.ONE)
                        .params(Initiatives.of(id, asOf))
                        .query(InitiativeRow::read)
                        .optional()
                        .orElseThrow(() -> Refusal.notFound("There is no initiative " + id + ".")),
                InitiativeRow::version);
    }
}
