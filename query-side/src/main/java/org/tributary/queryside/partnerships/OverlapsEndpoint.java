package org.tributary.queryside.partnerships;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
import org.tributary.queryside.policy.PolicyThen;

/** {@code /api/partnerships/overlaps} before something is proposed, {@code /api/partnerships/{id}/overlaps} once it is. */
@RestController
@RequestMapping("/api/partnerships")
@Asks(Portfolio.NAME)
class OverlapsEndpoint {
    private final Answers answers;
    private final PolicyThen policy;

    OverlapsEndpoint(Answers answers, PolicyThen policy) {
        this.answers = answers;
        this.policy = policy;
    }

    /** What is open or signed with a partner, over a region and an area, or without a word on them. */
    @GetMapping("/overlaps")
    @Nullable
    Listing<OverlapRow> would(
            @RequestParam UUID partnerId,
            @RequestParam(required = false) @OfList("region") @Nullable String region,
            @RequestParam(required = false) @OfList("area") @Nullable String area,
            Asking asking) {
        Map<String, Object> asked = Overlaps.with(partnerId, region, area, asking.asOf());
        return answers.list(Portfolio.NAME, Overlaps.LIST, asked, asking);
    }

    /** What else is open or signed with the same partners, over the same regions and areas. */
    @GetMapping("/{id}/overlaps")
    @Nullable
    Listing<OverlapRow> of(@PathVariable String id, Asking asking) {
        AsOf asOf = asking.asOf();
        var asked = answers.one(Portfolio.NAME, jdbc -> {
            Partnerships.one(jdbc, id, asOf, policy.at(asOf));
            return Overlaps.with(jdbc, Partnerships.uuid(id), asOf);
        });
        return answers.list(Portfolio.NAME, Overlaps.LIST, asked.answer(), asking);
    }
}
