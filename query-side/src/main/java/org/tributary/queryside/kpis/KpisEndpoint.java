package org.tributary.queryside.kpis;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.FormAsked;
import org.tributary.platform.view.Publishable;
import org.tributary.queryside.Portfolio;
import org.tributary.queryside.policy.PolicyThen;

/** {@code /api/kpis}. */
@RestController
@RequestMapping("/api/kpis")
@Asks(Portfolio.NAME)
class KpisEndpoint {
    private final Answers answers;
    private final PolicyThen policies;

    KpisEndpoint(Answers answers, PolicyThen policies) {
        this.answers = answers;
        this.policies = policies;
    }

    /** What every figure means, which relationships the policy counts, and what is left out. */
    @Publishable
    @GetMapping("/definitions")
    @Nullable
    KpiDefinitions definitions(AsOf asOf, FormAsked form) {
        var said = answers.one(Portfolio.NAME, jdbc -> policies.at(asOf).countedRelationships());
        var answer = new KpiDefinitions(
                KpiDefinition.ALL,
                said.answer(),
                KpiDefinitions.LEFT_OUT,
                null,
                Answers.positionOf(said, asOf),
                said.stopped());
        return answers.figures(answer, KpiDefinition.class, answer.items(), form);
    }

    @GetMapping("/owners")
    @Nullable
    KpisAnswer<KpiRow> owners(@RequestParam(required = false) @Nullable String period, AsOf asOf, FormAsked form) {
        return answer(
                period,
                asOf,
                KpiRow.class,
                form,
                (jdbc, of) -> Kpis.of(jdbc, of, asOf, policies.at(asOf), null).ofAll());
    }

    @GetMapping("/owners/{owner}")
    @Nullable
    KpisAnswer<KpiRow> owner(
            @PathVariable String owner,
            @RequestParam(required = false) @Nullable String period,
            AsOf asOf,
            FormAsked form) {
        String id = owner.toLowerCase(Locale.ROOT);
        return answer(
                period,
                asOf,
                KpiRow.class,
                form,
                (jdbc, of) -> Kpis.of(jdbc, of, asOf, policies.at(asOf), id).of(id));
    }

    /** Each office with all that are below it: whoever is credited counts for the office of the fact's day. */
    @Publishable
    @GetMapping("/offices")
    @Nullable
    KpisAnswer<OfficeKpiRow> offices(
            @RequestParam(required = false) @Nullable String period, AsOf asOf, FormAsked form) {
        return answer(
                period,
                asOf,
                OfficeKpiRow.class,
                form,
                (jdbc, of) -> OfficeKpis.ofAll(jdbc, of, asOf, policies.at(asOf)));
    }

    @Publishable
    @GetMapping("/offices/{office}")
    @Nullable
    KpisAnswer<OfficeKpiRow> office(
            @PathVariable String office,
            @RequestParam(required = false) @Nullable String period,
            AsOf asOf,
            FormAsked form) {
        String id = office.toLowerCase(Locale.ROOT);
        return answer(
                period,
                asOf,
                OfficeKpiRow.class,
                form,
                (jdbc, of) -> OfficeKpis.of(jdbc, of, asOf, policies.at(asOf), id));
    }

    /**
     * With how many partners, and how much hangs on few of them.
     *
     * @param largest how many count as the largest
     */
    @GetMapping("/partners")
    PartnerMix partners(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "3") int largest,
            AsOf asOf) {
        if (largest < 1 || largest > 100)
            throw Refusal.unreadable("bad-limit", "largest is a number of partners from 1 to 100.");
        Period of = period(period, asOf);
        var said = answers.one(Portfolio.NAME, jdbc -> PartnerMixes.of(jdbc, of, largest, asOf, policies.at(asOf)));
        return said.answer().answer(of, asOf, said);
    }

    private <T> @Nullable KpisAnswer<T> answer(
            @Nullable String text,
            AsOf asOf,
            Class<T> row,
            FormAsked form,
            BiFunction<JdbcClient, Period, List<T>> rows) {
        Period period = period(text, asOf);
        var said = answers.one(Portfolio.NAME, jdbc -> rows.apply(jdbc, period));
        var answer = KpisAnswer.of(period, asOf, said.answer(), Answers.positionOf(said, asOf), said.stopped());
        return answers.figures(answer, row, answer.items(), form);
    }

    /** The year in which the report's date lies, unless another period is named. */
    private static Period period(@Nullable String text, AsOf asOf) {
        return Period.of(text == null ? Integer.toString(asOf.on().getYear()) : text);
    }
}
