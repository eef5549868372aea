package org.tributary.platform.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.axonserver.ARemoteStore.aStream;
import static org.tributary.platform.axonserver.ARemoteStore.at;
import static org.tributary.platform.axonserver.ARemoteStore.claiming;
import static org.tributary.platform.axonserver.ARemoteStore.keyed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.TestDatabase;
import org.tributary.platform.store.Append;
import org.tributary.platform.store.Append.Entry;
import org.tributary.platform.store.History;
import org.tributary.platform.store.Outcome;

/** Is every event of the other store in the history here, once, in its order? */
class CopyIT {
    private final ARemoteStore remote = new ARemoteStore();

    @AfterEach
    void close() {
        remote.close();
    }

    @Test
    void an_event_is_copied_as_it_would_have_been_stored() {
        Append append = at(aStream(), 0);
        remote.write(append);
        remote.startCopying();
        remote.untilCopied(1);

        Entry entry = append.events().get(0);
        assertThat(remote.column("""
                SELECT concat_ws('|', event_id, stream_id, stream_type, sequence, name, revision, payload, metadata)
                FROM history.events"""))
                .containsExactly(String.join(
                        "|",
                        entry.eventId(),
                        entry.streamId(),
                        entry.streamType(),
                        "0",
                        entry.name(),
                        Integer.toString(entry.revision()),
                        entry.payload(),
                        entry.metadata()));
    }

    @Test
    void the_order_is_that_of_the_other_store() {
        List<String> written = write(30);
        remote.startCopying();
        remote.untilCopied(30);

        assertThat(remote.column("SELECT event_id::text FROM history.events ORDER BY position"))
                .isEqualTo(written);
    }

    @Test
    void whoever_goes_on_after_a_crash_copies_nothing_twice_and_leaves_nothing_out() {
        write(10);
        Copy first = remote.startCopying();
        remote.untilCopied(10);
        first.stop();
        write(10);

        remote.startCopying();
        remote.untilCopied(20);
        assertThat(remote.number("SELECT count(DISTINCT event_id) FROM history.events"))
                .isEqualTo(20);
    }

    @Test
    void a_batch_whose_end_was_cut_off_is_copied_anew() {
        CopyTable crashing = remote.table();
        long from = crashing.claim().orElseThrow();
        List<Entry> twice = new ArrayList<>(at(aStream(), 0).events());
        twice.addAll(twice);
        assertThatThrownBy(() -> crashing.copy(twice, from, 7)).isInstanceOf(RuntimeException.class);

        assertThat(remote.table().token()).isEqualTo(from);
        assertThat(remote.number("SELECT count(*) FROM history.events")).isZero();
    }

    @Test
    void of_two_processes_one_copies() {
        CopyTable one = remote.table();
        CopyTable other = remote.table();
        long from = one.claim().orElseThrow();

        assertThat(other.claim()).isEmpty();
        assertThat(other.copy(at(aStream(), 0).events(), from, from + 1)).isFalse();
        assertThat(remote.number("SELECT count(*) FROM history.events")).isZero();
    }

    @Test
    void whoever_was_away_too_long_finds_that_another_has_copied() {
        CopyTable paused = remote.table();
        long from = paused.claim().orElseThrow();
        paused.release();
        CopyTable next = remote.table();
        next.claim();
        assertThat(next.copy(at(aStream(), 0).events(), from, from + 1)).isTrue();

        assertThat(paused.copy(at(aStream(), 0).events(), from, from + 1)).isFalse();
    }

    @Test
    void two_processes_that_copy_at_once_copy_each_event_once() {
        remote.startCopying();
        remote.startCopying();
        write(200);
        remote.untilCopied(200);

        assertThat(remote.number("SELECT count(DISTINCT event_id) FROM history.events"))
                .isEqualTo(200);
    }

    @Test
    void it_says_why_it_stands_still_and_goes_on_once_the_store_is_back() {
        Copy copy = remote.startCopying();
        remote.storage.fails = FlakyStorage.Fails.ALWAYS;
        await().atMost(Duration.ofSeconds(10)).until(() -> copy.trouble() != null);

        remote.storage.fails = FlakyStorage.Fails.NEVER;
        write(3);
        remote.untilCopied(3);
        assertThat(copy.trouble()).isNull();
    }

    @Test
    void it_settles_what_was_reserved_with_the_event() {
        Append append = keyed(claiming(at(aStream(), 0), "A-1"), "the key");
        assertThat(remote.write(append)).isInstanceOf(Outcome.Underway.class);
        assertThat(new History(remote.pool).accepted().find(ARemoteStore.ACCOUNT, "the key"))
                .isEmpty();

        remote.startCopying();
        remote.untilCopied(1);
        assertThat(new History(remote.pool).accepted().find(ARemoteStore.ACCOUNT, "the key"))
                .hasValueSatisfying(remembered -> assertThat(remembered.position())
                        .isEqualTo(remote.number("SELECT max(position) FROM history.events")));
        assertThat(remote.number("SELECT count(*) FROM history.reservations")).isZero();
        assertThat(remote.number("SELECT count(*) FROM history.reserved")).isZero();
    }

    @Test
    void a_history_of_its_own_does_not_become_a_copy() {
        var database = TestDatabase.fresh();
        try (var pool = database.pool("test", 5)) {
            new History(pool).appends().append(List.of(at(aStream(), 0)));
            CopyTable table =
                    new CopyTable(JdbcClient.create(pool), new TransactionTemplate(new JdbcTransactionManager(pool)));
            assertThatThrownBy(table::begin)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("history of its own");
        }
    }

    private List<String> write(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Append append = at(aStream(), 0);
            remote.events.append(List.of(remote.stored.message(append.events().get(0))));
            ids.add(append.events().get(0).eventId());
        }
        return ids;
    }
}
