package org.tributary.queryside.agreements;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.Currency;
import org.tributary.events.Policy;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.OfList;
import org.tributary.platform.view.Publishable;
import org.tributary.queryside.Portfolio;
import org.tributary.queryside.figures.AskedCurrency;
import org.tributary.queryside.policy.PolicyThen;

/** {@code /api/agreements/totals} and {@code /api/agreements/conversions}: the same agreements as the register lists. */
@RestController
@RequestMapping("/api/agreements")
@Asks(Portfolio.NAME)
class TotalsEndpoint {
    private final Answers answers;
    private final PolicyThen policies;

    TotalsEndpoint(Answers answers, PolicyThen policies) {
        this.answers = answers;
        this.policies = policies;
    }

    /** What they are worth together, in the currency asked for or the one that the organization reports in. */
    @Publishable
    @GetMapping("/totals")
    AgreementTotals totals(
            @RequestParam(required = false) @OfList("currency") @Nullable String in,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @OfList("instrument") @Nullable String instrument,
            @RequestParam(required = false) @Nullable UUID partnerId,
            @RequestParam(required = false) @Nullable UUID partnershipId,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @OfList("currency") @Nullable String currency,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate signedFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate signedTo,
            @RequestParam(required = false) @OfList(value = "region", also = "unassigned") @Nullable String region,
            @RequestParam(required = false) @OfList(value = "area", also = "unassigned") @Nullable String area,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String ourRole,
            @RequestParam(required = false) @Nullable UUID umbrella,
            @RequestParam(required = false) @Nullable UUID excludeUmbrella,
            @RequestParam(required = false) @Nullable String q,
            AsOf asOf) {
        var filters = agreements(new RegisterFilters(
                section,
                instrument,
                partnerId,
                partnershipId,
                owner,
                currency,
                signedFrom,
                signedTo,
                region,
                area,
                level,
                ourRole,
                umbrella,
                excludeUmbrella,
                q));
        return answers.one(Portfolio.NAME, jdbc -> totals(in, filters, policies.at(asOf), asOf))
                .answer();
    }

    /** Each signature with its rate, the rate's date and its source. */
    @GetMapping("/conversions")
    @Nullable
    Listing<CommitmentRow> conversions(
            @RequestParam(required = false) @OfList("currency") @Nullable String in,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @OfList("instrument") @Nullable String instrument,
            @RequestParam(required = false) @Nullable UUID partnerId,
            @RequestParam(required = false) @Nullable UUID partnershipId,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @OfList("currency") @Nullable String currency,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate signedFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate signedTo,
            @RequestParam(required = false) @OfList(value = "region", also = "unassigned") @Nullable String region,
            @RequestParam(required = false) @OfList(value = "area", also = "unassigned") @Nullable String area,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String ourRole,
            @RequestParam(required = false) @Nullable UUID umbrella,
            @RequestParam(required = false) @Nullable UUID excludeUmbrella,
            @RequestParam(required = false) @Nullable String q,
            Asking asking) {
        var filters = agreements(new RegisterFilters(
                section,
                instrument,
                partnerId,
                partnershipId,
                owner,
                currency,
                signedFrom,
                signedTo,
                region,
                area,
                level,
                ourRole,
                umbrella,
                excludeUmbrella,
                q));
        return answers.one(Portfolio.NAME, jdbc -> {
                    Policy policy = policies.at(asking.asOf());
                    var asked = Commitments.asked(filters, target(in, policy), policy, asking.asOf());
                    return answers.list(Portfolio.NAME, Commitments.list(filters), asked, asking);
                })
                .answer();
    }

    private AgreementTotals totals(@Nullable String in, RegisterFilters filters, Policy policy, AsOf asOf) {
        Currency target = target(in, policy);
        var said = answers.one(
                Portfolio.NAME,
                jdbc -> jdbc.sql(Commitments.totals(filters))
                        .params(Commitments.asked(filters, target, policy, asOf))
                        .query(AgreementTotals.Line::read)
                        .list());
        return AgreementTotals.of(
                target, policy.rateSource(), said.answer(), Answers.positionOf(said, asOf), said.stopped());
    }

    /** An addendum counts with its agreement. */
    private static RegisterFilters agreements(RegisterFilters filters) {
        if (filters.addenda())
            throw Refusal.unreadable("bad-value", "Addenda count with their agreements; section is one of theirs.");
        return filters;
    }

    private static Currency target(@Nullable String in, Policy policy) {
        return in == null ? policy.reportingCurrency() : AskedCurrency.of("in", in);
    }
}
