package org.tributary.events;

import java.time.LocalDate;
import java.util.List;

/** What became of the data of a person; who they are is in no event. */
@StreamType("person")
public sealed interface PersonEvent extends DomainEvent {
    PersonId personId();

    /** What was known of a person was erased, or what was said in a note; events that name the id stay as they are. */
    @StoredAs("person-erased")
    record PersonErased(PersonId personId, Reason reason, LocalDate effectiveOn, List<CodeListVersion> codes)
            implements PersonEvent {
        public PersonErased {
            codes = Lists.copy(codes);
        }
    }
}
