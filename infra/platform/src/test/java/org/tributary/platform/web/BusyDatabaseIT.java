package org.tributary.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.TestDatabase;
import org.tributary.platform.problem.Refusal;

class BusyDatabaseIT {
    @Test
    void who_finds_no_connection_free_is_not_told_that_the_database_is_silent() throws SQLException {
        try (HikariDataSource pool = TestDatabase.fresh().poolOfQuestions("questions", 1)) {
            pool.setConnectionTimeout(250);
            TransactionTemplate question = new TransactionTemplate(new JdbcTransactionManager(pool));
            try (Connection another = pool.getConnection()) {
                assertThat(another.isValid(1)).isTrue();
                Refusal told = Problems.databaseAway(
                        new MockHttpServletRequest("GET", "/api/pipeline"),
                        catchThrowableOfType(
                                TransactionException.class, () -> question.executeWithoutResult(asked -> {})));

                assertThat(told.status()).isEqualTo(503);
                assertThat(told.rule()).isEqualTo("store-unavailable");
                assertThat(told.detail()).startsWith("No connection to the database came free in time: it is busy");
            }
        }
    }
}
