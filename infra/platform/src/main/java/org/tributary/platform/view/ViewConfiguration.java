package org.tributary.platform.view;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.store.Database;
import org.tributary.platform.store.EventsInOrder;

/** What feeds views and what asks them: their own pools, so that neither waits for the other nor for commands. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {
    /** Signs the tokens that it holds: elsewhere the same process number may stand under the same host's name. */
    private final String program = ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();

    @Bean
    HikariDataSource viewPool(
            Database database, @Value("${tributary.pools.views:12}") int size, HikariDataSource commandPool) {
        return database.pool("views", size);
    }

    @Bean
    HikariDataSource queryPool(
            Database database, @Value("${tributary.pools.queries:12}") int size, HikariDataSource commandPool) {
        return database.poolOfQuestions("queries", size);
    }

    /** Axon's auto-configuration names classes of Boot 3 and would leave processors without transactions. */
    @Bean
    PlatformTransactionManager transactionManager(@Qualifier("viewPool") HikariDataSource viewPool) {
        return new JdbcTransactionManager(viewPool);
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactionManager) {
        return new SpringTransactionManager(transactionManager);
    }

    @Bean
    ConnectionProvider connectionProvider(@Qualifier("viewPool") HikariDataSource viewPool) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(viewPool));
    }

    /** No candidate where a data source is asked for. */
    @Bean(defaultCandidate = false)
    Gathering gathering(@Qualifier("viewPool") HikariDataSource viewPool) {
        return new Gathering(viewPool);
    }

    /** Joins the transaction in which a view takes events in. */
    @Bean
    JdbcClient viewsJdbc(
            @Qualifier("viewPool") HikariDataSource viewPool,
            @Qualifier("gathering") Gathering gathering,
            PlatformTransactionManager transactionManager,
            List<View> views) {
        new ViewTables(JdbcClient.create(viewPool), transactionManager).make(views);
        return JdbcClient.create(gathering);
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer, JdbcClient viewsJdbc) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .contentType(String.class)
                .nodeId(program)
                .schema(TokenSchema.builder()
                        .setTokenTable("views.tokens")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }

    @Bean
    ParameterResolverFactory positionParameter() {
        return new PositionParameter();
    }

    @Bean(destroyMethod = "shutdown")
    ScheduledExecutorService viewThreads(@Value("${tributary.view-threads:4}") int threads) {
        return Executors.newScheduledThreadPool(threads, work -> {
            Thread thread = new Thread(work, "views");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Every view from the tail, in one segment, in batches; one that cannot go on stops and says so. */
    @Bean
    ConfigurerModule viewProcessors(
            EventsInOrder history,
            ScheduledExecutorService viewThreads,
            @Qualifier("readerPool") HikariDataSource readerPool,
            Questions questions,
            List<View> views) {
        ViewAlarm alarm = new ViewAlarm(JdbcClient.create(readerPool), program);
        return configurer -> configurer.eventProcessing(processing -> {
            processing.usingPooledStreamingEventProcessors((configuration, processor) -> processor
                    .initialSegmentCount(1)
                    .batchSize(500)
                    .tokenClaimInterval(1000)
                    .initialToken(StreamableMessageSource::createTailToken)
                    .coordinatorExecutor(name -> viewThreads)
                    .workerExecutor(name -> viewThreads));
            processing.registerDefaultErrorHandler(configuration -> PropagatingErrorHandler.instance());
            views.stream()
                    .map(View::processor)
                    .distinct()
                    .forEach(name -> processing
                            .registerListenerInvocationErrorHandler(name, configuration -> alarm.of(name))
                            .registerPooledStreamingEventProcessor(
                                    name, configuration -> new UpToTheStop(history, name, questions)));
        });
    }

    @Bean
    Rebuilds rebuilds(
            @Qualifier("viewPool") HikariDataSource viewPool,
            @Qualifier("gathering") Gathering gathering,
            JdbcClient queriesJdbc,
            JdbcClient viewsJdbc,
            EventStorageEngine history,
            List<View> views,
            ListableBeanFactory projections) {
        return new Rebuilds(viewPool, gathering, queriesJdbc, history, views, view -> handlersOf(view, projections));
    }

    /** In the order in which the processor has them, which is that of the beans. */
    private static List<EventMessageHandler> handlersOf(String view, ListableBeanFactory projections) {
        org.axonframework.config.Configuration axon = projections.getBean(org.axonframework.config.Configuration.class);
        return projections.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .filter(it -> it.getClass()
                        .getAnnotation(ProcessingGroup.class)
                        .value()
                        .equals(view))
                .<EventMessageHandler>map(it -> new AnnotationEventHandlerAdapter(
                        it, axon.parameterResolverFactory(), axon.handlerDefinition(it.getClass())))
                .toList();
    }

    @Bean
    Questions questions(@Qualifier("queryPool") HikariDataSource queryPool) {
        TransactionTemplate reading = new TransactionTemplate(new JdbcTransactionManager(queryPool));
        reading.setReadOnly(true);
        return new Questions(JdbcClient.create(queryPool), reading);
    }

    @Bean
    JdbcClient queriesJdbc(@Qualifier("queryPool") HikariDataSource queryPool) {
        return JdbcClient.create(queryPool);
    }
}
