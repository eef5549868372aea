package org.tributary.queryside.allocations;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Choice;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.OfList;
import org.tributary.queryside.Portfolio;

/** {@code /api/allocations}. */
@RestController
@RequestMapping("/api/allocations")
@Asks(Portfolio.NAME)
class AllocationsEndpoint {
    private static final Choice STATES = Choice.of("state", "standing", "released");

    private final Answers answers;

    AllocationsEndpoint(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    @Nullable
    Listing<AllocationRow> list(
            @RequestParam(required = false) @Nullable UUID agreementId,
            @RequestParam(required = false) @Nullable UUID partnershipId,
            @RequestParam(required = false) @Nullable UUID contributionId,
            @RequestParam(required = false) @OfList("use-of-funds") @Nullable String use,
            @RequestParam(required = false) @OfList("currency") @Nullable String currency,
            @RequestParam(required = false) @Nullable String state,
            Asking asking) {
        STATES.require(state);
        Map<String, Object> asked = asked(agreementId, partnershipId, currency, asking.asOf());
        asked.put("contribution", contributionId);
        asked.put("use", use);
        asked.put("state", state);
        return answers.list(Portfolio.NAME, Allocations.LIST, asked, asking);
    }

    /** What was received by its use, a currency and use an item; together they are what was received. */
    @GetMapping("/uses")
    Listing<Use> uses(
            @RequestParam(required = false) @Nullable UUID agreementId,
            @RequestParam(required = false) @Nullable UUID partnershipId,
            @RequestParam(required = false) @Nullable UUID initiativeId,
            @RequestParam(required = false) @OfList("currency") @Nullable String currency,
            AsOf asOf) {
        Map<String, Object> asked = asked(agreementId, partnershipId, currency, asOf);
        asked.put("initiative", initiativeId);
        var said = answers.one(
                Portfolio.NAME,
                jdbc -> jdbc.sql(Allocations.USES)
                        .params(asked)
                        .query(Use::read)
                        .list());
        return new Listing<>(said.answer(), null, Answers.positionOf(said, asOf), said.stopped());
    }

    /** Who gave what kind and what it went to, a currency an item; its sources and its uses have the same total. */
    @GetMapping("/sources-and-uses")
    Listing<SourcesAndUses> sourcesAndUses(
            @RequestParam(required = false) @Nullable UUID agreementId,
            @RequestParam(required = false) @Nullable UUID partnershipId,
            @RequestParam(required = false) @Nullable UUID initiativeId,
            @RequestParam(required = false) @OfList("currency") @Nullable String currency,
            AsOf asOf) {
        Map<String, Object> asked = asked(agreementId, partnershipId, currency, asOf);
        asked.put("initiative", initiativeId);
        var said = answers.one(Portfolio.NAME, jdbc -> SourcesAndUses.of(jdbc, asked));
        return new Listing<>(said.answer(), null, Answers.positionOf(said, asOf), said.stopped());
    }

    private static Map<String, Object> asked(
            @Nullable UUID agreementId, @Nullable UUID partnershipId, @Nullable String currency, AsOf asOf) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("position", asOf.position());
        asked.put("on", asOf.on());
        asked.put("agreement", agreementId);
        asked.put("partnership", partnershipId);
        asked.put("currency", currency);
        return asked;
    }
}
