package org.tributary.queryside.partnerships;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.tributary.queryside.policy.PolicyThen;

/** Lists under {@code /api/partnerships/{id}}. */
@RestController
@RequestMapping("/api/partnerships/{id}")
@Asks(Portfolio.NAME)
class CollaborationEndpoint {
    private final Answers answers;
    private final PolicyThen policy;

    CollaborationEndpoint(Answers answers, PolicyThen policy) {
        this.answers = answers;
        this.policy = policy;
    }

    /** Those that are open, and those that were withdrawn or fulfilled. */
    @GetMapping("/pledges")
    @Nullable
    Listing<PledgeRow> pledges(
            @PathVariable String id,
            @AuthenticationPrincipal Actor actor,
            AsOf asOf,
            Paging paging,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(required = false) @Nullable String accept,
            HttpServletResponse response) {
        return answers.list(
                Portfolio.NAME, Pledges.LIST, about(id, actor, asOf), paging, asOf, format, accept, response);
    }

    /** Those who broker it, and those who did. */
    @GetMapping("/brokers")
    @Nullable
    Listing<BrokerRow> brokers(
            @PathVariable String id,
            @AuthenticationPrincipal Actor actor,
            AsOf asOf,
            Paging paging,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(required = false) @Nullable String accept,
            HttpServletResponse response) {
        return answers.list(
                Portfolio.NAME, Brokers.LIST, about(id, actor, asOf), paging, asOf, format, accept, response);
    }

    /** An item a row, of those that partners are held to and of those that they were. */
    @GetMapping("/checklists")
    @Nullable
    Listing<ChecklistRow> checklists(
            @PathVariable String id,
            @AuthenticationPrincipal Actor actor,
            AsOf asOf,
            Paging paging,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(required = false) @Nullable String accept,
            HttpServletResponse response) {
        return answers.list(
                Portfolio.NAME, Checklists.LIST, about(id, actor, asOf), paging, asOf, format, accept, response);
    }

    /** Joint assessments that were held. */
    @GetMapping("/assessments")
    @Nullable
    Listing<HeldRow> assessments(
            @PathVariable String id,
            @AuthenticationPrincipal Actor actor,
            AsOf asOf,
            Paging paging,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(required = false) @Nullable String accept,
            HttpServletResponse response) {
        return answers.list(
                Portfolio.NAME, Assessments.HELD, about(id, actor, asOf), paging, asOf, format, accept, response);
    }

    /** That there are complaints everybody may know; what they say, managers read. */
    @GetMapping("/complaints")
    @Nullable
    Listing<ComplaintRow> complaints(
            @PathVariable String id,
            @AuthenticationPrincipal Actor actor,
            AsOf asOf,
            Paging paging,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(required = false) @Nullable String accept,
            HttpServletResponse response) {
        return answers.list(
                Portfolio.NAME, Complaints.LIST, about(id, actor, asOf), paging, asOf, format, accept, response);
    }

    /** A partner a row: which budget it has seen, or why not. */
    @GetMapping("/budgets")
    @Nullable
    Listing<BudgetRow> budgets(
            @PathVariable String id,
            @AuthenticationPrincipal Actor actor,
            AsOf asOf,
            Paging paging,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(required = false) @Nullable String accept,
            HttpServletResponse response) {
        return answers.list(
                Portfolio.NAME, Budgets.LIST, about(id, actor, asOf), paging, asOf, format, accept, response);
    }

    /** What is asked about a partnership that there is; what is said of people is for officers and managers. */
    private Map<String, Object> about(String id, Actor actor, AsOf asOf) {
        answers.one(Portfolio.NAME, jdbc -> Partnerships.one(jdbc, id, asOf, policy.at(asOf)));
        boolean mayRead = actor.role() == Role.OFFICER || actor.role() == Role.MANAGER;
        return Map.of(
                "partnership",
                Partnerships.uuid(id),
                "mayRead",
                mayRead,
                "manages",
                actor.role() == Role.MANAGER,
                "position",
                asOf.position(),
                "on",
                asOf.on());
    }
}
