package org.tributary.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What partners hold themselves to, and how far it is met. */
@StreamType("partnership")
public sealed interface ChecklistEvent extends PartnershipEvent {
    ChecklistId checklistId();

    /** A checklist was made of a template, as the template stood; it replaces an earlier one of the same template. */
    @StoredAs("checklist-assigned")
    record ChecklistAssigned(
            PartnershipId partnershipId,
            ChecklistId checklistId,
            String template,
            List<Item> items,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements ChecklistEvent {
        public ChecklistAssigned {
            items = Lists.copy(items);
            codes = Lists.copy(codes);
        }

        @Override
        public List<Created> created() {
            return List.of(Created.of("checklist", checklistId));
        }
    }

    /** An item was looked at, and found to be met or not. */
    @StoredAs("checklist-item-assessed")
    record ChecklistItemAssessed(
            PartnershipId partnershipId,
            ChecklistId checklistId,
            String item,
            ItemAssessment assessment,
            @Nullable NoteId evidenceId,
            @Nullable Document document,
            LocalDate effectiveOn)
            implements ChecklistEvent {}

    /** The partnership is no longer held to a checklist. */
    @StoredAs("checklist-removed")
    record ChecklistRemoved(
            PartnershipId partnershipId,
            ChecklistId checklistId,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements ChecklistEvent {
        public ChecklistRemoved {
            codes = Lists.copy(codes);
        }
    }

    /**
     * An item of a checklist.
     *
     * @param code in the template's own list, which says it in words
     * @param blocks whether nothing is signed before it is met
     * @param criterion true, if nothing is proposed before it is met
     */
    record Item(String code, boolean blocks, @Nullable Boolean criterion) {}
}
