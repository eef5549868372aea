package org.tributary.platform.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.TestDatabase;

/** Which databases does a start without Axon Server leave alone? */
class CopiedRowsIT {
    @Test
    void those_that_copied_something_and_not_those_that_only_meant_to() {
        try (var pool = TestDatabase.fresh().pool("test", 2)) {
            JdbcClient jdbc = JdbcClient.create(pool);
            jdbc.sql("INSERT INTO history.copy DEFAULT VALUES").update();
            assertThatCode(() -> CopiedRows.refuseCopies(jdbc)).doesNotThrowAnyException();

            jdbc.sql("UPDATE history.copy SET token = 0").update();
            assertThatThrownBy(() -> CopiedRows.refuseCopies(jdbc)).hasMessageContaining("is a copy");
        }
    }
}
