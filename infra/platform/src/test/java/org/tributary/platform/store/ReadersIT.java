package org.tributary.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tributary.platform.TestDatabase;

class ReadersIT {
    @Test
    void who_only_reads_waits_for_no_connection_of_a_command() throws SQLException {
        Database database = TestDatabase.fresh();
        try (HikariDataSource commands = database.pool("commands", 1);
                HikariDataSource readers = database.pool("readers", 1)) {
            History history = new History(commands, readers);
            String stream = UUID.randomUUID().toString();
            Book<Integer> book =
                    new Book<>(history.engine(new StateSerializer()), stream, 0, (count, event) -> count + 1);
            history.knownAt().note();
            Instant before = Instant.now();
            try (Connection held = commands.getConnection()) {
                assertThat(held.isValid(1)).isTrue();
                assertThat(history.after(0, 10)).isEmpty();
                assertThat(book.readOn().version()).isEqualTo(-1);
                assertThat(history.knownAt().positionAt(before)).hasValue(0L);
                assertThat(history.knownAt().note()).isFalse();
            }
        }
    }
}
