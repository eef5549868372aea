package org.tributary.queryside.partnerships;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.view.AnId;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.OfList;
import org.tributary.queryside.Portfolio;
import org.tributary.queryside.policy.PolicyThen;

/** {@code /api/partnerships}. */
@RestController
@RequestMapping("/api/partnerships")
@Asks(Portfolio.NAME)
class PartnershipsEndpoint {
    private final Answers answers;
    private final PolicyThen policy;
    private final Languages languages;

    PartnershipsEndpoint(Answers answers, PolicyThen policy, Languages languages) {
        this.answers = answers;
        this.policy = policy;
        this.languages = languages;
    }

    @GetMapping
    @Nullable
    Listing<PartnershipRow> list(
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @AnId(also = "unassigned") @Nullable String owner,
            @RequestParam(required = false) @AnId @Nullable String partnerId,
            @RequestParam(required = false) @OfList("region") @Nullable String region,
            @RequestParam(required = false) @OfList("area") @Nullable String area,
            @RequestParam(required = false) @OfList("currency") @Nullable String currency,
            @RequestParam(required = false) @Nullable String ourRole,
            @RequestParam(required = false) @Nullable UUID broker,
            @RequestParam(required = false) @OfList(value = "partner-category", grouped = true, also = "") @Nullable
                    List<String> spheres,
            @RequestParam(required = false) @Nullable Integer stale,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate nextActionTo,
            @RequestParam(required = false) @Nullable String q,
            Asking asking) {
        var filter = new PartnershipFilter(
                stage,
                category,
                owner,
                partnerId,
                region,
                area,
                currency,
                ourRole,
                broker,
                spheres,
                stale,
                nextActionTo,
                q);
        return answers.one(
                        Portfolio.NAME,
                        jdbc -> answers.list(
                                Portfolio.NAME,
                                Partnerships.list(
                                        policy.at(asking.asOf()),
                                        asking.paging().sort()),
                                filter.parameters(asking.asOf()),
                                asking))
                .answer();
    }

    @GetMapping("/{id}")
    ResponseEntity<PartnershipRow> one(@PathVariable String id, AsOf asOf) {
        return answers.tagged(
                Portfolio.NAME, jdbc -> Partnerships.one(jdbc, id, asOf, policy.at(asOf)), PartnershipRow::version);
    }

    /** In the language that is accepted, if the office has added it; else in English. */
    @GetMapping("/{id}/story")
    Listing<Told> story(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        Language language = languages.of(accepted);
        var said = answers.one(Portfolio.NAME, jdbc -> Story.of(jdbc, id, language));
        // the history may have come further than the view that knows what belongs to it
        var told = said.answer().stream()
                .filter(one -> one.position() <= said.position())
                .toList();
        return new Listing<>(told, null, said.position(), said.stopped());
    }
}
