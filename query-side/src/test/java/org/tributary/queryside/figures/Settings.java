package org.tributary.queryside.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.tributary.events.Currency;
import org.tributary.events.Policy;
import org.tributary.events.Policy.OverPayment;
import org.tributary.events.Policy.StageProbability;
import org.tributary.events.PolicyEvent.PolicySet;
import org.tributary.events.RatesEvent.ExchangeRatesPublished;
import org.tributary.events.RatesEvent.Rate;
import org.tributary.events.Share;
import org.tributary.events.Stage;
import org.tributary.stored.NaturalKeys;

/** The policy and the rates that figures are tested by. */
public final class Settings {
    private Settings() {}

    /** Reports in dollars, by the rates of the ECB; proposed weighs a half, negotiating four fifths. */
    public static Policy policy() {
        return new Policy(
                "ITU-D",
                null,
                Currency.of("USD"),
                "ecb",
                31,
                ZoneId.of("Europe/Zurich"),
                List.of(),
                List.of(
                        new StageProbability(Stage.IDENTIFIED, Share.of(1, 20)),
                        new StageProbability(Stage.QUALIFIED, Share.of(3, 10)),
                        new StageProbability(Stage.CULTIVATING, Share.of(2, 5)),
                        new StageProbability(Stage.PROPOSED, Share.of(1, 2)),
                        new StageProbability(Stage.NEGOTIATING, Share.of(9, 10))),
                Share.of(4, 5),
                OverPayment.ACCEPT,
                null);
    }

    public static PolicySet policySet() {
        return set(policy(), "1900-01-01");
    }

    public static PolicySet set(Policy policy, String on) {
        return new PolicySet(NaturalKeys.POLICY, policy, null, LocalDate.parse(on), List.of());
    }

    /** One euro is worth so many dollars. */
    public static ExchangeRatesPublished euro(String on, String dollars) {
        LocalDate day = LocalDate.parse(on);
        return new ExchangeRatesPublished(
                NaturalKeys.rates("ecb", day.getYear()),
                "ecb",
                Currency.of("EUR"),
                List.of(new Rate(Currency.of("USD"), new BigDecimal(dollars))),
                null,
                day,
                List.of());
    }
}
