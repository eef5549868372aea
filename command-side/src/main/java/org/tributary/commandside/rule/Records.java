package org.tributary.commandside.rule;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tributary.events.Id;
import org.tributary.events.StreamVersion;
import org.tributary.platform.problem.Refusal;

/** Whether a record is there, for those who ask no more of it. */
@Component
public class Records {
    private final EventStorageEngine events;

    Records(EventStorageEngine events) {
        this.events = events;
    }

    /** The one, if named, is there and of its kind. */
    public List<StreamVersion> requireKnown(String pointer, String kind, @Nullable Id id) {
        if (id == null) return List.of();
        return events.lastSequenceNumberFor(id.text())
                .filter(last ->
                        kind.equals(events.readEvents(id.text(), last).peek().getType()))
                .map(last -> List.of(new StreamVersion(kind, id.text(), last)))
                .orElseThrow(() -> Refusal.invalid(pointer, "unknown-" + kind, "There is no " + kind + " of this id."));
    }
}
