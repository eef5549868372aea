package org.tributary.queryside.partnerships;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.Role;
import org.tributary.platform.command.Actor;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.Lists;
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
    Listing<PledgeRow> pledges(@PathVariable String id, @AuthenticationPrincipal Actor actor, Asking asking) {
        return about(id, Pledges.LIST, actor, asking);
    }

    /** Those who broker it, and those who did. */
    @GetMapping("/brokers")
    @Nullable
    Listing<BrokerRow> brokers(@PathVariable String id, @AuthenticationPrincipal Actor actor, Asking asking) {
        return about(id, Brokers.LIST, actor, asking);
    }

    /** An item a row, of those that partners are held to and of those that they were. */
    @GetMapping("/checklists")
    @Nullable
    Listing<ChecklistRow> checklists(@PathVariable String id, @AuthenticationPrincipal Actor actor, Asking asking) {
        return about(id, Checklists.LIST, actor, asking);
    }

    /** Joint assessments that were held. */
    @GetMapping("/assessments")
    @Nullable
    Listing<HeldRow> assessments(@PathVariable String id, @AuthenticationPrincipal Actor actor, Asking asking) {
        return about(id, Assessments.HELD, actor, asking);
    }

    /** By what partners see whether it is worth it, and how far that has come. */
    @GetMapping("/measures")
    @Nullable
    Listing<MeasureRow> measures(@PathVariable String id, @AuthenticationPrincipal Actor actor, Asking asking) {
        return about(id, Measures.LIST, actor, asking);
    }

    /** That there are complaints everybody may know; what they say, managers read. */
    @GetMapping("/complaints")
    @Nullable
    Listing<ComplaintRow> complaints(@PathVariable String id, @AuthenticationPrincipal Actor actor, Asking asking) {
        return about(id, Complaints.LIST, actor, asking);
    }

    /** A partner a row: which budget it has seen, or why not. */
    @GetMapping("/budgets")
    @Nullable
    Listing<BudgetRow> budgets(@PathVariable String id, @AuthenticationPrincipal Actor actor, Asking asking) {
        return about(id, Budgets.LIST, actor, asking);
    }

    /** What is asked about a partnership that there is; what is said of people is for officers and managers. */
    private <T> @Nullable Listing<T> about(String id, Lists<T> list, Actor actor, Asking asking) {
        AsOf asOf = asking.asOf();
        answers.one(Portfolio.NAME, jdbc -> Partnerships.one(jdbc, id, asOf, policy.at(asOf)));
        boolean mayRead = actor.role() == Role.OFFICER || actor.role() == Role.MANAGER;
        Map<String, Object> asked = Map.of(
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
        return answers.list(Portfolio.NAME, list, asked, asking);
    }
}
