package org.tributary.platform.axonserver;

import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.tributary.stored.EventSerializer;

/** The connection to a real Axon Server, by Axon's own connector. It comes back by itself after the server does. */
final class AxonServerConnector implements Connector, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AxonServerConnector.class);

    private final AxonServerConfiguration configuration;
    private final AxonServerConnectionManager connections;
    private final CommandNames names;
    private final EventStore events;
    private volatile @Nullable AxonServerCommandBus bus;
    private volatile boolean running;

    AxonServerConnector(AxonServerConfiguration configuration, CommandNames names, EventSerializer serializer) {
        this.configuration = configuration;
        this.names = names;
        connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(configuration)
                .build();
        events = AxonServerEventStore.builder()
                .configuration(configuration)
                .platformConnectionManager(connections)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .snapshotFilter(SnapshotFilter.allowAll())
                .build();
    }

    @Override
    public EventStore events() {
        return events;
    }

    @Override
    public CommandBus commands(CommandBus local) {
        AxonServerCommandBus built = AxonServerCommandBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(configuration)
                .localSegment(local)
                .serializer(new CommandSerializer(names))
                .routingStrategy(AxonServerConnector::stream)
                .build();
        built.start();
        bus = built;
        return built;
    }

    /** Commands for one stream meet at one node, where they are fewest in each other's way. */
    private static String stream(CommandMessage<?> command) {
        String addressed = Waybill.read(String.valueOf(command.getMetaData().get(Waybill.METADATA)))
                .addressed();
        return addressed == null ? command.getIdentifier() : addressed;
    }

    @Override
    public boolean connected() {
        return connections.isConnected(connections.getDefaultContext());
    }

    @Override
    public String address() {
        return configuration.getServers() + " (" + configuration.getContext() + ")";
    }

    @Override
    public void start() {
        running = true;
    }

    /** After the web server has stopped, so that whoever is being answered still is. */
    @Override
    public void stop() {
        running = false;
        AxonServerCommandBus built = bus;
        try {
            if (built != null)
                built.disconnect()
                        .thenCompose(none -> built.shutdownDispatching())
                        .get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("Commands on their way to Axon Server are left to themselves: {}", e.toString());
        }
        connections.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return SpringAxonConfiguration.LIFECYCLE_PHASE - 512;
    }
}
