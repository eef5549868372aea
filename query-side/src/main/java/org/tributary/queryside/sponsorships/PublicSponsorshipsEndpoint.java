package org.tributary.queryside.sponsorships;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.Paging;
import org.tributary.queryside.Portfolio;

/** {@code /api/public/sponsorships}: what was published of it, without an account, as it stands today. */
@RestController
@Asks(Portfolio.NAME)
class PublicSponsorshipsEndpoint {
    private final Answers answers;

    PublicSponsorshipsEndpoint(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/api/public/sponsorships")
    @Nullable
    Listing<PublicPackageRow> published(
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(required = false) @Nullable String accept,
            Paging paging,
            HttpServletRequest request,
            HttpServletResponse response) {
        AsOf now = AsOf.workedOutFor(request);
        return answers.list(
                Portfolio.NAME, Sponsorships.PUBLIC, Sponsorships.asOf(now), paging, null, format, accept, response);
    }
}
