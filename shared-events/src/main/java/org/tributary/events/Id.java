package org.tributary.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;

/** An identifier: a UUID, written in lower case. */
public sealed interface Id
        permits AccountId,
                AddendumId,
                AgreementId,
                AllocationId,
                AssessmentId,
                BrokerId,
                BudgetId,
                CalendarId,
                CapacityRoundId,
                ChecklistId,
                CodeListId,
                ComplaintId,
                ContactId,
                ContributionId,
                DueDiligenceId,
                DueDiligenceItemId,
                FeedbackId,
                FlagId,
                GuidanceId,
                InitiativeId,
                InteractionId,
                MembershipId,
                NeedId,
                NoteId,
                ObligationId,
                OfficeId,
                OfficeNoteId,
                PackageId,
                PartnerId,
                PartnershipId,
                PersonId,
                PledgeId,
                PolicyId,
                ProposalId,
                RatesId,
                ReceiptId,
                ReportId,
                RefundId,
                ReturnId,
                SlotId,
                SponsorshipId,
                StaffId,
                TargetId,
                TokenId,
                TrancheId,
                WebhookId,
                WriteOffId {
    UUID value();

    @JsonValue
    default String text() {
        return value().toString();
    }

    /** The UUID that a text of 36 characters means; {@link UUID#fromString} alone would also take {@code 1-1-1-1-1}. */
    static UUID parse(String text) {
        UUID value = UUID.fromString(text);
        if (!value.toString().equals(text.toLowerCase(Locale.ROOT)))
            throw new IllegalArgumentException("not a UUID: " + text);
        return value;
    }
}
