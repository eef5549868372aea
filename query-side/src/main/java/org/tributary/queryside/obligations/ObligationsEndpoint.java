package org.tributary.queryside.obligations;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.view.AnId;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Choice;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.OfList;
import org.tributary.queryside.Portfolio;

/** {@code /api/obligations}. */
@RestController
@RequestMapping("/api/obligations")
@Asks(Portfolio.NAME)
class ObligationsEndpoint {
    private static final Choice STATES = Choice.of("state", "open", "overdue", "fulfilled", "waived");

    private final Answers answers;

    ObligationsEndpoint(Answers answers) {
        this.answers = answers;
    }

    /**
     * What is owed on either side.
     *
     * @param partnerId whose agreements
     * @param owedBy {@code own}, or a partner's id
     */
    @GetMapping
    @Nullable
    Listing<ObligationRow> list(
            @RequestParam(required = false) @Nullable UUID agreementId,
            @RequestParam(required = false) @Nullable UUID partnershipId,
            @RequestParam(required = false) @Nullable UUID partnerId,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @OfList("obligation-kind") @Nullable String kind,
            @RequestParam(required = false) @AnId(also = "own") @Nullable String owedBy,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate dueTo,
            @RequestParam(required = false) @Nullable String state,
            Asking asking) {
        STATES.require(state);
        Map<String, Object> asked = new HashMap<>();
        asked.put("position", asking.asOf().position());
        asked.put("on", asking.asOf().on());
        asked.put("agreement", agreementId);
        asked.put("partnership", partnershipId);
        asked.put("partner", partnerId);
        asked.put("owner", owner);
        asked.put("kind", kind);
        asked.put("owedBy", owedBy == null ? null : owedBy.toLowerCase(Locale.ROOT));
        asked.put("dueTo", dueTo);
        asked.put("state", state);
        return answers.list(Portfolio.NAME, Obligations.LIST, asked, asking);
    }
}
