package org.tributary.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.tributary.commandside.StoredEvent;
import tools.jackson.databind.JsonNode;

/** The events of a stream, as one who knows nothing of the aggregate adds them up. */
record Past(List<StoredEvent> events) {
    Stream<StoredEvent> named(String... names) {
        return events.stream().filter(event -> List.of(names).contains(event.name()));
    }

    boolean has(String name) {
        return named(name).findAny().isPresent();
    }

    /** The events in their order, each with the name that it was stored under. */
    void each(BiConsumer<String, StoredEvent> fold) {
        events.forEach(event -> fold.accept(event.name(), event));
    }

    static BigDecimal amount(StoredEvent event, String pointer) {
        return amount(event.payload().at(pointer));
    }

    static BigDecimal amount(JsonNode money) {
        return money.isMissingNode()
                ? BigDecimal.ZERO
                : new BigDecimal(money.path("amount").asString());
    }

    static List<JsonNode> list(StoredEvent event, String pointer) {
        return event.payload().at(pointer).valueStream().toList();
    }

    /** Exact, as {@code n/d}; all of them over one denominator. */
    static void requireWhole(String what, Stream<JsonNode> shares) {
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ONE;
        for (String share : shares.map(part -> part.path("share").asString()).toList()) {
            BigDecimal over = new BigDecimal(share.split("/")[1]);
            numerator = numerator.multiply(over).add(new BigDecimal(share.split("/")[0]).multiply(denominator));
            denominator = denominator.multiply(over);
        }
        assertThat(numerator).as("%s sums to 1", what).isEqualByComparingTo(denominator);
    }

    /**
     * Things that are open or not: what opens one finds it not open, what closes one finds it open.
     *
     * @return those that are open in the end
     */
    List<String> alternating(String id, List<String> opening, List<String> closing) {
        Map<String, Boolean> open = new TreeMap<>();
        each((name, event) -> {
            String thing = id.isEmpty() ? "it" : event.at(id);
            if (opening.contains(name))
                assertThat(open.put(thing, true))
                        .as("%s of %s, open", name, thing)
                        .isNotEqualTo(true);
            if (closing.contains(name))
                assertThat(open.put(thing, false))
                        .as("%s of %s, not open", name, thing)
                        .isEqualTo(true);
        });
        List<String> left = new ArrayList<>();
        open.forEach((thing, still) -> {
            if (still) left.add(thing);
        });
        return left;
    }

    /** What is said of a thing is said after that thing was. */
    void following(String id, String first, String... then) {
        Set<String> there = new HashSet<>();
        each((name, event) -> {
            String thing = id.isEmpty() ? "it" : event.at(id);
            if (name.equals(first))
                assertThat(there.add(thing)).as("%s once", name).isTrue();
            if (List.of(then).contains(name))
                assertThat(there).as("before %s", name).contains(thing);
        });
    }

    /** Nothing happened before what began it. */
    void requireInTime() {
        String begun = events.get(0).at("/effectiveOn");
        for (int place = 0; place < events.size(); place++) {
            assertThat(events.get(place).sequence()).isEqualTo(place);
            assertThat(events.get(place).at("/effectiveOn")).isGreaterThanOrEqualTo(begun);
        }
    }
}
