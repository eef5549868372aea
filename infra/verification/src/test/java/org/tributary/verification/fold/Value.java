package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What one source brings; without an amount nobody has valued it. */
record Value(String source, String kind, Optional<BigDecimal> amount) {
    static final String OWN = "own";

    static List<Value> all(JsonNode said) {
        return said.valueStream()
                .map(value -> new Value(
                        value.path("source").asString(),
                        value.path("kind").asString(),
                        value.has("amount") ? Optional.of(Fact.amount(value.path("amount"))) : Optional.empty()))
                .toList();
    }

    boolean own() {
        return source.equals(OWN);
    }

    BigDecimal worth() {
        return amount.orElse(BigDecimal.ZERO);
    }
}
