package org.tributary.commandside.codes;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.stereotype.Component;
import org.tributary.events.CodeListVersion;
import org.tributary.events.CodesEvent.Code;
import org.tributary.events.CodesEvent.CodesPublished;
import org.tributary.platform.store.Book;
import org.tributary.stored.NaturalKeys;

/** Templates whose items are code lists: a version of one is a version of its list. */
@Component
public class Templates {
    private final EventStorageEngine events;

    Templates(EventStorageEngine events) {
        this.events = Book.besideCommands(events);
    }

    /** The items of a template of checklists, as they stand now, if there are any. */
    public Optional<Template> checklist(String template) {
        String list = "checklist-" + template;
        String stream = NaturalKeys.codes(list).text();
        return events.lastSequenceNumberFor(stream)
                .map(last -> events.readEvents(stream, last).next())
                .filter(last -> last.getPayload() instanceof CodesPublished)
                .map(last -> new Template(
                        new CodeListVersion(list, last.getSequenceNumber()),
                        ((CodesPublished) last.getPayload()).entries()));
    }

    /** A template in one version, and its items. */
    public record Template(CodeListVersion version, List<Code> items) {}
}
