package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was signed on a day.
 *
 * @param addendum its kind; none: it is the agreement's own
 */
record Signature(Optional<String> addendum, LocalDate on, List<Value> values) {
    /** What only puts an error right is no addendum in any count. */
    boolean counts() {
        return addendum.filter("correction-of-error"::equals).isEmpty();
    }

    BigDecimal worth(boolean own) {
        return values.stream()
                .filter(value -> value.own() == own)
                .map(Value::worth)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal worth() {
        return worth(true).add(worth(false));
    }
}
