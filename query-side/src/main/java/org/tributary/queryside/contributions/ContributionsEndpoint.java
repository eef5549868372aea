package org.tributary.queryside.contributions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.OfList;
import org.tributary.queryside.Portfolio;

/** {@code /api/contributions}. */
@RestController
@RequestMapping("/api/contributions")
@Asks(Portfolio.NAME)
class ContributionsEndpoint {
    private final Answers answers;

    ContributionsEndpoint(Answers answers) {
        this.answers = answers;
    }

    /** @param partnerId whose contribution it is */
    @GetMapping
    @Nullable
    Listing<ContributionRow> list(
            @RequestParam(required = false) @Nullable UUID agreementId,
            @RequestParam(required = false) @Nullable UUID partnershipId,
            @RequestParam(required = false) @Nullable UUID partnerId,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @OfList("currency") @Nullable String currency,
            @RequestParam(required = false) @Nullable String kind,
            Asking asking) {
        var filters = new LedgerFilters(agreementId, partnershipId, partnerId, from, to, currency, kind);
        return answers.list(Portfolio.NAME, Contributions.LIST, filters.at(asking.asOf()), asking);
    }

    /** A currency an item. */
    @GetMapping("/totals")
    Listing<ContributionTotal> totals(
            @RequestParam(required = false) @Nullable UUID agreementId,
            @RequestParam(required = false) @Nullable UUID partnershipId,
            @RequestParam(required = false) @Nullable UUID partnerId,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @OfList("currency") @Nullable String currency,
            @RequestParam(required = false) @Nullable String kind,
            AsOf asOf) {
        var filters = new LedgerFilters(agreementId, partnershipId, partnerId, from, to, currency, kind);
        var said = answers.one(
                Portfolio.NAME,
                jdbc -> jdbc.sql(Contributions.TOTALS)
                        .params(filters.at(asOf))
                        .query(ContributionTotal::read)
                        .list());
        return new Listing<>(said.answer(), null, Answers.positionOf(said, asOf), said.stopped());
    }
}
