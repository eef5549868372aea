package org.tributary.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

class BookTest {
    private static final int READERS = 6;

    /** A database that answers nobody for a while. */
    private static final class Slow extends InMemoryEventStorageEngine {
        final AtomicInteger reads = new AtomicInteger();
        final CountDownLatch answers = new CountDownLatch(1);

        @Override
        public DomainEventStream readEvents(String streamId, long from) {
            reads.incrementAndGet();
            try {
                answers.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return super.readEvents(streamId, from);
        }
    }

    @Test
    void who_waited_for_the_same_reading_does_not_read_again() throws InterruptedException {
        Slow events = new Slow();
        AtomicLong now = new AtomicLong();
        AtomicInteger looks = new AtomicInteger();
        Book<Integer> book = new Book<>(events, "stream", 0, (count, event) -> count + 1, () -> {
            long time = now.get();
            looks.incrementAndGet();
            return time;
        });
        looks.set(0);
        List<Thread> readers =
                Stream.generate(() -> new Thread(book::read)).limit(READERS).toList();
        readers.forEach(Thread::start);
        // each when it asks, and whoever is first when it reads
        await().atMost(Duration.ofMinutes(1)).until(() -> looks.get() > READERS);
        now.addAndGet(Duration.ofHours(1).toNanos());

        events.answers.countDown();
        for (Thread reader : readers) reader.join();

        assertThat(events.reads).hasValue(1);
    }
}
