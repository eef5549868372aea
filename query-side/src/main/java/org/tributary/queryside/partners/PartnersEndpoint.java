package org.tributary.queryside.partners;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.Role;
import org.tributary.platform.command.Actor;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.Paging;
import org.tributary.queryside.Portfolio;

/** {@code /api/partners}. */
@RestController
@RequestMapping("/api/partners")
@Asks(Portfolio.NAME)
class PartnersEndpoint {
    private final Answers answers;

    PartnersEndpoint(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    @Nullable
    Listing<PartnerRow> list(
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(required = false) @Nullable String accept,
            AsOf asOf,
            Paging paging,
            HttpServletResponse response) {
        Map<String, Object> filters = Partners.filters(asOf, category, country, q);
        return answers.list(Portfolio.NAME, Partners.LIST, filters, paging, asOf, format, accept, response);
    }

    @GetMapping("/{id}")
    ResponseEntity<PartnerRow> one(@PathVariable String id, AsOf asOf) {
        return answers.tagged(Portfolio.NAME, jdbc -> Partners.one(jdbc, id, asOf), PartnerRow::version);
    }

    /** Those in which it took part. Notes are for officers and managers; others see that there is one. */
    @GetMapping("/{id}/interactions")
    @Nullable
    Listing<InteractionRow> interactions(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(required = false) @Nullable String accept,
            @AuthenticationPrincipal Actor actor,
            AsOf asOf,
            Paging paging,
            HttpServletResponse response) {
        Map<String, Object> asked = about(id, actor, asOf);
        return answers.list(Portfolio.NAME, Interactions.LIST, asked, paging, asOf, format, accept, response);
    }

    /** Those that stand, and those that were lifted. */
    @GetMapping("/{id}/flags")
    @Nullable
    Listing<FlagRow> flags(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(required = false) @Nullable String accept,
            @AuthenticationPrincipal Actor actor,
            AsOf asOf,
            Paging paging,
            HttpServletResponse response) {
        Map<String, Object> asked = about(id, actor, asOf);
        return answers.list(Portfolio.NAME, Flags.LIST, asked, paging, asOf, format, accept, response);
    }

    /** Of the partner, and of us by the partner. */
    @GetMapping("/{id}/due-diligence")
    @Nullable
    Listing<DueDiligenceRow> dueDiligence(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(required = false) @Nullable String accept,
            @AuthenticationPrincipal Actor actor,
            AsOf asOf,
            Paging paging,
            HttpServletResponse response) {
        Map<String, Object> asked = about(id, actor, asOf);
        return answers.list(Portfolio.NAME, DueDiligences.LIST, asked, paging, asOf, format, accept, response);
    }

    /** Who speaks for it, and who did. */
    @GetMapping("/{id}/contacts")
    @Nullable
    Listing<ContactRow> contacts(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(required = false) @Nullable String accept,
            @AuthenticationPrincipal Actor actor,
            AsOf asOf,
            Paging paging,
            HttpServletResponse response) {
        Map<String, Object> asked = about(id, actor, asOf);
        return answers.list(Portfolio.NAME, Contacts.LIST, asked, paging, asOf, format, accept, response);
    }

    /** What is asked about a partner that there is; notes, and how people are reached, are for officers and managers. */
    private Map<String, Object> about(String id, Actor actor, AsOf asOf) {
        answers.one(Portfolio.NAME, jdbc -> Partners.one(jdbc, id, asOf));
        boolean mayRead = actor.role() == Role.OFFICER || actor.role() == Role.MANAGER;
        return Map.of("partner", Partners.uuid(id), "mayRead", mayRead, "position", asOf.position(), "on", asOf.on());
    }
}
