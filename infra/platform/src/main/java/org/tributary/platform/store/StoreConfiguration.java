package org.tributary.platform.store;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Objects;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history as beans: its database, the pools of those who decide and of those who read, the engine that Axon reads and appends through. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    private static final String AXON_SERVER = "axon.axonserver.enabled";

    @Bean
    @ConditionalOnProperty("spring.datasource.url")
    Database database(Environment environment) {
        String username = environment.getProperty("spring.datasource.username", "tributary_app");
        String password = environment.getProperty("spring.datasource.password", "");
        return new Database(
                Objects.requireNonNull(
                        environment.getProperty("spring.datasource.url"),
                        "spring.datasource.url is not set: it names the PostgreSQL database that keeps the history"),
                username,
                password,
                environment.getProperty("tributary.owner.username", username),
                environment.getProperty("tributary.owner.password", password));
    }

    @Bean
    HikariDataSource commandPool(
            Database database,
            @Value("${tributary.migrate-at-start:true}") boolean migrate,
            @Value("${tributary.pools.commands:16}") int size) {
        if (migrate) Migrations.run(database);
        return database.pool("commands", size);
    }

    /** For who logs in, what is in force, what views and as-of read of the history, and how we are: commands may be many. */
    @Bean
    HikariDataSource readerPool(
            Database database, @Value("${tributary.pools.readers:8}") int size, HikariDataSource commandPool) {
        return database.pool("readers", size);
    }

    @Bean
    @ConditionalOnProperty(name = AXON_SERVER, havingValue = "false", matchIfMissing = true)
    HikariDataSource groupPool(Database database, HikariDataSource commandPool) {
        return database.impatient("groups");
    }

    @Bean
    @ConditionalOnProperty(name = AXON_SERVER, havingValue = "false", matchIfMissing = true)
    Appends appends(
            @Qualifier("commandPool") HikariDataSource commandPool,
            @Qualifier("groupPool") HikariDataSource groupPool,
            @Value("${tributary.group-commit:true}") boolean grouping,
            MeterRegistry meters) {
        CopiedRows.refuseCopies(JdbcClient.create(commandPool));
        Appends alone = PostgresAppends.over(commandPool);
        Duration patience = Duration.ofSeconds(5);
        return grouping ? new GroupedAppends(PostgresAppends.ofGroups(groupPool), alone, patience, meters) : alone;
    }

    @Bean
    History history(
            @Qualifier("commandPool") HikariDataSource commandPool,
            @Qualifier("readerPool") HikariDataSource readerPool,
            Appends appends,
            Bell bell,
            MeterRegistry meters) {
        return new History(commandPool, readerPool, bell.ringingAfter(new TimedAppends(appends, meters)));
    }

    @Bean
    Bell bell() {
        return new Bell(Duration.ofMillis(50));
    }

    @Bean
    EventsInOrder eventsInOrder(EventStorageEngine engine, Bell bell) {
        return new EventsInOrder(engine, bell);
    }

    @Bean
    AcceptedCommands acceptedCommands(History history) {
        return history.accepted();
    }

    @Bean
    PersonStore personStore(@Qualifier("commandPool") HikariDataSource commandPool) {
        return new PersonStore(JdbcClient.create(commandPool));
    }

    @Bean
    KnownAtLog knownAtLog(History history) {
        return history.knownAt();
    }

    @Bean
    EventStorageEngine eventStorageEngine(History history, ObjectProvider<Streams> elsewhere) {
        return history.engine(new StateSerializer(), elsewhere.getIfAvailable());
    }

    /** Each kind of record has its own: an id of one kind names nothing of another. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    States states(EventStorageEngine engine, MeterRegistry meters) {
        return new States(engine, meters);
    }

    @Bean
    EmbeddedEventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @Bean
    KnownAtClerk knownAtClerk(History history) {
        return new KnownAtClerk(history.knownAt());
    }

    /** Axon locks even what is only read; the queue of a stream and the unique index do it better. */
    @Bean
    LockFactory noLock() {
        return NullLockFactory.INSTANCE;
    }

    /** A snapshot holds the whole state, which grows: those who need one have read no more than this beside it. */
    @Bean
    SnapshotTriggerDefinition nowAndThen(
            Snapshotter snapshotter, @Value("${tributary.events-to-a-snapshot:250}") int events) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, events);
    }
}
