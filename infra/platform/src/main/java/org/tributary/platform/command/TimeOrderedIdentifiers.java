package org.tributary.platform.command;

import org.axonframework.common.IdentifierFactory;

/** Axon's own ids, of events and messages, are time-ordered too; found by {@link java.util.ServiceLoader}. */
public final class TimeOrderedIdentifiers extends IdentifierFactory {
    @Override
    public String generateIdentifier() {
        return Ids.next();
    }
}
