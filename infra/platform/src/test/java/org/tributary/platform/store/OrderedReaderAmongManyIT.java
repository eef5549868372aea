package org.tributary.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Does the order of the reader hold among many writers that dawdle and give up, at random? */
class OrderedReaderAmongManyIT {
    private static final int WRITERS = 8;
    private static final int READERS = 2;
    private static final int APPENDS = 60;

    private final long seed =
            Optional.ofNullable(Long.getLong("tributary.seed")).orElseGet(new Random()::nextLong);
    private final AHistory history = new AHistory();
    private final AtomicInteger writing = new AtomicInteger(WRITERS);

    @AfterEach
    void close() throws Exception {
        history.close();
    }

    @Test
    void every_reader_gets_exactly_what_was_committed_in_the_order_of_positions() {
        System.out.println("To see this run again: -Dtributary.seed=" + seed);

        List<List<Long>> delivered = AtOnce.run(
                        READERS + WRITERS,
                        number -> number < READERS
                                ? readUntilAllIsWritten(new OrderedReader(history.jdbc), 7 + 93 * number)
                                : write(new Random(seed + number)))
                .subList(0, READERS);

        List<Long> committed = history.jdbc
                .sql("SELECT position FROM history.events ORDER BY position")
                .query(Long.class)
                .list();
        assertThat(committed.get(committed.size() - 1) - committed.size())
                .as("holes")
                .isGreaterThan(WRITERS);
        assertThat(delivered)
                .as("seed %d", seed)
                .allSatisfy(got -> assertThat(got).isEqualTo(committed));
    }

    private List<Long> readUntilAllIsWritten(OrderedReader reader, int atOnce) {
        Reading reading = new Reading(reader, atOnce);
        while (writing.get() > 0) {
            reading.poll();
            pause(3);
        }
        return reading.poll();
    }

    private List<Long> write(Random random) {
        try {
            for (int i = 0; i < APPENDS; i++) {
                PausedWriter writer = history.pausedWriter(Draft.something().and(random.nextInt(3)));
                pause(random.nextInt(100) == 0 ? 200 : random.nextInt(6));
                if (random.nextInt(5) == 0) writer.rollback();
                else writer.commit();
                pause(random.nextInt(4));
            }
            return List.of();
        } finally {
            writing.decrementAndGet();
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
