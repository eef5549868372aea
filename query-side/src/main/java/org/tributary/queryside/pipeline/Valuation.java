package org.tributary.queryside.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Forecast.YearPart;
import org.tributary.events.Policy;
import org.tributary.platform.view.AsOf;
import org.tributary.queryside.figures.Conversions;
import org.tributary.queryside.figures.Conversions.Valued;
import org.tributary.queryside.figures.Sum;

/** What prospects are worth, tranche by tranche, converted by the rates of the report's date. */
final class Valuation {
    private final Conversions conversions;
    private final LocalDate on;

    private Valuation(Conversions conversions, LocalDate on) {
        this.conversions = conversions;
        this.on = on;
    }

    static Valuation of(List<Prospect> prospects, Policy policy, AsOf asOf, JdbcClient jdbc) {
        List<Valued> amounts = new ArrayList<>();
        for (Prospect prospect : prospects)
            for (YearPart tranche : prospect.tranches()) {
                amounts.add(new Valued(Sum.of(tranche.amount()), asOf.on()));
                amounts.add(new Valued(Sum.of(prospect.probability().of(tranche.amount())), asOf.on()));
            }
        return new Valuation(Conversions.of(amounts, policy.reportingCurrency(), policy, asOf, jdbc), asOf.on());
    }

    /** In the order of its tranches. */
    List<Worth> of(Prospect prospect) {
        return prospect.tranches().stream()
                .map(tranche -> worth(
                        Sum.of(tranche.amount()), Sum.of(prospect.probability().of(tranche.amount()))))
                .toList();
    }

    private Worth worth(Sum value, Sum weighted) {
        return new Worth(value, weighted, conversions.of(value, on), conversions.of(weighted, on));
    }
}
