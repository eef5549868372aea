package org.tributary.queryside.kpis;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
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

    @GetMapping("/definitions")
    Listing<KpiDefinition> definitions() {
        var said = answers.one(Portfolio.NAME, jdbc -> KpiDefinition.ALL);
        return new Listing<>(said.answer(), null, said.position(), said.stopped());
    }

    @GetMapping("/owners")
    KpisAnswer owners(@RequestParam(required = false) @Nullable String period, AsOf asOf) {
        return answer(period, asOf, Kpis::ofAll);
    }

    @GetMapping("/owners/{owner}")
    KpisAnswer owner(@PathVariable String owner, @RequestParam(required = false) @Nullable String period, AsOf asOf) {
        return answer(period, asOf, kpis -> kpis.of(owner.toLowerCase(Locale.ROOT)));
    }

    /** Of the year in which the report's date lies, unless another period is named. */
    private KpisAnswer answer(@Nullable String text, AsOf asOf, Function<Kpis, List<KpiRow>> rows) {
        Period period = Period.of(text == null ? Integer.toString(asOf.on().getYear()) : text);
        var said = answers.one(Portfolio.NAME, jdbc -> rows.apply(Kpis.of(jdbc, period, asOf, policies.at(asOf))));
        return new KpisAnswer(
                period.text(),
                period.from().toString(),
                period.to().toString(),
                asOf.on().toString(),
                said.answer(),
                null,
                Answers.positionOf(said, asOf),
                said.stopped());
    }
}
