package org.tributary.queryside.initiatives;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.Paging;
import org.tributary.queryside.Portfolio;

/** {@code /api/initiatives}. */
@RestController
@RequestMapping("/api/initiatives")
@Asks(Portfolio.NAME)
class InitiativesEndpoint {
    private final Answers answers;

    InitiativesEndpoint(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    @Nullable
    Listing<InitiativeRow> list(
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(required = false) @Nullable String accept,
            AsOf asOf,
            Paging paging,
            HttpServletResponse response) {
        Map<String, Object> filters = Initiatives.filters(asOf, level, region, country, area, state, q);
        return answers.list(Portfolio.NAME, Initiatives.LIST, filters, paging, asOf, format, accept, response);
    }

    @GetMapping("/{id}")
    ResponseEntity<InitiativeRow> one(@PathVariable UUID id, AsOf asOf) {
        return find(id, asOf);
    }

    /** Those that serve it. */
    @GetMapping("/{id}/partnerships")
    @Nullable
    Listing<Serving> partnerships(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(required = false) @Nullable String accept,
            AsOf asOf,
            Paging paging,
            HttpServletResponse response) {
        find(id, asOf);
        return answers.list(Portfolio.NAME, Serving.LIST, Serving.of(id, asOf), paging, asOf, format, accept, response);
    }

    private ResponseEntity<InitiativeRow> find(UUID id, AsOf asOf) {
        return answers.tagged(
                Portfolio.NAME,
                jdbc -> jdbc.sql(Initiatives.ONE)
                        .params(Initiatives.asOf(asOf))
                        .param("id", id.toString())
                        .query(InitiativeRow::read)
                        .optional()
                        .orElseThrow(() -> Refusal.notFound("There is no initiative " + id + ".")),
                InitiativeRow::version);
    }
}
