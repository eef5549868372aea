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

    /** A code was added to a list, or one that was retired is used again. */
    @StoredAs("code-added")
    record CodeAdded(CodeListId codeListId, String list, String code, String name, LocalDate effectiveOn)
            implements CodesEvent {}

    /** A code is used for new facts no more; what used it still reads. */
    @StoredAs("code-retired")
    record CodeRetired(
            CodeListId codeListId,
            String list,
            String code,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements CodesEvent {
        public CodeRetired {
            codes = Lists.copy(codes);
        }
    }

    /**
     * A code and its name in English.
     *
     * @param category what it means for figures, where that is more than its name: a stage's category
     */
    record Code(String code, String name, @Nullable String category) {}
}
