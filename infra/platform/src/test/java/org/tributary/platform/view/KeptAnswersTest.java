package org.tributary.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.DelegatingServletOutputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class KeptAnswersTest {
    private static final int ROOM = 8_000;

    private OptionalLong at = OptionalLong.of(7);
    private final KeptAnswers kept = keeping(ROOM, Duration.ZERO);

    private KeptAnswers keeping(int room, Duration worth) {
        return new KeptAnswers(view -> at, DataSize.ofBytes(room), worth, new SimpleMeterRegistry());
    }

    /** One who asks, and is answered by whoever works it out or from what was kept. */
    private final class Asker {
        private final KeptAnswers kept;
        private final Tags.Question question;
        private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/totals");
        private final MockHttpServletResponse told;
        private final CopiedAnswer answer;

        Asker(KeptAnswers kept, String shared, String who) {
            this(kept, shared, who, new MockHttpServletResponse());
        }

        Asker(KeptAnswers kept, String shared, String who, MockHttpServletResponse told) {
            this.kept = kept;
            this.told = told;
            this.answer = new CopiedAnswer(told);
            this.question = new Tags.Question("portfolio", who, shared);
            request.setAttribute(Tags.class.getName(), question);
            told.setHeader("Request-Id", who);
        }

        boolean mustBeWorkedOut() throws Exception {
            return kept.preHandle(request, answer, this);
        }

        void workedOut(int status, String body) throws Exception {
            answer.setStatus(status);
            answer.setHeader(HttpHeaders.ETAG, question.tagAt(at.orElse(0)));
            answer.setContentType("application/json");
            answer.addHeader(HttpHeaders.LINK, "</next>; rel=\"next\"");
            answer.addHeader(HttpHeaders.LINK, "</first>; rel=\"first\"");
            answer.getOutputStream().write(body.getBytes());
            kept.afterCompletion(request, answer, this, null);
        }

        String told() throws Exception {
            return told.getContentAsString();
        }
    }

    private Asker asker(KeptAnswers kept) {
        return new Asker(kept, "totals", "somebody");
    }

    private void answered(KeptAnswers kept, int status, String body) throws Exception {
        Asker first = asker(kept);
        assertThat(first.mustBeWorkedOut()).isTrue();
        first.workedOut(status, body);
    }

    @Test
    void the_same_is_told_to_whoever_asks_at_the_same_position() throws Exception {
        answered(kept, 200, "{}");
        Asker second = new Asker(kept, "totals", "somebody else");

        assertThat(second.mustBeWorkedOut()).isFalse();
        assertThat(second.told()).isEqualTo("{}");
        assertThat(second.told.getContentType()).isEqualTo("application/json");
        assertThat(second.told.getHeaders("Link")).hasSize(2);
        assertThat(second.told.getHeaders("Request-Id")).containsExactly("somebody else");
        assertThat(second.told.getHeader("ETag")).isEqualTo(second.question.tagAt(7));
    }

    @Test
    void another_question_and_another_position_are_worked_out() throws Exception {
        answered(kept, 200, "{}");

        assertThat(new Asker(kept, "other totals", "somebody").mustBeWorkedOut())
                .isTrue();
        at = OptionalLong.of(8);
        assertThat(asker(kept).mustBeWorkedOut()).isTrue();
    }

    @Test
    void nothing_is_kept_while_something_is_on_its_way_to_the_view() throws Exception {
        answered(kept, 200, "{}");
        at = OptionalLong.empty();

        assertThat(asker(kept).mustBeWorkedOut()).isTrue();
    }

    @Test
    void what_turns_out_to_be_of_a_later_position_is_not_kept() throws Exception {
        Asker first = asker(kept);
        first.mustBeWorkedOut();
        at = OptionalLong.of(8);
        first.workedOut(200, "{}");
        at = OptionalLong.of(7);

        assertThat(asker(kept).mustBeWorkedOut()).isTrue();
    }

    @Test
    void who_asks_meanwhile_waits_for_it() throws Exception {
        Asker first = asker(kept);
        first.mustBeWorkedOut();
        Asker second = asker(kept);
        Waiter waiter = new Waiter(second);
        first.workedOut(200, "{}");

        assertThat(waiter.mustBeWorkedOut()).isFalse();
        assertThat(second.told()).isEqualTo("{}");
    }

    /** Somebody who waits by now. */
    private static final class Waiter {
        private final FutureTask<Boolean> asking;

        Waiter(Asker asker) {
            asking = new FutureTask<>(asker::mustBeWorkedOut);
            Thread thread = new Thread(asking);
            thread.start();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> thread.getState() == Thread.State.TIMED_WAITING
                            || thread.getState() == Thread.State.WAITING);
        }

        boolean mustBeWorkedOut() throws Exception {
            return asking.get();
        }
    }

    @Test
    void of_what_is_too_large_nobody_waits_for_the_end() throws Exception {
        Asker first = asker(kept);
        first.mustBeWorkedOut();
        Waiter waiter = new Waiter(asker(kept));
        first.answer.getOutputStream().write(new byte[ROOM / KeptAnswers.SHARE + 1]);

        assertThat(waiter.mustBeWorkedOut()).isTrue();
    }

    @Test
    void half_an_answer_is_not_kept() throws Exception {
        MockHttpServletResponse hangsUp = new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                return new DelegatingServletOutputStream(new OutputStream() {
                    private int taken;

                    @Override
                    public void write(int one) throws IOException {
                        if (taken++ == 3) throw new IOException("Connection reset by peer");
                    }
                });
            }
        };
        Asker first = new Asker(kept, "totals", "somebody", hangsUp);
        first.mustBeWorkedOut();
        assertThatThrownBy(() -> first.workedOut(200, "{'a': 1}")).isInstanceOf(IOException.class);
        // whoever writes a file takes it for a reader who left, and returns
        kept.afterCompletion(first.request, first.answer, first, null);

        assertThat(asker(kept).mustBeWorkedOut()).isTrue();
    }

    @Test
    void a_problem_is_not_kept() throws Exception {
        answered(kept, 404, "{}");

        assertThat(asker(kept).mustBeWorkedOut()).isTrue();
    }

    @Test
    void what_is_quick_is_not_kept() throws Exception {
        KeptAnswers slow = keeping(ROOM, Duration.ofMinutes(1));
        answered(slow, 200, "{}");

        assertThat(asker(slow).mustBeWorkedOut()).isTrue();
    }

    @Test
    void one_answer_does_not_take_the_place_of_all() throws Exception {
        answered(kept, 200, "x".repeat(ROOM / KeptAnswers.SHARE));
        assertThat(asker(kept).mustBeWorkedOut()).isFalse();

        KeptAnswers other = keeping(ROOM, Duration.ZERO);
        answered(other, 200, "x".repeat(ROOM / KeptAnswers.SHARE + 1));
        assertThat(asker(other).mustBeWorkedOut()).isTrue();
    }

    @Test
    void without_room_none_is_kept() throws Exception {
        KeptAnswers none = keeping(0, Duration.ZERO);
        answered(none, 200, "{}");

        assertThat(asker(none).mustBeWorkedOut()).isTrue();
    }
}
