package org.tributary.verification.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StatementsTest {
    private final Statements statements = new Statements();

    @Test
    void a_commit_after_events_were_inserted_is_one_of_an_append() {
        send('P', "S_1\0INSERT INTO history.events (event_id) SELECT 1\0");
        send('P', "\0COMMIT\0");
        send('B', "\0S_1\0");
        assertThat(send('B', "\0\0")).isTrue();
        assertThat(send('B', "\0\0")).isFalse();
    }

    @Test
    void what_was_rolled_back_is_not_committed_later() {
        send('P', "\0insert into history.events select 1\0");
        send('B', "\0\0");
        send('Q', "ROLLBACK\0");
        assertThat(send('Q', "COMMIT\0")).isFalse();
    }

    @Test
    void a_commit_of_anything_else_passes() {
        send('P', "S_1\0UPDATE views.tokens SET owner = ''\0");
        send('B', "\0S_1\0");
        assertThat(send('Q', "commit\0")).isFalse();
    }

    private boolean send(int type, String body) {
        return statements.isCommitOfAppend(type, body.getBytes(StandardCharsets.UTF_8));
    }
}
