package org.tributary.queryside.periods;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Choice;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.Publishable;
import org.tributary.queryside.Portfolio;

/** {@code /api/periods}. */
@RestController
@RequestMapping("/api/periods")
@Asks(Portfolio.NAME)
class PeriodsEndpoint {
    private static final Choice STATUSES = Choice.of("status", "closed", "reopened");

    private final Answers answers;

    PeriodsEndpoint(Answers answers) {
        this.answers = answers;
    }

    @Publishable
    @GetMapping
    @Nullable
    Listing<PeriodRow> list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Integer year,
            Asking asking) {
        STATUSES.require(status);
        Map<String, Object> filters = new HashMap<>();
        filters.put("position", asking.asOf().position());
        filters.put("on", asking.asOf().on());
        filters.put("status", status);
        filters.put("year", year);
        return answers.list(Portfolio.NAME, Periods.LIST, filters, asking);
    }
}
