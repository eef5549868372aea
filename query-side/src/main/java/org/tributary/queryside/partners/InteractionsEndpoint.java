package org.tributary.queryside.partners;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.Role;
import org.tributary.platform.command.Actor;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.OfList;
import org.tributary.queryside.Portfolio;

/** {@code /api/interactions}. */
@RestController
@RequestMapping("/api/interactions")
@Asks(Portfolio.NAME)
class InteractionsEndpoint {
    private final Answers answers;

    InteractionsEndpoint(Answers answers) {
        this.answers = answers;
    }

    /**
     * With all partners; notes are for officers and managers, others see that there is one.
     *
     * @param partnerId who took part
     * @param staffId who of ours took part
     * @param nextActionTo the last day by which the next step was due
     */
    @GetMapping
    @Nullable
    Listing<InteractionRow> list(
            @RequestParam(required = false) @Nullable UUID partnerId,
            @RequestParam(required = false) @Nullable UUID staffId,
            @RequestParam(required = false) @Nullable UUID partnershipId,
            @RequestParam(required = false) @OfList("interaction-kind") @Nullable String kind,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate nextActionTo,
            @AuthenticationPrincipal Actor actor,
            Asking asking) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("position", asking.asOf().position());
        asked.put("on", asking.asOf().on());
        asked.put("mayRead", actor.role() == Role.OFFICER || actor.role() == Role.MANAGER);
        asked.put("partner", partnerId);
        asked.put("staff", staffId);
        asked.put("partnership", partnershipId);
        asked.put("kind", kind);
        asked.put("from", from);
        asked.put("to", to);
        asked.put("nextActionTo", nextActionTo);
        return answers.list(Portfolio.NAME, Interactions.LIST, asked, asking);
    }
}
