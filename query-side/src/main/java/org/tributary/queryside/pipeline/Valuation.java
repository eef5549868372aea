package org.tributary.queryside.pipeline;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.Currency;
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
        List<Valued> currencies = currencies(prospects).stream()
                .map(currency -> new Valued(Sum.zero(currency), asOf.on()))
                .toList();
        return new Valuation(Conversions.of(currencies, policy.reportingCurrency(), policy, asOf, jdbc), asOf.on());
    }

    /** In which they may bring something. */
    static Set<Currency> currencies(List<Prospect> prospects) {
        return prospects.stream()
                .flatMap(prospect -> prospect.tranches().stream())
                .map(tranche -> tranche.amount().currency())
                .collect(Collectors.toCollection(HashSet::new));
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
