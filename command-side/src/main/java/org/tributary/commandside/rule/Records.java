package org.tributary.commandside.rule;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.events.Id;
import org.tributary.events.IdentityEvent.PartnerVoided;
import org.tributary.events.StreamVersion;
import org.tributary.platform.problem.Refusal;

/** Whether a record is there, for those who ask no more of it. */
@Component
public class Records {
    private final EventStorageEngine events;

    Records(EventStorageEngine events) {
        this.events = events;
    }

    /** The one, if named, is there, of its kind, and no partner that is void. */
    public List<StreamVersion> requireKnown(String pointer, String kind, @Nullable Id id) {
        if (id == null) return List.of();
        DomainEventMessage<?> last = events.lastSequenceNumberFor(id.text())
                .map(at -> events.readEvents(id.text(), at).peek())
                .filter(event -> kind.equals(event.getType()))
                .orElseThrow(() -> Refusal.invalid(pointer, "unknown-" + kind, "There is no " + kind + " of this id."));
        // nothing happens to a partner any more that is void: it is the last that is said of it
        if (last.getPayloadType() == PartnerVoided.class)
            throw Refusal.invalid(pointer, "partner-voided", "This partner was recorded by mistake and is void.");
        return List.of(new StreamVersion(kind, id.text(), last.getSequenceNumber()));
    }
}
