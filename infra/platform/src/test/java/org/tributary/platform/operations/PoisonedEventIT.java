package org.tributary.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.platform.TestDatabase;
import org.tributary.platform.store.Database;

/** What becomes of a view that cannot take an event in. */
class PoisonedEventIT {
    private final Database database = TestDatabase.fresh();
    private AProgram program;

    @BeforeEach
    void start() {
        TwoViews.poisoned = "";
        program = AProgram.over(database);
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void it_stops_right_before_the_event_and_what_the_handler_had_written_is_gone() {
        TwoViews.poisoned = "third";
        long last = program.append("first", "second", "third", "fourth");

        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(500)).until(() -> {
            System.out.println(program.positionOf(TwoViews.FIRST) + " " + program.titles() + " " + program.jdbc().sql("select * from views.stopped").query().listOfRows());
            return program.positionOf(TwoViews.FIRST) == last - 2;
        });
        assertThat(program.titles()).containsExactly("first", "second");
    }
}
