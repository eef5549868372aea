package org.tributary.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.TestDatabase;
import org.tributary.stored.EventSerializer;

/** Does every reader get every committed event, once and in the order of positions, whatever writers do meanwhile? */
class OrderedReaderIT {
    private final AHistory history = new AHistory();
    private final OrderedReader reader = new OrderedReader(history.jdbc);
    private final List<Reading> readings = List.of(
            new Reading(reader, 1000), new Reading(reader, 50), new Reading(new OrderedReader(history.jdbc), 1000));

    @AfterEach
    void close() throws Exception {
        history.close();
    }

    /** Asks every reader, each once. */
    private void readersHave(long... positions) {
        List<Long> expected = LongStream.of(positions).boxed().toList();
        assertThat(readings).allSatisfy(reading -> assertThat(reading.poll()).isEqualTo(expected));
    }

    private void readersHaveUpTo(long last, long... except) {
        List<Long> missing = LongStream.of(except).boxed().toList();
        readersHave(LongStream.rangeClosed(1, last)
                .filter(position -> !missing.contains(position))
                .toArray());
    }

    private long write() {
        return history.written(Draft.something()).position();
    }

    private PausedWriter pausedWriter() {
        return history.pausedWriter(Draft.something());
    }

    private void leaveAHole() {
        pausedWriter().rollback();
    }

    @Nested
    class While_a_writer_has_its_number_and_has_not_committed {
        private PausedWriter writer;

        @BeforeEach
        void a_writer_pauses_between_its_number_and_its_commit() {
            write();
            readersHave(1);
            writer = history.pausedWriterOfAnotherProcess(Draft.something());
            assertThat(writer.position()).isEqualTo(2);
        }

        @ParameterizedTest
        @MethodSource("org.tributary.platform.store.OrderedReaderIT#stamps")
        void what_was_committed_behind_it_waits_whatever_its_timestamp(Instant stamp) {
            writeStamped(stamp);

            readersHave(1);
            readersHave(1);
            writer.commit();
            readersHave(1, 2, 3);
            write();
            readersHave(1, 2, 3, 4);
        }

        @Test
        void who_begins_at_the_head_begins_before_it() {
            write();
            history.store.knownAt().note();
            var head = history.store.engine(new EventSerializer()).createHeadToken();

            writer.commit();
            assertThat(head.position()).hasValue(1);
        }

        @Test
        void eleven_thousand_others_wait_with_it() {
            for (int i = 0; i < 11; i++) {
                history.write(Draft.something().and(999));
                readersHave(1);
            }

            writer.commit();
            readersHaveUpTo(11_002);
        }

        @Test
        void its_number_is_passed_when_it_rolls_back() {
            write();
            readersHave(1);

            writer.rollback();
            readersHave(1, 3);
        }

        @Test
        void its_number_is_passed_when_its_server_process_dies() throws Exception {
            int backend = writer.backend();
            write();
            readersHave(1);

            history.asSuperuser()
                    .sql("SELECT pg_terminate_backend(?, 5000)")
                    .param(backend)
                    .query(Boolean.class)
                    .single();
            readersHave(1, 3);
        }

        @Test
        void its_number_is_passed_when_its_connection_is_cut() {
            write();
            readersHave(1);

            writer.close();
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> readersHave(1, 3));
        }

        @Test
        void a_number_that_a_savepoint_gave_up_is_passed_once_the_writer_is_done() throws Exception {
            JdbcClient other = history.transactionIn(history.database);
            other.sql("SAVEPOINT before").update();
            new EventTable(other).insert(List.of(Draft.something().append()));
            other.sql("ROLLBACK TO before").update();
            new EventTable(other).insert(List.of(Draft.something().append()));
            write();

            writer.commit();
            readersHave(1, 2);
            other.sql("COMMIT").update();
            readersHave(1, 2, 4, 5);
        }

        @Test
        void another_behind_it_that_commits_first_waits_too() {
            PausedWriter second = pausedWriter();
            write();
            readersHave(1);

            second.commit();
            readersHave(1);
            writer.commit();
            readersHave(1, 2, 3, 4);
        }

        @Test
        void another_behind_it_that_is_slower_is_waited_for_in_its_turn() {
            PausedWriter second = pausedWriter();
            write();
            readersHave(1);

            writer.commit();
            readersHave(1, 2);
            second.rollback();
            readersHave(1, 2, 4);
        }

        @Test
        void the_fate_of_each_of_two_is_its_own() {
            PausedWriter second = pausedWriter();
            write();
            readersHave(1);

            writer.rollback();
            readersHave(1);
            second.commit();
            readersHave(1, 3, 4);
        }

        @Test
        void who_comes_after_the_row_beyond_delays_nothing() {
            write();
            readersHave(1);
            PausedWriter later = pausedWriter();

            writer.rollback();
            readersHave(1, 3);
            write();
            readersHave(1, 3);
            later.commit();
            readersHave(1, 3, 4, 5);
        }

        @Test
        void the_same_writer_again_in_a_new_transaction_is_another() throws Exception {
            JdbcClient other = history.transactionIn(history.database);
            new EventTable(other).insert(List.of(Draft.something().append()));
            write();
            writer.commit();
            readersHave(1, 2);

            other.sql("ROLLBACK").update();
            other.sql(Locks.HOLD_APPEND).query((row, n) -> 0).single();
            readersHave(1, 2, 4);
        }

        @Test
        void the_known_at_log_waits_as_well() {
            write();
            assertThat(reader.settledAfter(0, 1000)).isEqualTo(1);
            assertThat(reader.settledAfter(1, 1000)).isEqualTo(1);

            writer.commit();
            assertThat(reader.settledAfter(0, 1000)).isEqualTo(3);
        }

        @Test
        void axon_is_given_the_same() {
            EventStorageEngine engine = history.store.engine(new StateSerializer());
            write();
            assertThat(positions(engine, 0)).containsExactly(1L);

            writer.commit();
            assertThat(positions(engine, 1)).containsExactly(2L, 3L);
        }

        private List<Long> positions(EventStorageEngine engine, long after) {
            try (Stream<? extends TrackedEventMessage<?>> events =
                    engine.readEvents(new GlobalSequenceTrackingToken(after), false)) {
                return events.map(event -> event.trackingToken().position().orElseThrow())
                        .toList();
            }
        }

        private void writeStamped(Instant stamp) {
            history.asOwner()
                    .sql("""
                    WITH held AS (%s)
                    INSERT INTO history.events
                        (event_id, stream_id, stream_type, sequence, name, revision, recorded_at, payload, metadata)
                    SELECT gen_random_uuid(), gen_random_uuid(), 'partnership', 0, 'stage-advanced', 1, ?, '{}', '{}'
                    FROM held
                    """.formatted(Locks.HOLD_APPEND))
                    .param(OffsetDateTime.ofInstant(stamp, ZoneOffset.UTC))
                    .update();
        }
    }

    static Stream<Instant> stamps() {
        Instant now = Instant.now();
        return Stream.of(now, now.minusSeconds(61), Instant.parse("2019-03-01T00:00:00Z"), now.plusSeconds(3600));
    }

    @Nested
    class When_nobody_can_fill_a_hole {
        @Test
        void a_jump_of_the_sequence_is_passed_at_once() throws Exception {
            write();
            history.asOwner()
                    .sql("SELECT setval(pg_get_serial_sequence('history.events', 'position'), 33)")
                    .query(Long.class)
                    .single();
            write();

            readersHave(1, 34);
        }

        @Test
        void a_history_that_begins_with_a_hole_is_read() {
            leaveAHole();
            write();

            readersHave(2);
        }

        @Test
        void many_holes_are_passed_in_one_go() {
            for (int i = 0; i < 20; i++) {
                leaveAHole();
                write();
            }

            readersHave(LongStream.rangeClosed(1, 20).map(n -> 2 * n).toArray());
        }

        @Test
        void a_strangers_long_transaction_holds_nobody_up() throws Exception {
            JdbcClient stranger = history.transactionIn(history.database);
            stranger.sql("CREATE TABLE views.strange (id int)").update();
            stranger.sql("SELECT pg_current_xact_id()").query((row, n) -> 0).single();
            leaveAHole();
            write();

            readersHave(2);
        }

        @Test
        void a_transaction_or_an_append_in_another_database_holds_nobody_up() throws Exception {
            try (AHistory elsewhere = new AHistory()) {
                elsewhere.pausedWriter(Draft.something());
                JdbcClient stranger = elsewhere.transactionIn(elsewhere.database);
                stranger.sql("SELECT pg_current_xact_id()").query((row, n) -> 0).single();
                leaveAHole();
                write();

                readersHave(2);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    // one key of 64 bits that looks like our two of 32
                    "pg_advisory_xact_lock_shared((" + Locks.CLASS + "::bigint << 32) | " + Locks.APPEND + ")",
                    "pg_advisory_xact_lock(" + Locks.CLASS + ", " + Locks.KNOWN_AT + ")",
                    "pg_advisory_xact_lock(" + (Locks.CLASS + 1) + ", " + Locks.APPEND + ")",
                    "pg_advisory_lock(1)"
                })
        void other_advisory_locks_hold_nobody_up(String lock) throws Exception {
            history.transactionIn(history.database)
                    .sql("SELECT " + lock)
                    .query((row, n) -> 0)
                    .single();
            leaveAHole();
            write();

            readersHave(2);
        }

        @Test
        void writers_who_wait_without_a_number_hold_nobody_up() throws Exception {
            JdbcClient claimant = history.transactionIn(history.database);
            new ClaimTable(claimant)
                    .heldAgainst(List.of(Draft.something().claiming("A-1").append()));
            var waiting = history.startWriting(Draft.something().claiming("A-1"));
            history.untilWaiting(1);
            leaveAHole();
            write();

            readersHave(2);
            claimant.sql("ROLLBACK").update();
            assertThat(AHistory.endOf(waiting)).isInstanceOf(Outcome.Written.class);
        }

        @Test
        void a_reader_that_comes_upon_it_late_waits_for_those_who_write_just_then() {
            leaveAHole();
            write();
            PausedWriter writing = pausedWriter();

            readersHave();
            writing.commit();
            readersHave(2, 3);
        }
    }

    @Nested
    class While_writers_never_rest {
        @Test
        void holes_are_passed_as_fast_as_they_are_made() {
            List<Long> committed = new ArrayList<>();
            PausedWriter writing = pausedWriter();
            readersHave();
            for (int generation = 0; generation < 5; generation++) {
                for (int i = 0; i < 5; i++) {
                    leaveAHole();
                    committed.add(write());
                }
                readings.forEach(Reading::poll);
                PausedWriter next = pausedWriter();
                writing.commit();
                committed.add(writing.position());
                committed.sort(null);
                readersHave(committed.stream().mapToLong(Long::longValue).toArray());
                writing = next;
            }
        }
    }

    @Nested
    class The_oldest_hole {
        @Test
        void is_named_with_who_could_fill_it_and_since_when() {
            Instant before = Instant.now();
            PausedWriter writer = pausedWriter();
            PausedWriter other = pausedWriter();
            write();
            assertThat(reader.oldestHole()).isEmpty();
            readersHave();

            Hole hole = reader.oldestHole().orElseThrow();
            assertThat(hole.position()).isEqualTo(1);
            assertThat(hole.holders()).hasSize(2);
            assertThat(hole.since()).isBetween(before, Instant.now());

            other.rollback();
            readersHave();
            Hole later = reader.oldestHole().orElseThrow();
            assertThat(later.holders()).hasSize(1);
            assertThat(later.since()).isEqualTo(hole.since());

            writer.rollback();
            readersHave(3);
            assertThat(reader.oldestHole()).isEmpty();
        }

        @Test
        void is_forgotten_once_it_was_filled() {
            PausedWriter writer = pausedWriter();
            write();
            readersHave();

            writer.commit();
            readersHave(1, 2);
            assertThat(reader.oldestHole()).isEmpty();
        }

        @Test
        void is_the_next_one_once_it_was_filled() {
            PausedWriter writer = pausedWriter();
            PausedWriter next = pausedWriter();
            write();
            readersHave();

            writer.commit();
            readersHave(1);
            assertThat(reader.oldestHole().map(Hole::position)).hasValue(2L);
            next.commit();
            readersHave(1, 2, 3);
            assertThat(reader.oldestHole()).isEmpty();
        }
    }

    @Nested
    class What_the_proof_rests_on {
        @Test
        void numbers_are_given_out_one_by_one_in_the_order_in_which_they_are_asked_for() {
            assertThat(history.jdbc.sql("""
                            SELECT seqcache FROM pg_sequence
                            WHERE seqrelid = pg_get_serial_sequence('history.events', 'position')::regclass
                            """).query(Long.class).single())
                    .as("a cached number would come out behind greater ones, when nobody holds the fence any more")
                    .isEqualTo(1);
        }

        @Test
        void a_rehearsal_takes_no_number_and_no_lock() {
            write();
            for (int i = 0; i < 10; i++)
                history.appends.rehearse(Draft.something().append());
            write();

            readersHave(1, 2);
            assertThat(history.number("""
                    SELECT count(*) FROM pg_locks JOIN pg_stat_activity USING (pid)
                    WHERE locktype = 'advisory' AND datname = current_database()""")).isZero();
        }

        @ParameterizedTest
        @ValueSource(
                ints = {TransactionDefinition.ISOLATION_REPEATABLE_READ, TransactionDefinition.ISOLATION_SERIALIZABLE})
        void every_look_is_a_new_one_so_a_frozen_snapshot_is_refused(int isolation) {
            TransactionTemplate frozen = new TransactionTemplate(new JdbcTransactionManager(history.pool));
            frozen.setIsolationLevel(isolation);

            assertThatIllegalStateException()
                    .isThrownBy(() -> frozen.executeWithoutResult(status -> reader.after(0, 10)));
        }

        @Test
        void what_an_administrator_set_as_default_isolation_does_not_count() throws Exception {
            history.asSuperuser()
                    .sql("ALTER DATABASE " + TestDatabase.name(history.database)
                            + " SET default_transaction_isolation = 'repeatable read'")
                    .update();
            try (HikariDataSource later = history.database.pool("later", 1)) {
                assertThat(JdbcClient.create(later)
                                .sql("SHOW transaction_isolation")
                                .query(String.class)
                                .single())
                        .isEqualTo("read committed");
            }
        }
    }

    @Nested
    class Pages {
        @Test
        void end_where_they_were_asked_to_end() {
            history.write(Draft.something().and(9));

            assertThat(page(0, 4)).containsExactly(1L, 2L, 3L, 4L);
            assertThat(page(4, 4)).containsExactly(5L, 6L, 7L, 8L);
            assertThat(page(8, 4)).containsExactly(9L, 10L);
            assertThat(page(10, 4)).isEmpty();
        }

        @Test
        void begin_end_or_break_at_a_hole_and_miss_nothing() {
            leaveAHole();
            write();
            leaveAHole();
            write();
            write();
            PausedWriter writer = pausedWriter();
            write();

            assertThat(page(0, 1)).isEmpty();
            assertThat(page(5, 1)).isEmpty();
            writer.commit();
            assertThat(page(0, 1)).containsExactly(2L);
            assertThat(page(0, 2)).containsExactly(2L, 4L);
            assertThat(page(2, 3)).containsExactly(4L, 5L, 6L);
            assertThat(page(5, 9)).containsExactly(6L, 7L);
        }

        private List<Long> page(long after, int limit) {
            return reader.after(after, limit).stream().map(StoredRow::position).collect(Collectors.toList());
        }
    }

    @Test
    void a_row_is_read_as_it_was_written() {
        Append append = Draft.something().append();
        history.appends.append(List.of(append));

        StoredRow row = reader.after(0, 1).get(0);
        Append.Entry entry = append.events().get(0);
        assertThat(row)
                .isEqualTo(new StoredRow(
                        1,
                        entry.eventId(),
                        entry.streamId(),
                        "partnership",
                        0,
                        "stage-advanced",
                        1,
                        row.recordedAt(),
                        entry.payload(),
                        entry.metadata()));
        assertThat(Optional.of(row.recordedAt()))
                .hasValueSatisfying(at -> assertThat(at).isBetween(Instant.now().minusSeconds(60), Instant.now()));
    }
}
