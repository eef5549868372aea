package org.tributary.queryside.initiatives;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.view.AnId;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.OfList;
import org.tributary.platform.view.Paging;
import org.tributary.platform.view.Publishable;
import org.tributary.queryside.Portfolio;

/** {@code /api/needs}, and what of it was published, without an account: as it stands today. */
@RestController
@Asks(Portfolio.NAME)
class NeedsEndpoint {
    private final Answers answers;

    NeedsEndpoint(Answers answers) {
        this.answers = answers;
    }

    @Publishable
    @GetMapping("/api/needs")
    @Nullable
    Listing<NeedRow> list(
            @RequestParam(required = false) @AnId @Nullable String initiativeId,
            @RequestParam(required = false) @OfList("region") @Nullable String region,
            @RequestParam(required = false) @OfList("country") @Nullable String country,
            @RequestParam(required = false) @OfList("area") @Nullable String area,
            @RequestParam(required = false) @OfList("currency") @Nullable String currency,
            Asking asking) {
        var filters = Needs.filters(asking.asOf(), initiativeId, region, country, area, currency);
        return answers.list(Portfolio.NAME, Needs.all(asking.paging().sort()), filters, asking);
    }

    /** Nobody asks here what was public once: that it no longer is may have had its reason. */
    @GetMapping("/api/public/needs")
    @Nullable
    Listing<PublicNeedRow> published(
            @RequestParam(required = false) @OfList("region") @Nullable String region,
            @RequestParam(required = false) @OfList("country") @Nullable String country,
            @RequestParam(required = false) @OfList("area") @Nullable String area,
            @RequestParam(required = false) @OfList("currency") @Nullable String currency,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(required = false) @Nullable String accept,
            Paging paging,
            HttpServletRequest request,
            HttpServletResponse response) {
        AsOf now = AsOf.workedOutFor(request);
        var filters = Needs.filters(now, null, region, country, area, currency);
        return answers.list(
                Portfolio.NAME, Needs.published(paging.sort()), filters, paging, null, format, accept, response);
    }
}
