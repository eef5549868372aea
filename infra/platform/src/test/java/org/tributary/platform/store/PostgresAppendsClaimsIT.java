package org.tributary.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.events.Claim;
import org.tributary.platform.store.Outcome.ClaimTaken;
import org.tributary.platform.store.Outcome.Written;

/** Has a claimed value one holder at every moment, however it changes hands? */
class PostgresAppendsClaimsIT {
    private final AHistory history = new AHistory();
    private final String holder = Draft.aStream();

    @AfterEach
    void close() throws Exception {
        history.close();
    }

    @BeforeEach
    void held() {
        history.written(Draft.beginning(holder).claiming("A-1"));
    }

    private List<String> holders() {
        return history.column("SELECT value || ' ' || holder FROM history.claims ORDER BY value");
    }

    @Test
    void is_taken_again_once_it_was_released() {
        String next = Draft.aStream();
        history.written(Draft.at(holder, 1).releasing("A-1"));
        history.written(Draft.beginning(next).claiming("A-1"));

        assertThat(holders()).containsExactly("A-1 " + next);
    }

    @Test
    void moves_to_another_value_in_one_append() {
        history.written(Draft.at(holder, 1).releasing("A-1").claiming("A-2"));

        assertThat(holders()).containsExactly("A-2 " + holder);
    }

    @Test
    void moves_to_another_holder_in_one_append() {
        String next = Draft.aStream();
        history.written(Draft.at(holder, 1).releasing("A-1").and(next, 0).claiming("A-1"));

        assertThat(holders()).containsExactly("A-1 " + next);
    }

    @Test
    void is_kept_by_whoever_fails_to_exchange_it() {
        String other = Draft.aStream();
        history.written(Draft.beginning(other).claiming("A-2"));

        assertThat(history.write(Draft.at(holder, 1).releasing("A-1").claiming("A-2")))
                .isInstanceOf(ClaimTaken.class);
        assertThat(holders()).containsExactly("A-1 " + holder, "A-2 " + other);
    }

    @Test
    void is_not_released_by_anyone_but_its_holder() {
        history.write(Draft.something().releasing("A-1"));

        assertThat(holders()).containsExactly("A-1 " + holder);
    }

    @Test
    void of_another_kind_or_scope_is_another() {
        history.written(Draft.something().claim(Claim.taken("another-kind", "", "A-1", holder)));
        history.written(Draft.something().claim(Claim.taken(Draft.KIND, "another scope", "A-1", holder)));

        assertThat(holders()).hasSize(3);
    }

    @Test
    void that_is_being_released_is_waited_for() throws Exception {
        PausedWriter releasing = history.pausedWriter(Draft.at(holder, 1).releasing("A-1"));
        CompletableFuture<Outcome> taking =
                history.startWriting(Draft.something().claiming("A-1"));
        history.untilWaiting(1);

        releasing.commit();
        assertThat(AHistory.endOf(taking)).isInstanceOf(Written.class);
    }

    @Test
    void that_was_nearly_released_stays_where_it_is() throws Exception {
        PausedWriter releasing = history.pausedWriter(Draft.at(holder, 1).releasing("A-1"));
        CompletableFuture<Outcome> taking =
                history.startWriting(Draft.something().claiming("A-1"));
        history.untilWaiting(1);

        releasing.rollback();
        assertThat(AHistory.endOf(taking)).isInstanceOf(ClaimTaken.class);
        assertThat(holders()).containsExactly("A-1 " + holder);
    }

    @Test
    void that_was_nearly_taken_is_free() throws Exception {
        PausedWriter first = history.pausedWriter(Draft.something().claiming("A-2"));
        CompletableFuture<Outcome> second =
                history.startWriting(Draft.something().claiming("A-2"));
        history.untilWaiting(1);

        first.rollback();
        assertThat(AHistory.endOf(second)).isInstanceOf(Written.class);
    }
}
