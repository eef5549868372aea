package org.tributary.commandside.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Forecast;
import org.tributary.events.Forecast.YearPart;
import org.tributary.events.Money;
import org.tributary.events.Share;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/** A forecast as it is decided: its years are always stated, and add up to its value. */
final class Forecasts {
    private Forecasts() {}

    /** Without tranches, all of it is expected in the year of the expected date, or of the statement itself. */
    static Forecast of(
            Money value,
            List<YearPart> tranches,
            @Nullable LocalDate expectedOn,
            @Nullable Share probability,
            LocalDate statedOn) {
        List<Fault> faults = new ArrayList<>();
        if (value.signum() < 0)
            faults.add(new Fault("/expectedValue/amount", "negative", "An expected value is not below zero."));
        if (probability != null && probability.numerator().compareTo(probability.denominator()) > 0)
            faults.add(new Fault("/probability", "out-of-range", "A probability is at most 1/1."));
        if (!tranches.isEmpty()) check(value, tranches, faults);
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
        LocalDate year = expectedOn == null ? statedOn : expectedOn;
        return new Forecast(
                value,
                tranches.isEmpty() ? List.of(new YearPart(year.getYear(), value)) : tranches,
                expectedOn,
                probability);
    }

    private static void check(Money value, List<YearPart> tranches, List<Fault> faults) {
        Money sum = Money.zero(value.currency());
        for (int place = 0; place < tranches.size(); place++) {
            YearPart tranche = tranches.get(place);
            String at = "/tranches/" + place;
            if (tranche.year() < 1900 || tranche.year() > 2999)
                faults.add(
                        new Fault(at + "/year", "out-of-range", "A year is written with four digits, such as 2027."));
            if (!tranche.amount().currency().equals(value.currency()))
                faults.add(new Fault(
                        at + "/amount/currency", "other-currency", "Tranches are in the currency of expectedValue."));
            else if (tranche.amount().signum() <= 0)
                faults.add(new Fault(at + "/amount/amount", "not-positive", "A tranche is above zero."));
            else sum = sum.plus(tranche.amount());
        }
        if (faults.isEmpty() && !sum.equals(value))
            faults.add(new Fault(
                    "/tranches",
                    "sum-differs",
                    "The tranches add up to " + sum + ", the expected value is " + value + "."));
    }
}
