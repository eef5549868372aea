package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An event, as it is stored.
 *
 * @param on when it was true
 */
record Fact(long position, String stream, String name, LocalDate on, JsonNode said) {
    boolean is(String... names) {
        return List.of(names).contains(name);
    }

    String text(String field) {
        return said.path(field).asString("");
    }

    BigDecimal amount(String field) {
        return amount(said.path(field));
    }

    String currency(String field) {
        return said.at("/" + field + "/currency").asString("");
    }

    static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.path("amount").asString());
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
