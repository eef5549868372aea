package org.tributary.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a partner. */
@StreamType("partner")
public sealed interface PartnerEvent extends DomainEvent
        permits IdentityEvent,
                MembershipEvent,
                PartnerEvent.CapacityAssessed,
                PartnerEvent.ContactAdded,
                PartnerEvent.ContactRemoved,
                PartnerEvent.DueDiligenceConcluded,
                PartnerEvent.DueDiligenceItemAnswered,
                PartnerEvent.DueDiligenceItemRequested,
                PartnerEvent.DueDiligenceOpened,
                PartnerEvent.DueDiligenceResultShared,
                PartnerEvent.InteractionRecorded,
                PartnerEvent.PartnerFlagLifted,
                PartnerEvent.PartnerFlagRaised,
                PartnerEvent.PartnerProfileRevised,
                PartnerEvent.PartnerRegistered {
    PartnerId partnerId();

    /** A partner entered the directory. */
    @StoredAs("partner-registered")
    record PartnerRegistered(
            PartnerId partnerId,
            Profile profile,
            LocalDate effectiveOn,
            List<CodeListVersion> codes,
            List<StreamVersion> reliedOn)
            implements PartnerEvent {
        public PartnerRegistered {
            codes = Lists.copy(codes);
            reliedOn = Lists.copy(reliedOn);
        }
    }

    /** What is known of a partner changed; the profile is the whole of it, as revised. */
    @StoredAs("partner-profile-revised")
    record PartnerProfileRevised(
            PartnerId partnerId,
            Profile profile,
            @Nullable Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes,
            List<StreamVersion> reliedOn)
            implements PartnerEvent {
        public PartnerProfileRevised {
            codes = Lists.copy(codes);
            reliedOn = Lists.copy(reliedOn);
        }
    }

    /** Someone met, visited, called or reached out; what was said lies in the note, apart from the history. */
    @StoredAs("interaction-recorded")
    record InteractionRecorded(
            PartnerId partnerId,
            InteractionId interactionId,
            String kind,
            @Nullable String place,
            List<PartnerId> alsoWith,
            List<StaffId> staff,
            @Nullable PartnershipId partnershipId,
            @Nullable NoteId noteId,
            @Nullable LocalDate nextActionOn,
            LocalDate effectiveOn,
            List<CodeListVersion> codes,
            List<StreamVersion> reliedOn)
            implements PartnerEvent {
        public InteractionRecorded {
            alsoWith = Lists.copy(alsoWith);
            staff = Lists.copy(staff);
            codes = Lists.copy(codes);
            reliedOn = Lists.copy(reliedOn);
        }

        @Override
        public List<Created> created() {
            return List.of(Created.of("interaction", interactionId));
        }
    }

    /** Something stands against the partner, or disrupts its work; more about it lies in the note, apart from the history. */
    @StoredAs("partner-flag-raised")
    record PartnerFlagRaised(
            PartnerId partnerId,
            FlagId flagId,
            FlagKind kind,
            boolean bars,
            Reason reason,
            @Nullable NoteId noteId,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements PartnerEvent {
        public PartnerFlagRaised {
            codes = Lists.copy(codes);
        }

        @Override
        public List<Created> created() {
            return List.of(Created.of("flag", flagId));
        }

        @Override
        public List<Closing> closings() {
            return bars ? List.of(Closing.closed(Fence.partner(partnerId))) : List.of();
        }
    }

    /** What the partner was flagged for is no longer so. */
    @StoredAs("partner-flag-lifted")
    record PartnerFlagLifted(
            PartnerId partnerId,
            FlagId flagId,
            FlagKind kind,
            boolean unbars,
            Reason reason,
            @Nullable NoteId noteId,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements PartnerEvent {
        public PartnerFlagLifted {
            codes = Lists.copy(codes);
        }

        @Override
        public List<Closing> closings() {
            return unbars ? List.of(Closing.opened(Fence.partner(partnerId))) : List.of();
        }
    }

    /** Expertise, capacity and systems are looked into: the partner's, or ours by the partner. */
    @StoredAs("due-diligence-opened")
    record DueDiligenceOpened(
            PartnerId partnerId,
            DueDiligenceId dueDiligenceId,
            Assessed assessed,
            String tier,
            @Nullable PartnerId mandatedBy,
            LocalDate effectiveOn,
            List<CodeListVersion> codes,
            List<StreamVersion> reliedOn)
            implements PartnerEvent {
        public DueDiligenceOpened {
            codes = Lists.copy(codes);
            reliedOn = Lists.copy(reliedOn);
        }

        @Override
        public List<Created> created() {
            return List.of(Created.of("due-diligence", dueDiligenceId));
        }
    }

    /** What a due diligence came to; a later conclusion of the same one replaces it. The findings lie apart from the history. */
    @StoredAs("due-diligence-concluded")
    record DueDiligenceConcluded(
            PartnerId partnerId,
            DueDiligenceId dueDiligenceId,
            Assessed assessed,
            Clearance outcome,
            @Nullable Adequacy expertise,
            @Nullable Adequacy capacity,
            @Nullable Adequacy systems,
            @Nullable String riskRating,
            @Nullable LocalDate validUntil,
            @Nullable NoteId findingsId,
            @Nullable Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements PartnerEvent {
        public DueDiligenceConcluded {
            codes = Lists.copy(codes);
        }
    }

    /** What a due diligence came to was told: the partner, us by the partner, or somebody else. */
    @StoredAs("due-diligence-result-shared")
    record DueDiligenceResultShared(
            PartnerId partnerId,
            DueDiligenceId dueDiligenceId,
            Assessed assessed,
            @Nullable PartnerId sharedWith,
            List<SharedPart> parts,
            LocalDate effectiveOn,
            List<StreamVersion> reliedOn)
            implements PartnerEvent {
        public DueDiligenceResultShared {
            parts = Lists.copy(parts);
            reliedOn = Lists.copy(reliedOn);
        }
    }

    /** Something was asked for in a due diligence: of the partner, or of us by the partner. */
    @StoredAs("due-diligence-item-requested")
    record DueDiligenceItemRequested(
            PartnerId partnerId,
            DueDiligenceId dueDiligenceId,
            DueDiligenceItemId itemId,
            Assessed assessed,
            String item,
            @Nullable NoteId questionId,
            @Nullable LocalDate dueOn,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements PartnerEvent {
        public DueDiligenceItemRequested {
            codes = Lists.copy(codes);
        }

        @Override
        public List<Created> created() {
            return List.of(Created.of("due-diligence-item", itemId));
        }
    }

    /** What was asked for was given, or not; a later answer to the same replaces it. */
    @StoredAs("due-diligence-item-answered")
    record DueDiligenceItemAnswered(
            PartnerId partnerId,
            DueDiligenceItemId itemId,
            ItemAnswer answer,
            @Nullable NoteId noteId,
            @Nullable Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements PartnerEvent {
        public DueDiligenceItemAnswered {
            codes = Lists.copy(codes);
        }
    }

    /** In a round it was said how capable the partner is, or we are; a later answer in the same round replaces it. */
    @StoredAs("capacity-assessed")
    record CapacityAssessed(
            PartnerId partnerId,
            CapacityRoundId roundId,
            Assessed assessed,
            Capacities capacities,
            @Nullable Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes,
            List<StreamVersion> reliedOn)
            implements PartnerEvent {
        public CapacityAssessed {
            codes = Lists.copy(codes);
            reliedOn = Lists.copy(reliedOn);
        }
    }

    /** Someone speaks for the partner from now on; who it is lies in the person store. */
    @StoredAs("contact-added")
    record ContactAdded(
            PartnerId partnerId,
            ContactId contactId,
            PersonId personId,
            String role,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements PartnerEvent {
        public ContactAdded {
            codes = Lists.copy(codes);
        }

        @Override
        public List<Created> created() {
            return List.of(Created.of("contact", contactId));
        }
    }

    /** Someone no longer speaks for the partner; who it was stays in the person store until that is erased. */
    @StoredAs("contact-removed")
    record ContactRemoved(
            PartnerId partnerId, ContactId contactId, Reason reason, LocalDate effectiveOn, List<CodeListVersion> codes)
            implements PartnerEvent {
        public ContactRemoved {
            codes = Lists.copy(codes);
        }
    }
}
