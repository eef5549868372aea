package org.tributary.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tributary.platform.problem.Refusal;

/** Those who wait for a view to come to a position. */
class WaitersTest {
    private final Map<String, Long> positions = new HashMap<>(Map.of("first", 0L, "second", 0L));
    private final List<String> reads = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Waiters waiters = new Waiters(this::read, Duration.ofSeconds(5));

    @AfterEach
    void stop() {
        waiters.close();
    }

    @Test
    void however_many_they_are_each_view_is_read_once_a_tick() {
        for (int i = 0; i < 100; i++) wait(waiters, "first", 1 + i);
        wait(waiters, "second", 1);

        waiters.tick();
        assertThat(reads).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void while_nobody_waits_no_view_is_read() {
        wait(waiters, "first", 1);
        positions.put("first", 1L);
        waiters.tick();
        reads.clear();

        waiters.tick();
        assertThat(reads).isEmpty();
    }

    @Test
    void go_on_once_their_view_is_there_and_not_before() {
        wait(waiters, "first", 7);
        wait(waiters, "first", 8);
        positions.put("first", 7L);

        waiters.tick();
        assertThat(told).containsExactly("first at 7");
    }

    @Test
    void do_not_wait_for_ever() {
        try (Waiters impatient = new Waiters(this::read, Duration.ZERO)) {
            wait(impatient, "first", 1);
            impatient.tick();
        }

        assertThat(told).containsExactly("first: not-yet-known");
    }

    @Test
    void are_told_when_a_view_cannot_be_read_and_those_of_another_view_go_on() {
        wait(waiters, "none", 1);
        wait(waiters, "second", 1);
        positions.put("second", 1L);

        waiters.tick();
        assertThat(told).containsExactlyInAnyOrder("none: store-unavailable", "second at 1");
    }

    @Test
    void are_looked_after_when_one_of_them_is_gone() {
        waiters.await("first", 1, late -> {
            throw new IllegalStateException("gone");
        });
        wait(waiters, "first", 1);
        positions.put("first", 1L);

        waiters.tick();
        assertThat(told).containsExactly("first at 1");
    }

    private void wait(Waiters waiters, String view, long position) {
        waiters.await(
                view,
                position,
                late -> told.add(late instanceof Refusal ? view + ": " + late.rule() : view + " at " + position));
    }

    private long read(String view) {
        reads.add(view);
        return positions.get(view);
    }
}
