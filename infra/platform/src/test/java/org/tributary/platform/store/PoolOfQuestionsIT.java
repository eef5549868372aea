package org.tributary.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.TestDatabase;

class PoolOfQuestionsIT {
    @Test
    void no_question_is_compiled_before_it_is_answered() {
        try (HikariDataSource pool = TestDatabase.fresh().poolOfQuestions("questions", 1)) {
            assertThat(JdbcClient.create(pool)
                            .sql("SHOW jit")
                            .query(String.class)
                            .single())
                    .isEqualTo("off");
        }
    }
}
