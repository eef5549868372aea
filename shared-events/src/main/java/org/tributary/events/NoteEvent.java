package org.tributary.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a note: what an office keeps of its forums, trainings, reports, lessons and actions. */
@StreamType("note")
public sealed interface NoteEvent extends DomainEvent {
    OfficeNoteId noteId();

    /** Something was taken down, in the fields of its kind's template. */
    @StoredAs("note-recorded")
    record NoteRecorded(
            OfficeNoteId noteId,
            String kind,
            Content content,
            LocalDate effectiveOn,
            List<CodeListVersion> codes,
            List<StreamVersion> reliedOn)
            implements NoteEvent {
        public NoteRecorded {
            codes = Lists.copy(codes);
            reliedOn = Lists.copy(reliedOn);
        }
    }

    /** A note says something else than it did. */
    @StoredAs("note-revised")
    record NoteRevised(
            OfficeNoteId noteId,
            String kind,
            Content content,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes,
            List<StreamVersion> reliedOn)
            implements NoteEvent {
        public NoteRevised {
            codes = Lists.copy(codes);
            reliedOn = Lists.copy(reliedOn);
        }
    }

    /** A note counts no more. */
    @StoredAs("note-withdrawn")
    record NoteWithdrawn(OfficeNoteId noteId, Reason reason, LocalDate effectiveOn, List<CodeListVersion> codes)
            implements NoteEvent {
        public NoteWithdrawn {
            codes = Lists.copy(codes);
        }
    }

    /**
     * What a note says.
     *
     * @param fields by the template of its kind; never personal data
     * @param remarkId more of it, in words; kept beside the history, erasable
     */
    record Content(
            String title,
            List<Field> fields,
            @Nullable PartnerId partnerId,
            @Nullable PartnershipId partnershipId,
            @Nullable InitiativeId initiativeId,
            @Nullable NoteId remarkId) {
        public Content {
            fields = Lists.copy(fields);
        }
    }

    /** A field of the template, and what it says here. */
    record Field(String field, String value) {}
}
