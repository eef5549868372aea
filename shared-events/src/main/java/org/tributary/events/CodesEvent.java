package org.tributary.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a code list. */
@StreamType("codes")
public sealed interface CodesEvent extends DomainEvent {
    CodeListId codeListId();

    /** A list came into use, as a whole. */
    @StoredAs("codes-published")
    record CodesPublished(
            CodeListId codeListId,
            String list,
            String title,
            @Nullable String origin,
            List<Code> entries,
            LocalDate effectiveOn)
            implements CodesEvent {
        public CodesPublished {
            entries = Lists.copy(entries);
        }
    }

    /**
     * A code and its name in English.
     *
     * @param category what it means for figures, where that is more than its name: a stage's category
     */
    record Code(String code, String name, @Nullable String category) {}
}
