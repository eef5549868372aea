package org.tributary.queryside.pipeline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.FormAsked;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.Publishable;
import org.tributary.queryside.Portfolio;
import org.tributary.queryside.pipeline.Conversion.OfStage;
import org.tributary.queryside.policy.PolicyThen;

/** {@code /api/pipeline}. */
@RestController
@RequestMapping("/api/pipeline")
@Asks(Portfolio.NAME)
class PipelineEndpoint {
    private final Answers answers;
    private final PolicyThen policies;

    PipelineEndpoint(Answers answers, PolicyThen policies) {
        this.answers = answers;
        this.policies = policies;
    }

    @Publishable(butBy = "owner")
    @GetMapping
    @Nullable
    PipelineAnswer pipeline(@RequestParam(defaultValue = "stage") String by, AsOf asOf, FormAsked form) {
        Cut cut = Cut.of(by);
        var said = answers.one(Portfolio.NAME, jdbc -> Pipeline.at(jdbc, asOf, policies.at(asOf), cut));
        var answer = PipelineAnswer.of(said.answer(), cut, asOf, Answers.positionOf(said, asOf), said.stopped());
        return answers.figures(answer, PipelineRow.class, answer.items(), form);
    }

    /** The same figures at the end of each period; of the last twelve months, where no other beginning is said. */
    // its rows have the form of the pipeline's, and are cut by stage alone
    @Publishable(butBy = "owner")
    @GetMapping("/trend")
    @Nullable
    Listing<TrendRow> trend(
            @RequestParam(defaultValue = "month") String every,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            AsOf asOf,
            FormAsked form) {
        LocalDate last = to == null ? asOf.on() : to;
        LocalDate first = from == null ? last.minusMonths(11) : from;
        Trend.requirePeriod(first, last, asOf);
        List<LocalDate> days = Trend.days(every, first, last);
        var said = answers.one(
                Portfolio.NAME,
                jdbc -> Trend.at(jdbc, days, asOf, day -> policies.at(new AsOf(asOf.position(), day, asOf.asked()))));
        var answer = new Listing<>(said.answer(), null, Answers.positionOf(said, asOf), said.stopped());
        return answers.figures(answer, StageThen.class, StageThen.of(answer.items()), form);
    }

    /** From stage to stage: what advanced, what was won and lost, how long it took. Of all time, unless it is said. */
    @Publishable
    @GetMapping("/conversion")
    @Nullable
    ConversionAnswer conversion(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            AsOf asOf,
            FormAsked form) {
        LocalDate first = from == null ? LocalDate.EPOCH.withYear(1) : from;
        LocalDate last = to == null ? asOf.on() : to;
        Trend.requirePeriod(first, last, asOf);
        var said = answers.one(Portfolio.NAME, jdbc -> Conversion.at(jdbc, first, last, asOf));
        var answer =
                ConversionAnswer.of(said.answer(), from, last, asOf, Answers.positionOf(said, asOf), said.stopped());
        return answers.figures(answer, OfStage.class, answer.stages(), form);
    }
}
