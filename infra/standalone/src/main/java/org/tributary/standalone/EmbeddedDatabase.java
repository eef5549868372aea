package org.tributary.standalone;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.store.Database;
import org.tributary.standalone.postgres.EmbeddedServer;

/** Without a database of the operator's own, a PostgreSQL of ours in the data directory. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
class EmbeddedDatabase {
    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(@Value("${tributary.data-dir:./data}") Path directory) {
        return EmbeddedServer.start(directory.toAbsolutePath().normalize());
    }

    @Bean
    Database database(EmbeddedServer server) {
        return new Database(
                server.url(),
                server.application().username(),
                server.application().password(),
                server.owner().username(),
                server.owner().password());
    }
}
