package org.tributary.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.events.Fence;
import org.tributary.platform.store.Outcome.Written;
import org.tributary.platform.store.Rivalry.Rival;
import org.tributary.platform.store.Rivalry.Shared;

/** Does a rehearsal say what the append would say, without a trace? */
class PostgresAppendsRehearsalIT {
    private static final Fence MARCH = new Fence("period", "2026-03");

    private final AHistory history = new AHistory();

    @AfterEach
    void close() throws Exception {
        history.close();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"A_KEY", "EVERYTHING"})
    void says_what_the_append_would_say_and_writes_nothing(Rivalry rivalry) {
        Shared shared = Shared.in(history);
        List<Rival> rivals = List.of(rivalry.rival(shared), rivalry.rival(shared));
        Map<String, Long> before = history.rowsOfEachTable();
        long number = lastNumber();

        assertThat(history.appends.rehearse(rivals.get(0).draft().append())).isInstanceOf(Written.class);
        assertThat(history.rowsOfEachTable()).isEqualTo(before);
        assertThat(lastNumber()).isEqualTo(number);

        history.written(rivals.get(0).draft());
        Map<String, Long> between = history.rowsOfEachTable();
        Append second = rivals.get(1).draft().append();
        assertThat(history.appends.rehearse(second)).isEqualTo(rivals.get(1).loss());
        assertThat(history.rowsOfEachTable()).isEqualTo(between);
        assertThat(history.appends.append(List.of(second)))
                .containsExactly(rivals.get(1).loss());
    }

    @Test
    void of_whoever_would_lose_twice_names_the_same_loss_as_the_append() {
        String stream = Draft.aStream();
        Beside login = new Beside.Login(stream, "m.okafor", "{bcrypt}");
        history.written(Draft.beginning(stream).claiming("A-1").beside(login));
        history.written(Draft.something().closing(MARCH));

        for (Draft draft : List.of(
                Draft.beginning(stream).beside(login),
                Draft.something().claiming("A-1").beside(login),
                Draft.beginning(stream).claiming("A-1").within(MARCH),
                Draft.beginning(stream).claiming("A-1"),
                Draft.beginning(stream).within(MARCH))) {
            Outcome rehearsed = history.appends.rehearse(draft.append());
            assertThat(history.write(draft)).isEqualTo(rehearsed).isInstanceOf(Outcome.Lost.class);
        }
    }

    @Test
    void takes_no_key_so_none_is_in_its_way() {
        history.written(Draft.something().keyed("the key"));

        assertThat(history.store
                        .appends()
                        .rehearse(Draft.something().keyed("the key").append()))
                .isInstanceOf(Written.class);
    }

    @Test
    void lets_a_claim_move() {
        String holder = Draft.aStream();
        history.written(Draft.beginning(holder).claiming("A-1"));

        assertThat(history.store
                        .appends()
                        .rehearse(Draft.at(holder, 1)
                                .releasing("A-1")
                                .claiming("A-2")
                                .append()))
                .isInstanceOf(Written.class);
        assertThat(history.store
                        .appends()
                        .rehearse(Draft.at(holder, 1)
                                .releasing("A-1")
                                .and(Draft.aStream(), 0)
                                .claiming("A-1")
                                .append()))
                .isInstanceOf(Written.class);
    }

    private long lastNumber() {
        return history.jdbc
                .sql("SELECT coalesce(pg_sequence_last_value("
                        + "pg_get_serial_sequence('history.events', 'position')::regclass), 0)")
                .query(Long.class)
                .single();
    }
}
