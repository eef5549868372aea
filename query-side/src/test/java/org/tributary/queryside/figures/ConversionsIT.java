package org.tributary.queryside.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.events.Currency;
import org.tributary.events.Policy;
import org.tributary.platform.view.AsOf;
import org.tributary.queryside.ViewFixture;
import org.tributary.queryside.figures.Conversions.Valued;

/** What answers convert with, beside {@code views.rates_converted}, which every view converts with. */
class ConversionsIT {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

    private final ViewFixture views = ViewFixture.fresh();

    @Test
    void an_amount_is_converted_as_the_views_convert_it_to_the_last_minor_unit() {
        Policy policy = Settings.policy();
        long known = views.given(
                Settings.euro("2026-01-01", "1.0945"),
                Settings.euro("2026-01-20", "1.3"),
                Settings.euro("2026-03-10", "0.999999"));
        List<Valued> amounts = amounts(new Random(20261123));

        for (Currency target : List.of(Currency.of("EUR"), Currency.of("USD"), Currency.of("JPY"))) {
            AsOf asOf = new AsOf(known, FIRST.plusDays(100), known);
            Conversions conversions = Conversions.of(amounts, target, policy, asOf, views.jdbc());
            for (Valued valued : amounts)
                assertThat(conversions.of(valued.sum(), valued.day()))
                        .as("%s into %s", valued, target)
                        .isEqualTo(byViews(valued, target, policy, known));
        }
    }

    /** Of every sign and size, nothing among them; of days with a rate, with an old one and with none. */
    private static List<Valued> amounts(Random random) {
        List<Valued> amounts = new ArrayList<>();
        for (int n = 0; n < 600; n++) {
            Currency currency = Currency.of(List.of("EUR", "USD", "JPY", "XYZ").get(random.nextInt(4)));
            BigDecimal amount = BigDecimal.valueOf(random.nextLong(-99_999, 99_999) / (n % 50 == 0 ? 100_000 : 1), 3);
            amounts.add(new Valued(new Sum(amount, currency), FIRST.plusDays(random.nextInt(-5, 100))));
        }
        return amounts;
    }

    private @Nullable Sum byViews(Valued valued, Currency target, Policy policy, long known) {
        return views.jdbc()
                .sql("SELECT views.rates_converted(?, ?, ?, ?, ?, ?, ?)")
                .params(
                        valued.sum().amount(),
                        valued.sum().currency().code(),
                        target.code(),
                        valued.day(),
                        policy.rateSource(),
                        policy.rateMaxAgeDays(),
                        known)
                .query((row, n) -> row.getBigDecimal(1) == null ? null : new Sum(row.getBigDecimal(1), target))
                .list()
                .get(0);
    }
}
