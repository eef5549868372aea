package org.tributary.queryside.partners;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.Role;
import org.tributary.platform.command.Actor;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.OfList;
import org.tributary.queryside.Portfolio;
import org.tributary.queryside.capacity.AnswerRow;
import org.tributary.queryside.capacity.CapacityAnswers;

/** {@code /api/partners}. */
@RestController
@RequestMapping("/api/partners")
@Asks(Portfolio.NAME)
class PartnersEndpoint {
    private final Answers answers;

    PartnersEndpoint(Answers answers) {
        this.answers = answers;
    }

    /**
     * The directory.
     *
     * @param presence a country that it works in
     * @param area what it is interested in, and {@code region} where
     * @param membership which holds on the answer's day
     * @param pastValueFrom what it brought at least, in the reporting currency
     */
    @GetMapping
    @Nullable
    Listing<PartnerRow> list(
            @RequestParam(required = false) @OfList("partner-category") @Nullable String category,
            @RequestParam(required = false) @OfList("local-category") @Nullable String localCategory,
            @RequestParam(required = false) @OfList(value = "partner-category", grouped = true) @Nullable String sphere,
            @RequestParam(required = false) @OfList("partner-function") @Nullable String function,
            @RequestParam(required = false) @OfList("partner-sector") @Nullable String sector,
            @RequestParam(required = false) @OfList("country") @Nullable String country,
            @RequestParam(required = false) @OfList("country") @Nullable String presence,
            @RequestParam(required = false) @OfList("area") @Nullable String area,
            @RequestParam(required = false) @OfList("region") @Nullable String region,
            @RequestParam(required = false) @OfList(value = "relationship-kind", also = "partnership") @Nullable
                    String relationship,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @OfList("membership-kind") @Nullable String membership,
            @RequestParam(required = false) @Nullable BigDecimal pastValueFrom,
            @RequestParam(required = false) @Nullable String q,
            Asking asking) {
        var filter = new PartnerFilter(
                category,
                localCategory,
                sphere,
                function,
                sector,
                country,
                presence,
                area,
                region,
                relationship,
                status,
                membership,
                pastValueFrom,
                q);
        Lists<PartnerRow> list = Partners.list(filter, asking.paging().sort());
        return answers.list(Portfolio.NAME, list, filter.parameters(asking.asOf()), asking);
    }

    /**
     * Possible partners, ranked, each with the reasons for its rank. Who is barred is told apart.
     *
     * @param needId a need of an initiative, whose regions, country and area are looked for
     * @param region where, {@code area}: for what, {@code sector} and {@code function}: which and doing what
     * @param limit how many at most
     */
    @GetMapping("/matches")
    MatchesAnswer matches(
            @RequestParam(required = false) @Nullable UUID needId,
            @RequestParam(required = false) @OfList("region") @Nullable List<String> region,
            @RequestParam(required = false) @OfList("area") @Nullable String area,
            @RequestParam(required = false) @OfList("country") @Nullable String country,
            @RequestParam(required = false) @OfList("partner-sector") @Nullable String sector,
            @RequestParam(required = false) @OfList("partner-function") @Nullable String function,
            @RequestParam(defaultValue = "50") int limit,
            AsOf asOf) {
        if (limit < 1 || limit > 1000) throw Refusal.unreadable("bad-limit", "limit is a number from 1 to 1000.");
        Wanted said = new Wanted(region == null ? List.of() : region, area, country, sector, function);
        if (needId == null && said.nothing())
            throw Refusal.unreadable("bad-request", "needId, region, area, country, sector or function says what for.");
        var found = answers.one(Portfolio.NAME, jdbc -> Matches.of(jdbc, Wanted.of(jdbc, needId, said, asOf), asOf));
        return new MatchesAnswer(
                found.answer().wanted(),
                found.answer().ranked().stream().limit(limit).toList(),
                found.answer().excluded(),
                null,
                Answers.positionOf(found, asOf),
                found.stopped());
    }

    @GetMapping("/{id}")
    ResponseEntity<PartnerInFull> one(@PathVariable String id, AsOf asOf) {
        return answers.tagged(Portfolio.NAME, jdbc -> PartnerInFull.of(jdbc, id, asOf), PartnerInFull::version);
    }

    /** Those in which it took part. Notes are for officers and managers; others see that there is one. */
    @GetMapping("/{id}/interactions")
    @Nullable
    Listing<InteractionRow> interactions(@PathVariable String id, @AuthenticationPrincipal Actor actor, Asking asking) {
        return about(id, Interactions.OF_PARTNER, actor, asking);
    }

    /** Those that stand, and those that were lifted. */
    @GetMapping("/{id}/flags")
    @Nullable
    Listing<FlagRow> flags(@PathVariable String id, @AuthenticationPrincipal Actor actor, Asking asking) {
        return about(id, Flags.LIST, actor, asking);
    }

    /** Of the partner, and of us by the partner. */
    @GetMapping("/{id}/due-diligence")
    @Nullable
    Listing<DueDiligenceRow> dueDiligence(
            @PathVariable String id, @AuthenticationPrincipal Actor actor, Asking asking) {
        return about(id, DueDiligences.LIST, actor, asking);
    }

    /** What was asked for in them. */
    @GetMapping("/{id}/due-diligence/items")
    @Nullable
    Listing<ItemRow> items(@PathVariable String id, @AuthenticationPrincipal Actor actor, Asking asking) {
        return about(id, Items.LIST, actor, asking);
    }

    /** What it said in capacity rounds, of itself and of us. */
    @GetMapping("/{id}/capacity")
    @Nullable
    Listing<AnswerRow> capacity(@PathVariable String id, @AuthenticationPrincipal Actor actor, Asking asking) {
        return about(id, CapacityAnswers.OF_PARTNER, actor, asking);
    }

    /** What it is a member of, and was; and the groups of countries that it belongs to. */
    @GetMapping("/{id}/memberships")
    @Nullable
    Listing<MembershipRow> memberships(@PathVariable String id, @AuthenticationPrincipal Actor actor, Asking asking) {
        return about(id, Memberships.LIST, actor, asking);
    }

    /** Who speaks for it, and who did. */
    @GetMapping("/{id}/contacts")
    @Nullable
    Listing<ContactRow> contacts(@PathVariable String id, @AuthenticationPrincipal Actor actor, Asking asking) {
        return about(id, Contacts.LIST, actor, asking);
    }

    /** What is asked about a partner that there is; notes, and how people are reached, are for officers and managers. */
    private <T> @Nullable Listing<T> about(String id, Lists<T> list, Actor actor, Asking asking) {
        AsOf asOf = asking.asOf();
        answers.one(Portfolio.NAME, jdbc -> Partners.one(jdbc, id, asOf));
        boolean mayRead = actor.role() == Role.OFFICER || actor.role() == Role.MANAGER;
        Map<String, Object> asked =
                Map.of("partner", Partners.uuid(id), "mayRead", mayRead, "position", asOf.position(), "on", asOf.on());
        return answers.list(Portfolio.NAME, list, asked, asking);
    }
}
