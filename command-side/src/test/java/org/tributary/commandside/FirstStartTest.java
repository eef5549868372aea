package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.tributary.stored.NaturalKeys;

@InTheHouse
class FirstStartTest {
    @Autowired
    House house;

    @Autowired
    Map<String, SmartLifecycle> parts;

    @Test
    void what_was_entered_at_the_first_start_is_not_entered_at_the_next() {
        Footprint before = house.footprint();
        parts.entrySet().stream()
                .filter(part -> part.getKey().endsWith("setup.FirstStart"))
                .forEach(part -> part.getValue().start());
        assertThat(house.footprint()).isEqualTo(before);
    }

    @Test
    void somebody_can_log_in() {
        StoredEvent first = house.events(NaturalKeys.ACCOUNTS).get(0);
        assertThat(first.name()).isEqualTo("account-opened");
        assertThat(first.at("/role")).isEqualTo("admin");
        assertThat(first.metadata().path("source").asString()).isEqualTo("setup");
    }
}
