package org.tributary.queryside.kpis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Credit;
import org.tributary.events.Measure;
import org.tributary.queryside.figures.Sum;

/**
 * A fact that counts in a period, and who is credited with it.
 *
 * @param credit nobody: it belongs to nobody's figures, but to the whole
 * @param money null: it counts one
 * @param rateOn the day by whose rate the money is converted
 */
record CreditedFact(
        Measure measure, List<Credit> credit, @Nullable Sum money, LocalDate rateOn) {}
