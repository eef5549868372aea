package org.tributary.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.tributary.platform.view.Tags.Look;
import tools.jackson.databind.json.JsonMapper;

class KeptAnswersTest {
    private static final Look LOOK = new Look("totals", 0);

    private final AtomicInteger workedOut = new AtomicInteger();
    private final Supplier<String> question = () -> "answer " + workedOut.incrementAndGet();

    private static KeptAnswers keeping(long room, Duration worth) {
        return new KeptAnswers(JsonMapper.shared(), DataSize.ofBytes(room), worth, new SimpleMeterRegistry());
    }

    @Test
    void of_one_position_it_is_worked_out_once() {
        KeptAnswers kept = keeping(1000, Duration.ZERO);

        assertThat(kept.answer(LOOK, 7, question)).isEqualTo("answer 1");
        assertThat(kept.answer(LOOK, 7, question)).isEqualTo("answer 1");
        assertThat(kept.answer(LOOK, 8, question)).isEqualTo("answer 2");
        assertThat(kept.answer(new Look("totals", 1), 8, question)).isEqualTo("answer 3");
    }

    @Test
    void who_asks_meanwhile_waits_for_it() throws Exception {
        KeptAnswers kept = keeping(1000, Duration.ZERO);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> kept.answer(LOOK, 7, () -> {
            begun.countDown();
            await(goOn);
            return question.get();
        }));
        await(begun);
        CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> kept.answer(LOOK, 7, question));
        goOn.countDown();

        assertThat(first.get()).isEqualTo("answer 1");
        assertThat(second.get()).isEqualTo("answer 1");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_problem_is_told_to_who_asked_and_not_kept() {
        KeptAnswers kept = keeping(1000, Duration.ZERO);

        assertThatThrownBy(() -> kept.answer(LOOK, 7, () -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(kept.answer(LOOK, 7, question)).isEqualTo("answer 1");
    }

    @Test
    void what_is_quick_is_not_kept() {
        KeptAnswers kept = keeping(1000, Duration.ofMinutes(1));
        kept.answer(LOOK, 7, question);

        assertThat(kept.answer(LOOK, 7, question)).isEqualTo("answer 2");
    }

    @Test
    void one_answer_does_not_take_the_place_of_all() {
        KeptAnswers kept = keeping(8 * "\"answer 1\"".length() - 1, Duration.ZERO);
        kept.answer(LOOK, 7, question);

        assertThat(kept.answer(LOOK, 7, question)).isEqualTo("answer 2");
    }

    @Test
    void without_room_none_is_kept() {
        KeptAnswers kept = keeping(0, Duration.ZERO);
        kept.answer(LOOK, 7, question);

        assertThat(kept.answer(LOOK, 7, question)).isEqualTo("answer 2");
    }
}
