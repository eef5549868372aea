package org.tributary.platform.command;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.store.AcceptedCommands;
import org.tributary.platform.store.Luggage;

/** The way of a command, as beans. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Catalogue catalogue() {
        return new Catalogue();
    }

    @Bean
    CodeLists codeLists(EventStorageEngine events) {
        return new CodeLists(events);
    }

    @Bean
    PolicyBook policyBook(EventStorageEngine events, Clock clock) {
        return new PolicyBook(events, clock);
    }

    /** What an event's metadata says of the act; Axon's own provider would store the cause as correlation. */
    @Bean
    CorrelationDataProvider actOfCommand() {
        return CommandConfiguration::act;
    }

    private static Map<String, ?> act(Message<?> message) {
        Map<String, Object> act = new LinkedHashMap<>(message.getMetaData());
        act.remove(Luggage.RESOURCE);
        return act;
    }

    /** Without a transaction manager: a command holds no connection while it decides, only while it reads and appends. */
    @Bean
    CommandBus commandBus(CorrelationDataProvider actOfCommand, ObjectProvider<CommandRoad> road) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(actOfCommand));
        bus.registerHandlerInterceptor((unitOfWork, chain) -> {
            unitOfWork
                    .resources()
                    .put(Luggage.RESOURCE, unitOfWork.getMessage().getMetaData().get(Luggage.RESOURCE));
            return chain.proceed();
        });
        return road.getIfAvailable(() -> local -> local).to(bus);
    }

    @Bean
    Dispatch dispatch(CommandBus commandBus, EventStorageEngine events) {
        return new Dispatch(commandBus, events);
    }

    @Bean
    CommandDesk commandDesk(
            Catalogue catalogue,
            CodeLists lists,
            PolicyBook policy,
            AcceptedCommands accepted,
            Dispatch dispatch,
            List<Companion> companions,
            MeterRegistry meters) {
        return new CommandDesk(catalogue, lists, policy, accepted, dispatch, companions, meters);
    }
}
