package org.tributary.queryside.staff;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.AnId;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.queryside.Portfolio;

/** {@code /api/staff}. */
@RestController
@RequestMapping("/api/staff")
@Asks(Portfolio.NAME)
class StaffEndpoint {
    private final Answers answers;

    StaffEndpoint(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    @Nullable
    Listing<StaffRow> list(
            @RequestParam(required = false) @AnId @Nullable String officeId,
            @RequestParam(required = false) @Nullable String q,
            Asking asking) {
        Map<String, Object> filters = Staff.filters(asking.asOf(), officeId, q);
        return answers.list(Portfolio.NAME, Staff.LIST, filters, asking);
    }

    @GetMapping("/{id}")
    StaffRow one(@PathVariable String id, AsOf asOf) {
        return answers.one(
                        Portfolio.NAME,
                        jdbc -> jdbc.sql(Staff.ONE)
                                .params(Map.of("position", asOf.position(), "on", asOf.on(), "id", id))
                                .query(StaffRow::read)
                                .optional()
                                .orElseThrow(() -> Refusal.notFound("There is no member of the staff " + id + ".")))
                .answer();
    }

    @GetMapping("/offices")
    Listing<Office> offices(AsOf asOf) {
        var said = answers.one(Portfolio.NAME, jdbc -> Offices.at(jdbc, asOf));
        return new Listing<>(said.answer(), null, Answers.positionOf(said, asOf), said.stopped());
    }
}
