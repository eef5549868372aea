package org.tributary.platform.axonserver;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** All that this mode asks of the server: it keeps events, takes commands from node to node, and is there or not. */
public interface Connector {
    EventStore events();

    /** A bus whose commands travel to the node that handles them, and are handled there by its local one. */
    CommandBus commands(CommandBus local);

    boolean connected();

    /** Where it is looked for, for people. */
    String address();
}
