package org.tributary.queryside.targets;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.Measure;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.AnId;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Choice;
import org.tributary.platform.view.Listing;
import org.tributary.queryside.Portfolio;
import org.tributary.queryside.kpis.Period;

/** {@code /api/targets}. */
@RestController
@RequestMapping("/api/targets")
@Asks(Portfolio.NAME)
class TargetsEndpoint {
    private static final Choice MEASURES = Choice.of("measure", Measure.values());

    private final Answers answers;

    TargetsEndpoint(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    @Nullable
    Listing<TargetRow> list(
            @RequestParam(required = false) @AnId @Nullable String owner,
            @RequestParam(required = false) @Nullable String measure,
            @RequestParam(required = false) @Nullable String period,
            Asking asking) {
        MEASURES.require(measure);
        if (period != null) Period.of(period);
        Map<String, Object> filters = Targets.filters(asking.asOf(), owner, measure, period);
        return answers.list(Portfolio.NAME, Targets.LIST, filters, asking);
    }

    @GetMapping("/{id}")
    ResponseEntity<TargetRow> one(@PathVariable String id, AsOf asOf) {
        return answers.tagged(
                Portfolio.NAME,
                jdbc -> jdbc.sql(Targets.ONE)
                        .params(Map.of("position", asOf.position(), "on", asOf.on(), "id", id))
                        .query(TargetRow::read)
                        .optional()
                        .orElseThrow(() -> Refusal.notFound("There is no target " + id + ".")),
                TargetRow::version);
    }
}
