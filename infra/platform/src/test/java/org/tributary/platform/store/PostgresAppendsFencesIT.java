package org.tributary.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.events.Fence;
import org.tributary.platform.store.Outcome.ClaimTaken;
import org.tributary.platform.store.Outcome.FenceClosed;
import org.tributary.platform.store.Outcome.Written;

/** Does nothing slip past a closing, and does a closing wait for whoever is within? */
class PostgresAppendsFencesIT {
    private static final Fence MARCH = new Fence("period", "2026-03");
    private static final Fence APRIL = new Fence("period", "2026-04");

    private final AHistory history = new AHistory();

    @AfterEach
    void close() throws Exception {
        history.close();
    }

    @Test
    void that_is_closed_lets_nothing_in() {
        history.written(Draft.something().closing(MARCH));

        assertThat(history.write(Draft.something().within(MARCH))).isEqualTo(new FenceClosed(MARCH));
        assertThat(history.write(Draft.something().within(APRIL).within(MARCH))).isEqualTo(new FenceClosed(MARCH));
        assertThat(history.write(Draft.something().within(APRIL))).isInstanceOf(Written.class);
        assertThat(history.rowsOfEachTable().get("events")).isEqualTo(2);
    }

    @Test
    void is_held_by_many_at_once() throws Exception {
        history.pausedWriter(Draft.something().within(MARCH));
        history.pausedWriter(Draft.something().within(MARCH));

        assertThat(AHistory.endOf(history.startWriting(Draft.something().within(MARCH))))
                .isInstanceOf(Written.class);
    }

    @Test
    void is_closed_only_when_its_holders_have_ended() throws Exception {
        PausedWriter holder = history.pausedWriter(Draft.something().within(MARCH));
        PausedWriter another = history.pausedWriter(Draft.something().within(MARCH));
        CompletableFuture<Outcome> closing =
                history.startWriting(Draft.something().closing(MARCH));
        history.untilWaiting(1);

        holder.commit();
        history.untilWaiting(1);
        another.rollback();
        assertThat(AHistory.endOf(closing)).isEqualTo(new Written(3));
        assertThat(history.column("SELECT kind || ' ' || key FROM history.closed_fences"))
                .containsExactly("period 2026-03");
    }

    @Test
    void that_is_being_closed_is_waited_for_and_then_seen_closed() throws Exception {
        PausedWriter closing = history.pausedWriter(Draft.something().closing(MARCH));
        CompletableFuture<Outcome> within =
                history.startWriting(Draft.something().within(MARCH));
        history.untilWaiting(1);

        closing.commit();
        assertThat(AHistory.endOf(within)).isEqualTo(new FenceClosed(MARCH));
    }

    @Test
    void that_was_nearly_closed_is_open() throws Exception {
        PausedWriter closing = history.pausedWriter(Draft.something().closing(MARCH));
        CompletableFuture<Outcome> within =
                history.startWriting(Draft.something().within(MARCH));
        history.untilWaiting(1);

        closing.rollback();
        assertThat(AHistory.endOf(within)).isInstanceOf(Written.class);
    }

    @Test
    void that_the_loser_would_have_closed_stays_open() {
        history.written(Draft.something().claiming("A-1"));
        assertThat(history.write(Draft.something().claiming("A-1").closing(MARCH)))
                .isInstanceOf(ClaimTaken.class);

        assertThat(history.write(Draft.something().within(MARCH))).isInstanceOf(Written.class);
    }

    @Test
    void that_is_opened_again_lets_facts_in() {
        history.written(Draft.something().closing(MARCH).closing(APRIL));
        history.written(Draft.something().opening(MARCH));

        assertThat(history.write(Draft.something().within(MARCH))).isInstanceOf(Written.class);
        assertThat(history.write(Draft.something().within(APRIL))).isEqualTo(new FenceClosed(APRIL));
        history.written(Draft.something().closing(MARCH));
        assertThat(history.write(Draft.something().within(MARCH))).isEqualTo(new FenceClosed(MARCH));
    }

    @Test
    void that_is_being_opened_is_waited_for_and_then_seen_open() throws Exception {
        history.written(Draft.something().closing(MARCH));
        PausedWriter opening = history.pausedWriter(Draft.something().opening(MARCH));
        CompletableFuture<Outcome> within =
                history.startWriting(Draft.something().within(MARCH));
        history.untilWaiting(1);

        opening.commit();
        assertThat(AHistory.endOf(within)).isInstanceOf(Written.class);
    }

    @Test
    void that_the_loser_would_have_opened_stays_closed() {
        history.written(Draft.something().claiming("A-1").closing(MARCH));
        assertThat(history.write(Draft.something().claiming("A-1").opening(MARCH)))
                .isInstanceOf(ClaimTaken.class);

        assertThat(history.write(Draft.something().within(MARCH))).isEqualTo(new FenceClosed(MARCH));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void has_nothing_behind_its_closing_however_many_write(int groupSize) {
        for (int round = 0; round < 5; round++) {
            Fence fence = new Fence("period", "round " + round);
            List<List<Outcome>> outcomes = AtOnce.run(
                    9,
                    i -> history.store
                            .appends()
                            .append(Stream.generate(() -> i == 4
                                            ? Draft.something().closing(fence)
                                            : Draft.something().within(fence))
                                    .limit(i == 4 ? 1 : groupSize)
                                    .map(Draft::append)
                                    .toList()));

            long closed = ((Written) outcomes.get(4).get(0)).position();
            assertThat(outcomes.stream().flatMap(List::stream))
                    .allSatisfy(outcome -> assertThat(outcome).isInstanceOfAny(Written.class, FenceClosed.class))
                    .filteredOn(Written.class::isInstance)
                    .allSatisfy(outcome ->
                            assertThat(((Written) outcome).position()).isLessThanOrEqualTo(closed));
        }
    }
}
