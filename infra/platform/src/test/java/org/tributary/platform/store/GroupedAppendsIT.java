package org.tributary.platform.store;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.TransactionSystemException;
import org.tributary.events.Fence;
import org.tributary.platform.store.Outcome.ClaimTaken;
import org.tributary.platform.store.Outcome.FenceClosed;
import org.tributary.platform.store.Outcome.KeyTaken;
import org.tributary.platform.store.Outcome.StreamMoved;
import org.tributary.platform.store.Outcome.Written;

/** Do those who share a commit keep their own outcomes, and is nobody the worse for the company? */
class GroupedAppendsIT {
    private final AHistory history = new AHistory();
    private final HikariDataSource impatient = history.database.impatient("groups");
    private final Appends real = PostgresAppends.ofGroups(impatient);
    private final Gate together = new Gate(real);
    private final List<Gate> firsts = new ArrayList<>();
    private final List<CompletableFuture<Void>> underWay = new ArrayList<>();
    private final Appends appends = grouped(Duration.ofMinutes(1));

    /** Somebody is under way by itself already, and stays so: who comes now shares. */
    private GroupedAppends grouped(Duration patience) {
        Gate first = new Gate(PostgresAppends.over(history.pool));
        GroupedAppends grouped = new GroupedAppends(together, first, patience, new SimpleMeterRegistry());
        underWay.add(CompletableFuture.runAsync(
                () -> grouped.append(List.of(Draft.something().append())), work -> new Thread(work).start()));
        first.isBusy();
        firsts.add(first);
        return grouped;
    }

    @AfterEach
    void close() throws Exception {
        firsts.forEach(Gate::goOn);
        for (CompletableFuture<Void> one : underWay)
            one.handle((done, failure) -> 0).get(1, MINUTES);
        impatient.close();
        history.close();
    }

    /** One commit is under way, and meanwhile all these have arrived. */
    private List<CompletableFuture<Outcome>> arrivingTogether(Draft... drafts) throws Exception {
        CompletableFuture<Outcome> first = start(Draft.something());
        together.isBusy();
        List<CompletableFuture<Outcome>> others = new ArrayList<>();
        for (Draft draft : drafts) others.add(start(draft));
        untilAllWait();
        together.goOn();
        assertThat(AHistory.endOf(first)).isInstanceOf(Written.class);
        return others;
    }

    private final List<Thread> asking = new ArrayList<>();

    private CompletableFuture<Outcome> start(Draft draft) {
        return CompletableFuture.supplyAsync(
                () -> appends.append(List.of(draft.append())).get(0), work -> {
                    Thread thread = new Thread(work);
                    asking.add(thread);
                    thread.start();
                });
    }

    /** One at the gate, the others for it: before either, nobody waits for a time. */
    private void untilAllWait() {
        await().until(() -> asking.stream().allMatch(one -> one.getState() == Thread.State.TIMED_WAITING));
    }

    private static List<Outcome> ends(List<CompletableFuture<Outcome>> running) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        for (CompletableFuture<Outcome> one : running) outcomes.add(AHistory.endOf(one));
        return outcomes;
    }

    @Test
    void whoever_finds_nothing_under_way_goes_by_itself_each_time() {
        Appends none = new GroupedAppends(
                together, PostgresAppends.over(history.pool), Duration.ofSeconds(20), new SimpleMeterRegistry());
        together.broken = new AssertionError("shared a commit with nobody");

        for (int i = 0; i < 3; i++)
            assertThat(none.append(List.of(Draft.something().append()))).allMatch(Written.class::isInstance);
    }

    @Test
    void whoever_finds_one_under_way_does_not_wait_for_it() throws Exception {
        together.goOn();

        assertThat(AHistory.endOf(start(Draft.something()))).isInstanceOf(Written.class);
        assertThat(history.number("SELECT count(*) FROM history.events")).isEqualTo(1);
    }

    @Test
    void whoever_arrives_during_a_commit_shares_the_next() throws Exception {
        Draft[] drafts = IntStream.range(0, 31).mapToObj(i -> Draft.something()).toArray(Draft[]::new);

        assertThat(ends(arrivingTogether(drafts))).hasSize(31).allMatch(Written.class::isInstance);
        assertThat(history.number("SELECT count(*) FROM history.events")).isEqualTo(32);
        assertThat(history.number("SELECT count(DISTINCT tx) FROM history.events"))
                .isEqualTo(2);
    }

    @Test
    void a_loser_fails_alone_and_is_told_its_own_rule() throws Exception {
        Fence march = new Fence("period", "2026-03");
        String moved = Draft.aStream();
        history.written(Draft.something().claiming("2026/001").keyed("a key").closing(march));
        history.written(Draft.beginning(moved).and(moved, 1));

        List<Outcome> outcomes = ends(arrivingTogether(
                Draft.something(),
                Draft.something().claiming("2026/001"),
                Draft.something(),
                Draft.something().keyed("a key"),
                Draft.at(moved, 1),
                Draft.something().within(march),
                Draft.something()));

        assertThat(outcomes)
                .extracting(Object::getClass)
                .containsExactlyInAnyOrder(
                        Written.class,
                        ClaimTaken.class,
                        Written.class,
                        KeyTaken.class,
                        StreamMoved.class,
                        FenceClosed.class,
                        Written.class);
        assertThat(outcomes.get(1)).isInstanceOf(ClaimTaken.class);
        assertThat(outcomes.get(3)).isInstanceOf(KeyTaken.class);
        assertThat(outcomes.get(4)).isInstanceOf(StreamMoved.class);
        assertThat(outcomes.get(5)).isInstanceOf(FenceClosed.class);
    }

    @Test
    void two_who_want_the_same_are_not_committed_together() throws Exception {
        List<Outcome> outcomes = ends(arrivingTogether(
                Draft.something().claiming("2026/001"), Draft.something().claiming("2026/001")));

        assertThat(outcomes).extracting(Object::getClass).containsExactlyInAnyOrder(Written.class, ClaimTaken.class);
        assertThat(history.column("SELECT value FROM history.claims")).containsExactly("2026/001");
    }

    @Test
    void nobody_waits_for_what_only_one_of_them_wants() throws Exception {
        PausedWriter elsewhere =
                history.pausedWriterOfAnotherProcess(Draft.something().claiming("2026/001"));

        List<CompletableFuture<Outcome>> running =
                arrivingTogether(Draft.something(), Draft.something().claiming("2026/001"), Draft.something());
        assertThat(AHistory.endOf(running.get(0))).isInstanceOf(Written.class);
        assertThat(AHistory.endOf(running.get(2))).isInstanceOf(Written.class);
        assertThat(running.get(1)).isNotDone();

        elsewhere.rollback();
        assertThat(AHistory.endOf(running.get(1))).isInstanceOf(Written.class);
    }

    @Nested
    class When_it_fails {
        @Test
        void before_the_commit_each_goes_on_by_itself() throws Exception {
            together.failing = new NothingStored(new IllegalStateException("a statement failed"));

            assertThat(ends(arrivingTogether(Draft.something(), Draft.something())))
                    .allMatch(Written.class::isInstance);
            assertThat(history.number("SELECT count(*) FROM history.events")).isEqualTo(3);
        }

        @Test
        void at_the_commit_nobody_claims_to_know() throws Exception {
            together.failing = new TransactionSystemException("the connection broke");
            List<CompletableFuture<Outcome>> running = new ArrayList<>();
            running.add(start(Draft.something()));
            together.isBusy();
            running.add(start(Draft.something()));
            untilAllWait();
            together.goOn();

            for (CompletableFuture<Outcome> one : running)
                assertThatThrownBy(() -> AHistory.endOf(one)).hasRootCause(together.failing);
            assertThat(history.number("SELECT count(*) FROM history.events")).isZero();
        }
    }

    @Test
    void whoever_is_not_reached_in_time_leaves_and_nothing_of_it_is_stored() throws Exception {
        Appends hurried = grouped(Duration.ofMillis(100));
        CompletableFuture<List<Outcome>> silent = CompletableFuture.supplyAsync(
                () -> hurried.append(List.of(Draft.something().append())));
        together.isBusy();

        assertThatThrownBy(() -> hurried.append(List.of(Draft.something().append())))
                .isInstanceOf(PessimisticLockingFailureException.class);
        together.goOn();
        assertThat(AHistory.endOf(silent)).hasSize(1);
        assertThat(hurried.append(List.of(Draft.something().append()))).hasSize(1);
        assertThat(history.number("SELECT count(*) FROM history.events")).isEqualTo(2);
    }

    @Test
    void an_error_in_a_group_halts_nobody_after_it() throws Exception {
        together.broken = new StackOverflowError("too deep");
        CompletableFuture<Outcome> first = start(Draft.something());
        together.isBusy();
        CompletableFuture<Outcome> second = start(Draft.something().claiming("2026/001"));
        CompletableFuture<Outcome> third = start(Draft.something().claiming("2026/001"));
        untilAllWait();
        together.goOn();

        assertThatThrownBy(() -> AHistory.endOf(first)).hasRootCause(together.broken);
        together.broken = null;
        for (CompletableFuture<Outcome> one : List.of(second, third))
            one.handle((outcome, failure) -> 0).get(1, MINUTES);
        assertThat(AHistory.endOf(start(Draft.something()))).isInstanceOf(Written.class);
    }

    @Nested
    class That_ended {
        @Test
        void with_its_connection_in_a_statement_is_known_to_have_stored_nothing() {
            history.asOwner().sql("""
                    CREATE FUNCTION history.end_of_the_server() RETURNS trigger LANGUAGE plpgsql AS
                    'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'
                    """).update();
            history.asOwner().sql("""
                    CREATE TRIGGER ends BEFORE INSERT ON history.events
                    FOR EACH ROW EXECUTE FUNCTION history.end_of_the_server()
                    """).update();

            assertThatThrownBy(() -> real.append(List.of(Draft.something().append())))
                    .isInstanceOf(NothingStored.class);
        }

        @Test
        void without_a_connection_is_known_to_have_stored_nothing() {
            impatient.close();

            assertThatThrownBy(() -> real.append(List.of(Draft.something().append())))
                    .isInstanceOf(NothingStored.class);
        }

        @Test
        void before_its_COMMIT_is_known_to_have_stored_nothing() {
            history.pausedWriterOfAnotherProcess(Draft.something().claiming("2026/001"));

            assertThatThrownBy(() -> real.append(
                            List.of(Draft.something().claiming("2026/001").append())))
                    .isInstanceOf(NothingStored.class);
        }

        @Test
        void in_its_COMMIT_is_not() {
            history.asOwner().sql("""
                    CREATE FUNCTION history.end_of_the_server() RETURNS trigger LANGUAGE plpgsql AS
                    'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'
                    """).update();
            history.asOwner().sql("""
                    CREATE CONSTRAINT TRIGGER ends AFTER INSERT ON history.events DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION history.end_of_the_server()
                    """).update();

            assertThatThrownBy(() -> real.append(List.of(Draft.something().append())))
                    .isNotInstanceOf(NothingStored.class);
        }
    }

    /** The first group waits until the test lets it go on. */
    private static final class Gate implements Appends {
        private final Appends real;
        private final AtomicBoolean used = new AtomicBoolean();
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);
        private volatile RuntimeException failing;
        private volatile Error broken;

        Gate(Appends real) {
            this.real = real;
        }

        @Override
        public List<Outcome> append(List<Append> group) {
            reached.countDown();
            if (used.compareAndSet(false, true)) waitFor(open);
            if (failing != null) throw failing;
            if (broken != null) throw broken;
            return real.append(group);
        }

        @Override
        public Outcome rehearse(Append append) {
            return real.rehearse(append);
        }

        void isBusy() {
            waitFor(reached);
        }

        void goOn() {
            open.countDown();
        }

        private static void waitFor(CountDownLatch latch) {
            try {
                if (!latch.await(1, TimeUnit.MINUTES)) throw new AssertionError("waited too long");
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
