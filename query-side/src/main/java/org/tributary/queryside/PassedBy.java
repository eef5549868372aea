package org.tributary.queryside;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.tributary.events.DomainEvent;

/**
 * What no figure is made of. That the view has come past it is noted with its batch; of events that nobody takes Axon notes
 * it when the claim is extended, and whoever asks with the position of one waits for that, up to five seconds.
 */
@Component
@ProcessingGroup(Portfolio.NAME)
class PassedBy {
    @EventHandler
    void on(DomainEvent event) {
        // it is taken
    }
}
