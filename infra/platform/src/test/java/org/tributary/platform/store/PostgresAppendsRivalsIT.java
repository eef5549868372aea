package org.tributary.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.platform.store.Outcome.Written;
import org.tributary.platform.store.Rivalry.Rival;
import org.tributary.platform.store.Rivalry.Shared;

/** When many want the same at once: does one have it, is each other told why, and does nobody beside them lose? */
class PostgresAppendsRivalsIT {
    private static final int AT_ONCE = 32;
    private static final String EVERY_ROW = """
            SELECT 'event ' || event_id FROM history.events
            UNION ALL SELECT 'claim ' || value FROM history.claims
            UNION ALL SELECT 'key ' || key FROM history.accepted_commands
            UNION ALL SELECT 'closed ' || key FROM history.closed_fences
            UNION ALL SELECT 'person ' || person_id FROM history.persons
            UNION ALL SELECT 'login ' || account_id FROM history.logins
            """;

    private static AHistory history;
    private Shared shared;
    private Set<String> before;

    @BeforeAll
    static void open() {
        history = new AHistory();
    }

    @AfterAll
    static void close() throws Exception {
        history.close();
    }

    @BeforeEach
    void what_they_share_is_there() {
        shared = Shared.in(history);
        before = new HashSet<>(history.column(EVERY_ROW));
    }

    static Stream<Arguments> rivalriesInGroups() {
        return Stream.of(Rivalry.values())
                .flatMap(rivalry -> Stream.of(1, 20).map(size -> Arguments.of(rivalry, size)));
    }

    @ParameterizedTest
    @MethodSource("rivalriesInGroups")
    void one_of_32_has_it_and_all_who_came_in_the_same_groups_lose_nothing(Rivalry rivalry, int groupSize) {
        int[] places = new Random(groupSize).ints(AT_ONCE, 0, groupSize).toArray();
        List<Rival> rivals = rivals(rivalry, AT_ONCE);
        List<List<Append>> groups = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> group(rivals.get(i), groupSize, places[i]))
                .toList();

        List<List<Outcome>> outcomes = AtOnce.run(AT_ONCE, i -> history.appends.append(groups.get(i)));

        List<Append> standing = new ArrayList<>();
        List<Rival> winners = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++)
            for (int place = 0; place < groupSize; place++) {
                Outcome outcome = outcomes.get(i).get(place);
                if (outcome instanceof Written) standing.add(groups.get(i).get(place));
                if (place != places[i]) assertThat(outcome).isInstanceOf(Written.class);
                else if (outcome instanceof Written) winners.add(rivals.get(i));
                else assertThat(outcome).isEqualTo(rivals.get(i).loss());
            }
        assertThat(winners).hasSize(1);
        assertOnlyTheseStand(standing);
    }

    @ParameterizedTest
    @EnumSource
    void the_first_of_one_group_has_it(Rivalry rivalry) {
        List<Rival> rivals = rivals(rivalry, 20);
        List<Append> group =
                rivals.stream().map(rival -> rival.draft().append()).toList();

        List<Outcome> outcomes = history.appends.append(group);

        assertThat(outcomes.get(0)).isInstanceOf(Written.class);
        assertThat(outcomes.subList(1, 20))
                .isEqualTo(rivals.subList(1, 20).stream().map(Rival::loss).toList());
        assertOnlyTheseStand(group.subList(0, 1));
    }

    private List<Rival> rivals(Rivalry rivalry, int count) {
        return Stream.generate(() -> rivalry.rival(shared)).limit(count).toList();
    }

    private static List<Append> group(Rival rival, int size, int place) {
        return IntStream.range(0, size)
                .mapToObj(i -> i == place ? rival.draft() : companion(rival.ownStream() + "-" + i))
                .map(draft -> draft.besideAPerson().append())
                .toList();
    }

    private static Draft companion(String name) {
        return Draft.something().claiming(name).keyed(name);
    }

    private void assertOnlyTheseStand(List<Append> standing) {
        List<String> rows = new ArrayList<>(history.column(EVERY_ROW));
        rows.removeAll(before);
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        standing.stream().flatMap(PostgresAppendsRivalsIT::rows).toList());
    }

    private static Stream<String> rows(Append append) {
        return Stream.of(
                        append.events().stream().map(event -> "event " + event.eventId()),
                        append.claims(false).map(claim -> "claim " + claim.value()),
                        Stream.ofNullable(append.acceptance()).map(acceptance -> "key " + acceptance.key()),
                        append.closing().stream()
                                .map(closing -> "closed " + closing.fence().key()),
                        append.beside().stream().map(PostgresAppendsRivalsIT::row))
                .flatMap(rows -> rows);
    }

    private static String row(Beside record) {
        return record instanceof Beside.PersonalRecord person
                ? "person " + person.personId()
                : "login " + ((Beside.Login) record).accountId();
    }
}
