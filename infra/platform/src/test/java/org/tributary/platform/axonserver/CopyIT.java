package org.tributary.platform.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.axonserver.ARemoteStore.aStream;
import static org.tributary.platform.axonserver.ARemoteStore.at;
import static org.tributary.platform.axonserver.ARemoteStore.beside;
import static org.tributary.platform.axonserver.ARemoteStore.claiming;
import static org.tributary.platform.axonserver.ARemoteStore.keyed;
import static org.tributary.platform.axonserver.ARemoteStore.with;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.TestDatabase;
import org.tributary.platform.store.Append;
import org.tributary.platform.store.Append.Entry;
import org.tributary.platform.store.Beside;
import org.tributary.platform.store.History;
import org.tributary.platform.store.Outcome;

/** Is every event of the other store in the history here, once, in its order? */
@ExtendWith(OutputCaptureExtension.class)
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
        await().until(() -> copy.trouble() != null);

        remote.storage.fails = FlakyStorage.Fails.NEVER;
        write(3);
        remote.untilCopied(3);
        await().until(() -> copy.trouble() == null);
    }

    @Test
    void it_is_in_trouble_until_something_was_copied(CapturedOutput output) {
        remote.store.publish(GenericEventMessage.asEventMessage("of another program"));
        Copy copy = remote.startCopying();
        await().until(() -> copy.trouble() != null);

        await().during(Duration.ofSeconds(3)).until(() -> !output.toString().contains("copied again"));
        assertThat(copy.trouble()).contains("belongs to no stream");
    }

    @Test
    void silence_does_not_say_that_what_could_not_be_copied_is_over(CapturedOutput output) {
        SlowStore slow = new SlowStore(remote.storage);
        remote.store.publish(GenericEventMessage.asEventMessage("of another program"));
        Copy copy = remote.startCopying(slow);
        await().until(() -> copy.trouble() != null);

        slow.silent = true;
        await().until(() -> slow.silences.get() >= 3);
        assertThat(copy.trouble()).contains("belongs to no stream");
        assertThat(output).doesNotContain("copied again");
    }

    @Test
    void a_store_that_is_back_and_holds_nothing_new_is_no_trouble() {
        write(3);
        Copy first = remote.startCopying();
        remote.untilCopied(3);
        first.stop();
        remote.storage.fails = FlakyStorage.Fails.ALWAYS;
        Copy copy = remote.startCopying();
        await().until(() -> copy.trouble() != null);

        remote.storage.fails = FlakyStorage.Fails.NEVER;
        await().until(() -> copy.trouble() == null);
    }

    @Test
    void an_error_is_a_trouble_as_any_other() {
        AtomicBoolean broken = new AtomicBoolean(true);
        EventStore store = new EmbeddedEventStore(EmbeddedEventStore.builder().storageEngine(remote.storage)) {
            @Override
            public TrackingEventStream openStream(@Nullable TrackingToken token) {
                if (broken.get()) throw new LinkageError("a class that is not there");
                return super.openStream(token);
            }
        };
        Copy copy = remote.startCopying(store);
        await().until(() -> copy.trouble() != null);

        broken.set(false);
        write(3);
        remote.untilCopied(3);
        await().until(() -> copy.trouble() == null);
    }

    @Test
    void a_store_that_has_another_event_where_it_copied_last_is_another() {
        write(3);
        Copy first = remote.startCopying();
        remote.untilCopied(3);
        first.stop();

        FlakyStorage another = new FlakyStorage();
        EventStore store = EmbeddedEventStore.builder().storageEngine(another).build();
        for (int i = 0; i < 5; i++)
            store.publish(remote.stored.message(at(aStream(), 0).events().get(0)));
        requireNothingIsCopiedFrom(store);
    }

    @Test
    void a_store_that_does_not_reach_to_where_it_copied_last_is_another() {
        write(3);
        Copy first = remote.startCopying();
        remote.untilCopied(3);
        first.stop();

        requireNothingIsCopiedFrom(
                EmbeddedEventStore.builder().storageEngine(new FlakyStorage()).build());
    }

    @Test
    void a_store_that_takes_long_to_show_what_was_copied_last_is_no_other() {
        write(3);
        Copy first = remote.startCopying();
        remote.untilCopied(3);
        first.stop();

        SlowStore slow = new SlowStore(remote.storage);
        slow.silent = true;
        Copy copy = remote.startCopying(slow);
        await().until(() -> copy.trouble() != null);
        assertThat(copy.trouble()).contains("not shown yet").doesNotContain("another");

        slow.silent = false;
        await().until(() -> copy.trouble() == null);
        write(2);
        remote.untilCopied(5);
    }

    private void requireNothingIsCopiedFrom(EventStore store) {
        Copy copy = remote.startCopying(store);
        await().until(() -> String.valueOf(copy.trouble()).contains("what was copied last"));
        assertThat(remote.number("SELECT count(*) FROM history.events")).isEqualTo(3);
    }

    @Test
    void of_two_passwords_of_an_account_the_later_counts_in_whatever_order_the_database_hands_them_out() {
        String account = aStream();
        Append opened = beside(at(account, 0), new Beside.Login(account, "gabriel", "the first"));
        remote.write(opened);
        remote.write(beside(at(account, 1), new Beside.Password(account, "the last")));
        remote.jdbc.sql("""
                        WITH gone AS (DELETE FROM history.reservations WHERE event_id = ?::uuid RETURNING *)
                        INSERT INTO history.reservations SELECT * FROM gone""").param(opened.events().get(0).eventId()).update();
        remote.startCopying();
        remote.untilCopied(2);

        assertThat(remote.column("SELECT password_hash FROM history.logins")).containsExactly("the last");
    }

    /** As after a backup that was restored, or after a writer that was paused for too long. */
    @Nested
    class What_should_have_been_reserved_with_an_event_and_was_not {
        @Test
        void is_told_to_whoever_looks_after_the_program(CapturedOutput output) {
            Append lost = keyed(at(aStream(), 0), "the lost key");
            remote.events.append(List.of(remote.stored.message(lost.events().get(0))));
            Append kept = keyed(at(aStream(), 0), "the key");
            remote.write(kept);
            write(1);
            remote.startCopying();
            remote.untilCopied(3);

            await().until(() -> remote.incomplete() == 1);
            assertThat(output)
                    .contains(lost.events().get(0).eventId())
                    .doesNotContain(kept.events().get(0).eventId());
        }

        @Test
        void is_not_missed_where_a_batch_ends_within_a_command() {
            Append command = keyed(with(at(aStream(), 0), at(aStream(), 0)), "the key");
            remote.reservations.reserve(aStream(), command);
            CopyTable table = remote.table();
            long from = table.claim().orElseThrow();
            table.copy(command.events().subList(0, 1), from, 0);
            table.copy(command.events().subList(1, 2), 0, 1);
            table.copy(at(aStream(), 0).events(), 1, 2);

            assertThat(remote.incomplete()).isZero();
        }

        @Test
        void is_told_of_a_number_that_two_events_say() {
            remote.write(claiming(at(aStream(), 0), "A-1"));
            CopyTable table = remote.table();
            long from = table.claim().orElseThrow();
            table.copy(claiming(at(aStream(), 0), "A-1").events(), from, 0);
            assertThat(remote.incomplete()).isZero();

            table.copy(claiming(at(aStream(), 0), "A-1").events(), 0, 1);
            assertThat(remote.incomplete()).isEqualTo(1);
        }
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
            CopyTable table = new CopyTable(
                    JdbcClient.create(pool),
                    new TransactionTemplate(new JdbcTransactionManager(pool)),
                    new SimpleMeterRegistry());
            assertThatThrownBy(table::begin)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("history of its own");
        }
    }

    @Test
    void nor_does_one_that_began_after_a_start_which_copied_nothing() {
        CopyTable waiting = remote.table();
        new History(remote.pool).appends().append(List.of(at(aStream(), 0)));

        assertThatThrownBy(() -> remote.table().begin()).hasMessageContaining("history of its own");
        long from = waiting.claim().orElseThrow();
        assertThatThrownBy(() -> waiting.copy(at(aStream(), 0).events(), from, 0))
                .hasMessageContaining("history of its own");
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
