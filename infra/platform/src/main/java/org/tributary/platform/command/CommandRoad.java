package org.tributary.platform.command;

import org.axonframework.commandhandling.CommandBus;

/** Takes commands elsewhere before they come to the bus that handles them. */
public interface CommandRoad {
    CommandBus to(CommandBus local);
}
