package org.tributary.events;

import java.time.LocalDate;
import java.util.List;

/**
 * A fact, recorded once and for ever.
 *
 * <p>What a fact holds exclusively (a number, a reference) and what it must not slip past (a closed period, a flagged
 * partner) it says itself, so that the append needs to know no rule of the domain.
 */
public sealed interface DomainEvent
        permits AccountsEvent,
                AgreementEvent,
                CalendarEvent,
                CapacityRoundEvent,
                CodesEvent,
                CorrectionEvent,
                InitiativeEvent,
                LimitEvent,
                NoteEvent,
                PartnerEvent,
                PartnershipEvent,
                PersonEvent,
                PolicyEvent,
                RatesEvent,
                ReceiptCorrectionEvent,
                ReportEvent,
                SponsorshipEvent,
                StaffEvent,
                SuspenseEvent,
                TargetEvent,
                WebhooksEvent {

    /** The business date: when the fact became true, in the organization's time zone. */
    LocalDate effectiveOn();

    /** Whether what was asked for is only proposed by this, and another person decides. */
    default boolean proposes() {
        return false;
    }

    /** What begins with this fact inside its stream. */
    default List<Created> created() {
        return List.of();
    }

    /** What this fact takes, or gives back, for the stream that it belongs to. */
    default List<Claim> claims() {
        return List.of();
    }

    /** The closings that this fact must not slip past. */
    default List<Fence> fences() {
        return List.of();
    }

    /** What this fact closes, or opens again: it is stored while nothing else is within. */
    default List<Closing> closings() {
        return List.of();
    }
}
