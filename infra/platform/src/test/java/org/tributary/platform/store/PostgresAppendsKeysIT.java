package org.tributary.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.PessimisticLockingFailureException;
import org.tributary.platform.store.Outcome.ClaimTaken;
import org.tributary.platform.store.Outcome.KeyTaken;
import org.tributary.platform.store.Outcome.Written;

/** Is a key accepted once, with the answer that it got? */
class PostgresAppendsKeysIT {
    private final AHistory history = new AHistory();

    @AfterEach
    void close() throws Exception {
        history.close();
    }

    @Test
    void that_is_being_accepted_is_waited_for() throws Exception {
        PausedWriter first =
                history.pausedWriter(Draft.something().claiming("A-1").keyed("the key"));
        CompletableFuture<Outcome> same =
                history.startWriting(Draft.something().claiming("A-1").keyed("the key"));
        history.untilWaiting(1);

        first.commit();
        assertThat(AHistory.endOf(same)).isEqualTo(new KeyTaken());
    }

    @Test
    void that_is_held_for_long_is_given_up_as_locked_and_not_as_unknown() {
        history.pausedWriter(Draft.something().keyed("the key"));

        assertThatThrownBy(() -> history.write(Draft.something().keyed("the key")))
                .isInstanceOf(KeyInUse.class);
    }

    @Test
    void is_not_what_was_waited_for_where_another_holds_the_number() {
        history.pausedWriter(Draft.something().claiming("A-1"));

        assertThatThrownBy(() -> history.write(Draft.something().claiming("A-1").keyed("the key")))
                .isInstanceOf(PessimisticLockingFailureException.class)
                .isNotInstanceOf(KeyInUse.class);
    }

    @Test
    void whose_command_was_given_up_is_free() throws Exception {
        PausedWriter first = history.pausedWriter(Draft.something().keyed("the key"));
        CompletableFuture<Outcome> same = history.startWriting(Draft.something().keyed("the key"));
        history.untilWaiting(1);

        first.rollback();
        assertThat(AHistory.endOf(same)).isInstanceOf(Written.class);
    }

    @Test
    void of_a_refused_command_may_be_sent_again() {
        history.written(Draft.something().claiming("A-1"));
        assertThat(history.write(Draft.something().claiming("A-1").keyed("the key")))
                .isInstanceOf(ClaimTaken.class);

        assertThat(history.write(Draft.something().claiming("A-2").keyed("the key")))
                .isInstanceOf(Written.class);
    }

    @Test
    void remembers_what_was_answered_and_where_it_stands() {
        Append append = Draft.something().and(2).keyed("the key").append();
        history.appends.append(List.of(append));

        AcceptedCommands accepted = history.store.accepted();
        assertThat(accepted.find(Draft.ACCOUNT, "the key"))
                .hasValueSatisfying(remembered -> assertThat(remembered)
                        .usingRecursiveComparison()
                        .isEqualTo(new AcceptedCommands.Remembered(
                                append.acceptance().hash(), "advance-stage", 200, "{}", 3)));
        assertThat(accepted.find(Draft.ACCOUNT, "another key")).isEmpty();
        assertThat(accepted.find(Draft.aStream(), "the key")).isEmpty();
    }
}
