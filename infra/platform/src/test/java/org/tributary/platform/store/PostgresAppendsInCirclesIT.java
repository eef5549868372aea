package org.tributary.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.store.Outcome.ClaimTaken;
import org.tributary.platform.store.Outcome.Written;

/** Do two appends that want the same things in opposite order both come to an end, and soon? */
class PostgresAppendsInCirclesIT {
    private static final int ROUNDS = 40;

    private final AHistory history = new AHistory();

    @AfterEach
    void close() throws Exception {
        history.close();
    }

    @Test
    void groups_never_wait_for_one_another_in_a_circle() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Draft> there = List.of(wanting("a" + round), wanting("b" + round), wanting("c" + round));
            List<Draft> back =
                    new ArrayList<>(List.of(wanting("a" + round), wanting("b" + round), wanting("c" + round)));
            Collections.reverse(back);

            List<Outcome> outcomes = bothAtOnce(there, back);

            assertThat(outcomes).filteredOn(Written.class::isInstance).hasSize(3);
        }
    }

    private Draft wanting(String what) {
        return Draft.something().claiming(what).keyed(what);
    }

    @Test
    void appends_of_many_claims_never_wait_for_one_another_in_a_circle() {
        for (int round = 0; round < ROUNDS; round++) {
            Draft there = Draft.something();
            Draft back = Draft.something();
            for (int i = 0; i < 10; i++) {
                there.claiming(round + "-" + i);
                back.claiming(round + "-" + (9 - i));
            }

            assertThat(bothAtOnce(List.of(there), List.of(back)))
                    .filteredOn(Written.class::isInstance)
                    .hasSize(1);
        }
    }

    @Test
    void whoever_comes_second_waits_at_the_first_claim_that_both_want_and_holds_none_behind_it() throws Exception {
        JdbcClient third = history.transactionIn(history.database);
        new ClaimTable(third)
                .heldAgainst(List.of(Draft.something().claiming("2").append()));
        Draft there = Draft.something().claiming("1").claiming("2").claiming("3");
        Draft back = Draft.something().claiming("3").claiming("2").claiming("1");

        assertSecondWaitsForFirst(third, List.of(there), List.of(back));
    }

    @Test
    void whoever_comes_second_waits_at_the_first_key_that_both_want_and_holds_none_behind_it() throws Exception {
        JdbcClient third = history.transactionIn(history.database);
        new AcceptedCommands(third)
                .takenBefore(List.of(Draft.something().keyed("2").append()));
        List<Draft> there = Stream.of("1", "2", "3")
                .map(key -> Draft.something().keyed(key))
                .toList();
        List<Draft> back = Stream.of("3", "2", "1")
                .map(key -> Draft.something().keyed(key))
                .toList();

        assertSecondWaitsForFirst(third, there, back);
    }

    private void assertSecondWaitsForFirst(JdbcClient third, List<Draft> one, List<Draft> two) throws Exception {
        var first = history.startWriting(one);
        history.untilWaiting(1);
        var second = history.startWriting(two);
        history.untilWaiting(2);
        assertThat(history.jdbc
                        .sql("SELECT count(*) FROM pg_stat_activity WHERE ? = ANY (pg_blocking_pids(pid))")
                        .param(third.sql("SELECT pg_backend_pid()")
                                .query(Integer.class)
                                .single())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        third.sql("ROLLBACK").update();
        assertThat(AHistory.endOf(first)).allMatch(Written.class::isInstance);
        assertThat(AHistory.endOf(second)).noneMatch(Written.class::isInstance);
    }

    @Test
    void whoever_has_to_break_a_circle_tries_again() throws Exception {
        JdbcClient third = history.transactionIn(history.database);
        JdbcClient against = history.transactionThatBreaksNoCircle();
        new ClaimTable(third)
                .heldAgainst(List.of(Draft.something().claiming("2").append()));
        new ClaimTable(against)
                .heldAgainst(List.of(Draft.something().claiming("3").append()));
        var crossing = history.startWriting(
                Draft.something().claiming("1").claiming("2").claiming("3"));
        history.untilWaiting(1);
        var other = CompletableFuture.runAsync(
                () -> new ClaimTable(against)
                        .heldAgainst(List.of(Draft.something().claiming("1").append())),
                waiting -> new Thread(waiting).start());
        history.untilWaiting(2);

        third.sql("ROLLBACK").update();
        AHistory.endOf(other);
        against.sql("ROLLBACK").update();
        assertThat(AHistory.endOf(crossing)).isInstanceOf(Written.class);
    }

    @Test
    void two_who_would_swap_their_claims_are_both_told_so() {
        String one = Draft.aStream();
        String two = Draft.aStream();
        history.written(Draft.beginning(one).claiming("1"));
        history.written(Draft.beginning(two).claiming("2"));

        for (int round = 0; round < 5; round++)
            assertThat(bothAtOnce(
                            List.of(Draft.at(one, 1).releasing("1").claiming("2")),
                            List.of(Draft.at(two, 1).releasing("2").claiming("1"))))
                    .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(ClaimTaken.class));
        assertThat(history.column("SELECT value || holder FROM history.claims"))
                .containsExactlyInAnyOrder("1" + one, "2" + two);
    }

    private List<Outcome> bothAtOnce(List<Draft> one, List<Draft> other) {
        List<List<Append>> groups = Stream.of(one, other)
                .map(drafts -> drafts.stream().map(Draft::append).toList())
                .toList();
        return AtOnce.run(2, i -> history.appends.append(groups.get(i))).stream()
                .flatMap(List::stream)
                .toList();
    }
}
