package org.tributary.platform.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.tributary.platform.axonserver.ARemoteStore.aStream;
import static org.tributary.platform.axonserver.ARemoteStore.at;
import static org.tributary.platform.axonserver.ARemoteStore.beside;
import static org.tributary.platform.axonserver.ARemoteStore.claiming;
import static org.tributary.platform.axonserver.ARemoteStore.keyed;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tributary.events.Closing;
import org.tributary.events.Fence;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.store.Append;
import org.tributary.platform.store.Beside;
import org.tributary.platform.store.Outcome;
import org.tributary.platform.store.ServerAway;

/** Does what goes with events stand or fall with them, though they are kept elsewhere? */
class RemoteAppendsIT {
    private final ARemoteStore remote = new ARemoteStore();

    @AfterEach
    void close() {
        remote.close();
    }

    @Test
    void an_answer_that_waits_for_the_copy_says_its_position() {
        remote.startCopying();
        Append append = at(aStream(), 0);
        assertThat(remote.appending(Duration.ofSeconds(10)).append(List.of(append)))
                .containsExactly(new Outcome.Written(remote.number("SELECT max(position) FROM history.events")));
    }

    @Test
    void an_answer_whose_copy_is_late_has_no_position() {
        assertThat(remote.write(at(aStream(), 0))).isInstanceOf(Outcome.Underway.class);
    }

    @Test
    void of_two_writers_at_one_place_of_a_stream_one_wins_and_the_other_lets_go_what_it_had_reserved() {
        String stream = aStream();
        remote.write(at(stream, 0));
        List<Outcome> outcomes = IntStream.range(0, 8)
                .mapToObj(n -> CompletableFuture.supplyAsync(() ->
                        remote.write(keyed(claiming(at(stream, 1), "A-" + n), "key " + n))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(outcomes).filteredOn(Outcome.Underway.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.StreamMoved.class::isInstance).hasSize(7);
        assertThat(remote.number("SELECT count(*) FROM history.reservations")).isEqualTo(1);
    }

    @Test
    void a_stream_that_is_there_is_not_begun_again() {
        String stream = aStream();
        remote.write(at(stream, 0));
        assertThat(remote.write(at(stream, 0))).isEqualTo(new Outcome.StreamExists());
    }

    @Test
    void a_number_that_has_arrived_for_another_is_taken() {
        CopyTable table = remote.table();
        table.copy(claiming(at(aStream(), 0), "A-1").events(), table.claim().orElseThrow(), 0);
        assertThat(remote.write(claiming(at(aStream(), 0), "A-1"))).isInstanceOf(Outcome.ClaimTaken.class);
    }

    @Nested
    class A_number_that_is_only_on_its_way_to_another {
        private final Append waiting = claiming(at(aStream(), 0), "A-1");
        private final String reservation = aStream();

        @BeforeEach
        void reserved() {
            remote.reservations.reserve(reservation, claiming(at(aStream(), 0), "A-1"));
        }

        @Test
        void may_be_asked_for_again() {
            assertThatThrownBy(() -> remote.write(waiting)).isInstanceOfSatisfying(Refusal.class, refused -> {
                assertThat(refused.status()).isEqualTo(409);
                assertThat(refused.retryAfterSeconds()).isNotNull();
                assertThat(refused.detail()).contains("A-1");
            });
            assertThat(remote.number("SELECT count(*) FROM history.reservations"))
                    .isEqualTo(1);
        }

        @Test
        void is_had_once_it_is_let_go() {
            remote.startCopying();
            CompletableFuture<List<Outcome>> writing = CompletableFuture.supplyAsync(
                    () -> remote.appending(Duration.ofSeconds(10)).append(List.of(waiting)));
            await().during(Duration.ofMillis(500)).until(() -> !writing.isDone());
            remote.reservations.letGo(reservation);
            assertThat(writing.join()).hasOnlyElementsOfType(Outcome.Written.class);
        }
    }

    @Test
    void a_writer_that_was_held_up_for_long_after_it_reserved_lets_go() throws Exception {
        Append append = keyed(at(aStream(), 0), "the key");
        String another = aStream();
        try (Connection other = remote.pool.getConnection()) {
            other.setAutoCommit(false);
            JdbcClient beside = JdbcClient.create(new SingleConnectionDataSource(other, true));
            beside.sql("INSERT INTO history.reservations (reservation_id, beside) VALUES (?::uuid, '[]')")
                    .param(another)
                    .update();
            beside.sql("INSERT INTO history.reserved VALUES ('key', ?, 'the key', ?::uuid)")
                    .params(ARemoteStore.ACCOUNT, another)
                    .update();
            CompletableFuture<List<Outcome>> writing =
                    CompletableFuture.supplyAsync(() -> remote.appending(Duration.ofMillis(100), Duration.ofMillis(300))
                            .append(List.of(append)));
            await().until(() -> remote.number("""
                            SELECT count(*) FROM pg_stat_activity
                            WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0""") == 1);
            await().during(Duration.ofMillis(600)).until(() -> !writing.isDone());
            other.rollback();
            assertThatThrownBy(writing::join)
                    .hasCauseInstanceOf(Refusal.class)
                    .cause()
                    .extracting(refused -> ((Refusal) refused).rule())
                    .isEqualTo("too-busy");
        }
        assertThat(remote.events.lastSequenceNumberFor(append.events().get(0).streamId()))
                .isEmpty();
        assertThat(remote.number("SELECT count(*) FROM history.reservations")).isZero();
    }

    @Test
    void a_key_that_is_on_its_way_is_taken_and_remembered_once_it_has_arrived() {
        remote.write(keyed(at(aStream(), 0), "the key"));
        assertThat(remote.write(keyed(at(aStream(), 0), "the key"))).isEqualTo(new Outcome.KeyTaken());

        remote.startCopying();
        remote.untilCopied(1);
        assertThat(remote.write(keyed(at(aStream(), 0), "the key"))).isEqualTo(new Outcome.KeyTaken());
        assertThat(remote.number("SELECT count(*) FROM history.accepted_commands"))
                .isEqualTo(1);
    }

    @Test
    void records_about_people_and_secrets_lie_beside_the_copy_and_in_no_event() {
        String person = UUID.randomUUID().toString();
        Append append = beside(
                at(aStream(), 0),
                new Beside.PersonalRecord(person, "{\"name\":\"Gabriel Okafor\"}"),
                new Beside.Login(aStream(), "gabriel", "hash"),
                new Beside.Token(aStream(), aStream(), new byte[] {1, 2, 3}, null));
        remote.write(append);
        remote.startCopying();
        remote.untilCopied(1);

        assertThat(remote.column("SELECT data FROM history.persons")).containsExactly("{\"name\":\"Gabriel Okafor\"}");
        assertThat(remote.column("SELECT password_hash FROM history.logins")).containsExactly("hash");
        assertThat(remote.column("SELECT encode(sha256, 'hex') FROM history.tokens"))
                .containsExactly("010203");
        assertThat(remote.store
                        .readEvents(append.events().get(0).streamId())
                        .next()
                        .toString())
                .doesNotContain("Okafor");
    }

    @Test
    void a_login_that_is_on_its_way_to_another_is_taken() {
        remote.write(beside(at(aStream(), 0), new Beside.Login(aStream(), "gabriel", "hash")));
        assertThatThrownBy(() -> remote.write(beside(at(aStream(), 0), new Beside.Login(aStream(), "gabriel", "hash"))))
                .isInstanceOf(Refusal.class);
        remote.startCopying();
        remote.untilCopied(1);
        assertThat(remote.write(beside(at(aStream(), 0), new Beside.Login(aStream(), "gabriel", "hash"))))
                .isEqualTo(new Outcome.BesideTaken("logins_login"));
    }

    @Test
    void a_rehearsal_asks_and_reserves_nothing() {
        remote.write(claiming(at(aStream(), 0), "A-1"));
        long reserved = remote.number("SELECT count(*) FROM history.reserved");

        assertThat(remote.appends.rehearse(claiming(at(aStream(), 0), "A-1"))).isInstanceOf(Outcome.ClaimTaken.class);
        assertThat(remote.appends.rehearse(at(aStream(), 3))).isEqualTo(new Outcome.StreamMoved());
        assertThat(remote.appends.rehearse(claiming(at(aStream(), 0), "A-2"))).isInstanceOf(Outcome.Underway.class);
        assertThat(remote.number("SELECT count(*) FROM history.reserved")).isEqualTo(reserved);
    }

    @Test
    void what_would_close_a_fence_or_open_it_again_is_refused() {
        Fence period = new Fence("period", "2026");
        for (Closing closing : List.of(Closing.closed(period), Closing.opened(period))) {
            Append append = new Append(at(aStream(), 0).events(), null, List.of(), List.of(closing));
            assertThatThrownBy(() -> remote.write(append))
                    .isInstanceOf(Refusal.class)
                    .extracting(refused -> ((Refusal) refused).rule())
                    .isEqualTo("not-with-axon-server");
        }
    }

    @Nested
    class When_it_is_read_where_events_are_kept {
        @Test
        void what_cannot_be_read_is_not_taken_for_a_server_that_is_away() {
            remote.storage.unreadable = aStream();
            assertThatThrownBy(() -> remote.events.readEvents(remote.storage.unreadable, 0))
                    .isInstanceOf(SerializationException.class);
        }

        @Test
        void a_server_that_is_away_raises_no_doubt_about_what_was_stored() {
            remote.storage.fails = FlakyStorage.Fails.ALWAYS;
            assertThatThrownBy(() -> remote.events.lastSequenceNumberFor(aStream()))
                    .isInstanceOfSatisfying(
                            ServerAway.class,
                            away -> assertThat(away.words())
                                    .contains("Axon Server does not answer")
                                    .doesNotContain("not known"));
        }
    }

    @Nested
    class When_the_answer_of_the_store_was_lost {
        @Test
        void one_stream_that_cannot_be_read_does_not_keep_others_from_being_settled() {
            remote.storage.fails = FlakyStorage.Fails.BEFORE_IT_STORES;
            remote.storage.unreadable = aStream();
            for (String stream : List.of(remote.storage.unreadable, aStream()))
                assertThatThrownBy(() -> remote.write(keyed(at(stream, 0), "the key of " + stream)))
                        .isInstanceOf(ServerAway.class);
            remote.storage.fails = FlakyStorage.Fails.NEVER;
            remote.settle();

            assertThat(remote.column("SELECT stream_id::text FROM history.reservations"))
                    .containsExactly(remote.storage.unreadable);
        }

        @Test
        void the_key_stays_reserved_until_it_is_settled() {
            remote.storage.fails = FlakyStorage.Fails.BEFORE_IT_STORES;
            assertThatThrownBy(() -> remote.write(keyed(at(aStream(), 0), "the key")))
                    .isInstanceOf(ServerAway.class);
            remote.storage.fails = FlakyStorage.Fails.NEVER;

            assertThat(remote.write(keyed(at(aStream(), 0), "the key"))).isEqualTo(new Outcome.KeyTaken());
        }

        @Test
        void what_never_arrived_is_let_go() {
            remote.storage.fails = FlakyStorage.Fails.BEFORE_IT_STORES;
            assertThatThrownBy(() -> remote.write(keyed(claiming(at(aStream(), 0), "A-1"), "the key")))
                    .isInstanceOf(ServerAway.class);
            remote.storage.fails = FlakyStorage.Fails.NEVER;
            remote.settle();

            assertThat(remote.write(keyed(claiming(at(aStream(), 0), "A-1"), "the key")))
                    .isInstanceOf(Outcome.Underway.class);
        }

        @Test
        void what_did_arrive_is_kept_for_the_copy() {
            remote.storage.fails = FlakyStorage.Fails.AFTER_IT_STORED;
            assertThatThrownBy(() -> remote.write(keyed(at(aStream(), 0), "the key")))
                    .isInstanceOf(ServerAway.class);
            remote.storage.fails = FlakyStorage.Fails.NEVER;
            remote.settle();
            assertThat(remote.number("SELECT count(*) FROM history.reservations"))
                    .isEqualTo(1);

            remote.startCopying();
            remote.untilCopied(1);
            assertThat(remote.column("SELECT key FROM history.accepted_commands"))
                    .containsExactly("the key");
        }

        @Test
        void another_event_at_its_place_is_none_of_its_own() {
            String stream = aStream();
            remote.storage.fails = FlakyStorage.Fails.BEFORE_IT_STORES;
            assertThatThrownBy(() -> remote.write(keyed(at(stream, 0), "the key")))
                    .isInstanceOf(ServerAway.class);
            remote.storage.fails = FlakyStorage.Fails.NEVER;
            remote.write(at(stream, 0));
            remote.settle();

            assertThat(remote.number("SELECT count(*) FROM history.reservations"))
                    .isZero();
        }
    }
}
