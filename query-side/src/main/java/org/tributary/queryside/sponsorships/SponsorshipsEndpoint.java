package org.tributary.queryside.sponsorships;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Choice;
import org.tributary.platform.view.Listing;
import org.tributary.queryside.Portfolio;

/** {@code /api/sponsorships}. */
@RestController
@RequestMapping("/api/sponsorships")
@Asks(Portfolio.NAME)
class SponsorshipsEndpoint {
    private static final Choice STATES = Choice.of("state", "announced", "over", "cancelled");

    private final Answers answers;

    SponsorshipsEndpoint(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    @Nullable
    Listing<SponsorshipRow> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            Asking asking) {
        STATES.require(state);
        Map<String, Object> filters = Sponsorships.filters(asking.asOf(), state, q);
        return answers.list(Portfolio.NAME, Sponsorships.LIST, filters, asking);
    }

    @GetMapping("/{id}")
    ResponseEntity<SponsorshipRow> one(@PathVariable UUID id, AsOf asOf) {
        return find(id, asOf);
    }

    @GetMapping("/{id}/packages")
    @Nullable
    Listing<PackageRow> packages(@PathVariable UUID id, Asking asking) {
        find(id, asking.asOf());
        return answers.list(Portfolio.NAME, Sponsorships.OFFERED, Sponsorships.of(id, asking.asOf()), asking);
    }

    /** Those that are sold or reserved. */
    @GetMapping("/{id}/slots")
    @Nullable
    Listing<SlotRow> slots(@PathVariable UUID id, Asking asking) {
        find(id, asking.asOf());
        return answers.list(Portfolio.NAME, Sponsorships.SLOTS, Sponsorships.of(id, asking.asOf()), asking);
    }

    private ResponseEntity<SponsorshipRow> find(UUID id, AsOf asOf) {
        return answers.tagged(
                Portfolio.NAME,
                jdbc -> jdbc.sql(Sponsorships.ONE)
                        .params(Sponsorships.of(id, asOf))
                        .query(SponsorshipRow::read)
                        .optional()
                        .orElseThrow(() -> Refusal.notFound("There is no sponsored event " + id + ".")),
                SponsorshipRow::version);
    }
}
