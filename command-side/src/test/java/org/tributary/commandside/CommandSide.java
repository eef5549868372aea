package org.tributary.commandside;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Primary;
import org.tributary.platform.TestDatabase;
import org.tributary.platform.store.Database;

/** The command side as it runs in production, on a database and by a clock of the tests' own. */
@SpringBootApplication(
        scanBasePackages = "org.tributary",
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class CommandSide {
    @Bean
    Database database() {
        return TestDatabase.fresh();
    }

    @Bean
    @Primary
    SetClock setClock() {
        return new SetClock();
    }
}
