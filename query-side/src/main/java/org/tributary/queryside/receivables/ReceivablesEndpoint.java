package org.tributary.queryside.receivables;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.OfList;
import org.tributary.platform.view.Publishable;
import org.tributary.queryside.Portfolio;

/** {@code /api/receivables}. */
@RestController
@RequestMapping("/api/receivables")
@Asks(Portfolio.NAME)
class ReceivablesEndpoint {
    private static final List<String> CUTS = List.of("partner", "owner", "currency");

    private final Answers answers;

    ReceivablesEndpoint(Answers answers) {
        this.answers = answers;
    }

    /** One partner's debt under one agreement an item, overdue first. */
    @GetMapping
    @Nullable
    Listing<ReceivableRow> list(
            @RequestParam(required = false) @Nullable UUID agreementId,
            @RequestParam(required = false) @Nullable UUID partnershipId,
            @RequestParam(required = false) @Nullable UUID partnerId,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @OfList("currency") @Nullable String currency,
            @RequestParam(required = false) @Nullable String state,
            Asking asking) {
        var filters = new ReceivableFilters(agreementId, partnershipId, partnerId, owner, currency, state);
        return answers.list(Portfolio.NAME, Receivables.LIST, filters.at(asking.asOf()), asking);
    }

    /** With {@code by=partner|owner|currency}: the sums. */
    @Publishable(butBy = {"owner", "partner"})
    @GetMapping(params = "by")
    Listing<ReceivableTotal> by(
            @RequestParam String by,
            @RequestParam(required = false) @Nullable UUID agreementId,
            @RequestParam(required = false) @Nullable UUID partnershipId,
            @RequestParam(required = false) @Nullable UUID partnerId,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @OfList("currency") @Nullable String currency,
            @RequestParam(required = false) @Nullable String state,
            AsOf asOf) {
        if (!CUTS.contains(by)) throw Refusal.unreadable("bad-by", "by is one of " + String.join(", ", CUTS) + ".");
        Map<String, Object> filters =
                new ReceivableFilters(agreementId, partnershipId, partnerId, owner, currency, state).at(asOf);
        filters.put("by", by);
        var said = answers.one(
                Portfolio.NAME,
                jdbc -> jdbc.sql(Receivables.BY)
                        .params(filters)
                        .query(ReceivableTotal::read)
                        .list());
        return new Listing<>(said.answer(), null, Answers.positionOf(said, asOf), said.stopped());
    }
}
