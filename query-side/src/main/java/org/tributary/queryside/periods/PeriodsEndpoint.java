package org.tributary.queryside.periods;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.Paging;
import org.tributary.queryside.Portfolio;

/** {@code /api/periods}. */
@RestController
@RequestMapping("/api/periods")
@Asks(Portfolio.NAME)
class PeriodsEndpoint {
    private final Answers answers;

    PeriodsEndpoint(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    @Nullable
    Listing<PeriodRow> list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String format,
            @RequestHeader(required = false) @Nullable String accept,
            AsOf asOf,
            Paging paging,
            HttpServletResponse response) {
        Map<String, Object> filters = new HashMap<>();
        filters.put("position", asOf.position());
        filters.put("on", asOf.on());
        filters.put("status", status);
        filters.put("year", year);
        return answers.list(Portfolio.NAME, Periods.LIST, filters, paging, asOf, format, accept, response);
    }
}
