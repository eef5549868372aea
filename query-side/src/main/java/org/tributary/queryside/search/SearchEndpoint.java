package org.tributary.queryside.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.Paging;
import org.tributary.queryside.Portfolio;

/** {@code /api/search}: what is called so, the likest first. */
@RestController
@Asks(Portfolio.NAME)
class SearchEndpoint {
    private static final Set<String> KINDS = new TreeSet<>(Set.of("partner", "partnership", "agreement", "initiative"));
    private static final int MOST = 200;

    private final Answers answers;

    SearchEndpoint(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/api/search")
    @Nullable
    Listing<SearchRow> search(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(required = false) @Nullable String accept,
            Paging paging,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (q.isBlank() || q.length() > MOST)
            throw Refusal.unreadable("bad-search", "q is what is looked for, of 1 to " + MOST + " characters.");
        if (kind != null && !KINDS.contains(kind))
            throw Refusal.unreadable("bad-kind", "kind is one of " + String.join(", ", KINDS) + ".");
        AsOf now = AsOf.workedOutFor(request);
        return answers.list(
                Portfolio.NAME, Search.LIST, Search.of(q, kind, now.on()), paging, null, format, accept, response);
    }
}
