package org.tributary.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.tributary.events.Fence;
import org.tributary.platform.store.Outcome.ClaimTaken;
import org.tributary.platform.store.Outcome.FenceClosed;
import org.tributary.platform.store.Outcome.KeyTaken;
import org.tributary.platform.store.Outcome.StreamExists;
import org.tributary.platform.store.Outcome.StreamMoved;
import org.tributary.platform.store.Outcome.Written;

/** Does each of a group stand or fall as if it had come alone, in the order of the group? */
class PostgresAppendsIT {
    private static final Fence MARCH = new Fence("period", "2026-03");
    private static final Fence APRIL = new Fence("period", "2026-04");

    private final AHistory history = new AHistory();

    @AfterEach
    void close() throws Exception {
        history.close();
    }

    @Nested
    class In_a_group {
        @Test
        void positions_follow_the_order_in_which_events_were_handed_in() {
            List<Append> group = IntStream.range(0, 20)
                    .mapToObj(i -> Draft.something().and(i * 5).append())
                    .toList();

            List<Outcome> outcomes = history.appends.append(group);

            List<String> handedIn = group.stream()
                    .flatMap(append -> append.events().stream())
                    .map(Append.Entry::eventId)
                    .toList();
            assertThat(history.column("SELECT event_id FROM history.events ORDER BY position"))
                    .isEqualTo(handedIn);
            List<Long> ends = new ArrayList<>();
            long end = 0;
            for (Append append : group) ends.add(end += append.events().size());
            assertThat(outcomes)
                    .extracting(outcome -> ((Written) outcome).position())
                    .isEqualTo(ends);
        }

        @Test
        void what_a_loser_wanted_is_free_for_the_next() {
            history.written(Draft.something().keyed("the key"));
            history.written(Draft.something().within(MARCH).closing(MARCH));
            String stream = Draft.aStream();
            history.written(Draft.beginning(stream));

            assertThat(history.store
                            .appends()
                            .append(List.of(
                                    Draft.something()
                                            .claiming("1")
                                            .keyed("the key")
                                            .append(),
                                    Draft.something().claiming("1").append(),
                                    Draft.something()
                                            .claiming("2")
                                            .within(MARCH)
                                            .append(),
                                    Draft.something().claiming("2").append(),
                                    Draft.beginning(stream)
                                            .claiming("3")
                                            .keyed("3")
                                            .append(),
                                    Draft.something().claiming("3").append(),
                                    Draft.something().keyed("3").append())))
                    .satisfiesExactly(
                            first -> assertThat(first).isEqualTo(new KeyTaken()),
                            second -> assertThat(second).isInstanceOf(Written.class),
                            third -> assertThat(third).isEqualTo(new FenceClosed(MARCH)),
                            fourth -> assertThat(fourth).isInstanceOf(Written.class),
                            fifth -> assertThat(fifth).isEqualTo(new StreamExists()),
                            sixth -> assertThat(sixth).isInstanceOf(Written.class),
                            seventh -> assertThat(seventh).isInstanceOf(Written.class));
        }

        @Test
        void one_follows_another_in_the_same_stream() {
            String stream = Draft.aStream();

            assertThat(history.store
                            .appends()
                            .append(List.of(
                                    Draft.beginning(stream).append(),
                                    Draft.at(stream, 1).append(),
                                    Draft.at(stream, 1).append(),
                                    Draft.at(stream, 2).append())))
                    .containsExactly(new Written(1), new Written(2), new StreamMoved(), new Written(4));
        }

        @Test
        void a_claim_given_back_is_free_for_those_behind_and_not_for_those_before() {
            String holder = Draft.aStream();
            history.written(Draft.beginning(holder).claiming("1"));

            Draft before = Draft.something().claiming("1");
            Draft behind = Draft.something().claiming("1");
            assertThat(history.store
                            .appends()
                            .append(List.of(
                                    before.append(),
                                    Draft.at(holder, 1).releasing("1").append(),
                                    behind.append())))
                    .satisfiesExactly(
                            first -> assertThat(first).isInstanceOf(ClaimTaken.class),
                            second -> assertThat(second).isInstanceOf(Written.class),
                            third -> assertThat(third).isInstanceOf(Written.class));
        }

        @Test
        void a_closing_lets_those_before_it_in_and_those_behind_it_not() {
            assertThat(history.store
                            .appends()
                            .append(List.of(
                                    Draft.something().within(MARCH).append(),
                                    Draft.something().closing(MARCH).append(),
                                    Draft.something().within(MARCH).append(),
                                    Draft.something().within(APRIL).append())))
                    .containsExactly(new Written(1), new Written(2), new FenceClosed(MARCH), new Written(3));
        }

        @Test
        void nobody_is_no_work() {
            assertThat(history.appends.append(List.of())).isEmpty();
        }
    }

    @Nested
    class A_stream {
        private final String stream = Draft.aStream();

        @BeforeEach
        void begun() {
            history.written(Draft.beginning(stream).and(stream, 1));
        }

        @Test
        void that_is_there_cannot_begin() {
            assertThat(history.write(Draft.beginning(stream))).isEqualTo(new StreamExists());
        }

        @Test
        void that_another_has_written_to_has_moved() {
            assertThat(history.write(Draft.at(stream, 1))).isEqualTo(new StreamMoved());
        }

        @Test
        void that_moved_is_told_from_one_that_begins_beside_it() {
            assertThat(history.write(Draft.at(stream, 1).and(Draft.aStream(), 0)))
                    .isEqualTo(new StreamMoved());
            String another = Draft.aStream();
            assertThat(history.write(Draft.at(stream, 2).and(another, 0))).isInstanceOf(Written.class);
            assertThat(history.write(Draft.at(stream, 3).and(another, 0))).isEqualTo(new StreamExists());
        }

        @Test
        void whose_event_is_stored_twice_is_a_fault_and_nobodys_loss() {
            Append append = Draft.at(stream, 2).append();
            Append.Entry entry = append.events().get(0);
            history.appends.append(List.of(append));

            Append again = new Append(
                    List.of(new Append.Entry(
                            entry.eventId(),
                            Draft.aStream(),
                            entry.streamType(),
                            0,
                            entry.name(),
                            entry.revision(),
                            entry.payload(),
                            entry.metadata(),
                            List.of(),
                            List.of())),
                    null,
                    List.of(),
                    List.of());
            assertThatThrownBy(() -> history.appends.append(List.of(again))).isInstanceOf(DuplicateKeyException.class);
        }
    }

    @Test
    void the_store_keeps_any_text_as_it_is() {
        Append odd = Draft.something()
                .keyed("{\"a\",NULL,'\\''} 🜁 \t\n")
                .claiming("a\"b,c{}\\ 'ü' 🜁")
                .append();

        assertThat(history.appends.append(List.of(odd))).containsExactly(new Written(1));
        assertThat(history.column("SELECT value FROM history.claims")).containsExactly("a\"b,c{}\\ 'ü' 🜁");
        assertThat(history.store
                        .appends()
                        .append(List.of(Draft.something()
                                .keyed("{\"a\",NULL,'\\''} 🜁 \t\n")
                                .append())))
                .containsExactly(new KeyTaken());
    }
}
