package org.tributary.platform.axonserver;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.command.Catalogue;
import org.tributary.platform.command.CommandRoad;
import org.tributary.platform.store.Appends;
import org.tributary.platform.store.CopiedRows;
import org.tributary.stored.EventSerializer;

/** The second engine as beans: there if {@code axon.axonserver.enabled} says so, and not a class of it loaded else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("axon.axonserver.enabled")
class AxonServerMode {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Longer than the connector waits for an append, with room for pauses. */
    private static final int AFTER_SECONDS = 60;

    private static final int EVERY_SECONDS = 10;
    /** So much younger than what is looked up that the connector gives up an append between the two. */
    private static final Duration FRESH = Duration.ofSeconds(20);

    @Bean
    Connector axonServerConnector(Environment environment, Catalogue catalogue) {
        AxonServerConfiguration configuration =
                Binder.get(environment).bindOrCreate("axon.axonserver", AxonServerConfiguration.class);
        configuration.setComponentName(environment.getProperty("axon.axonserver.component-name", "tributary"));
        configuration.setSuppressDownloadMessage(true);
        return new AxonServerConnector(configuration, new CommandNames(catalogue.all()), new EventSerializer());
    }

    @Bean
    RemoteEvents remoteEvents(Connector connector) {
        return new RemoteEvents(connector.events());
    }

    @Bean
    Reservations reservations(@Qualifier("commandPool") HikariDataSource pool) {
        return new Reservations(JdbcClient.create(pool), transaction(pool));
    }

    @Bean
    CommandRoad commandRoad(Connector connector, Catalogue catalogue, Reservations reservations) {
        CommandNames names = new CommandNames(catalogue.all());
        return local ->
                new SendingEnd(connector.commands(new HandlingEnd(local, names, reservations)), names, reservations);
    }

    @Bean
    Appends remoteAppends(
            RemoteEvents events,
            Reservations reservations,
            CopyTable begun,
            @Qualifier("commandPool") HikariDataSource pool,
            Clock clock) {
        CopiedRows copied = new CopiedRows(JdbcClient.create(pool));
        return new RemoteAppends(
                events, reservations, copied, new Stored(new EventSerializer(), clock), PATIENCE, FRESH);
    }

    @Bean
    CopyTable copyTable(@Qualifier("readerPool") HikariDataSource pool, MeterRegistry meters) {
        CopyTable table = new CopyTable(JdbcClient.create(pool), transaction(pool), meters);
        table.begin();
        return table;
    }

    @Bean
    Copy copy(RemoteEvents events, CopyTable table, Clock clock) {
        return new Copy(events, table, new Stored(new EventSerializer(), clock));
    }

    @Bean
    Settlement settlement(RemoteEvents events, Reservations reservations) {
        return new Settlement(events, reservations, AFTER_SECONDS).everySeconds(EVERY_SECONDS);
    }

    @Bean
    AxonServerHealth axonServerHealthIndicator(Connector connector, Copy copy, CopyTable table) {
        return new AxonServerHealth(connector, copy, table);
    }

    private static TransactionTemplate transaction(HikariDataSource pool) {
        return new TransactionTemplate(new JdbcTransactionManager(pool));
    }
}
