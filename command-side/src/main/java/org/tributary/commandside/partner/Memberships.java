package org.tributary.commandside.partner;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.partner.MembershipCommand.EndMembership;
import org.tributary.commandside.partner.MembershipCommand.RecordMembership;
import org.tributary.commandside.partner.MembershipCommand.RemoveMembership;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.MembershipEvent;
import org.tributary.events.MembershipEvent.MembershipEnded;
import org.tributary.events.MembershipEvent.MembershipRecorded;
import org.tributary.events.MembershipEvent.MembershipRemoved;
import org.tributary.events.MembershipId;
import org.tributary.platform.problem.Refusal;

/** What a partner is a member of, and was: of one kind once at a time. */
final class Memberships {
    private Map<String, Membership> byId = new HashMap<>();

    MembershipRecorded decided(RecordMembership command) {
        if (byId.containsKey(command.membershipId().text()))
            throw Refusal.because("already-exists", "This membership was recorded before.");
        requireFree(
                command.membershipId(),
                new Membership(command.kind(), command.firstDay(), command.lastDay(), command.effectiveOn(), false));
        return new MembershipRecorded(
                command.partnerId(),
                command.membershipId(),
                command.kind(),
                command.firstDay(),
                command.lastDay(),
                command.effectiveOn(),
                command.codes());
    }

    /** Nothing, where that was said. */
    @Nullable
    MembershipEnded decided(EndMembership command) {
        Membership before = standing(command.membershipId(), command.effectiveOn());
        if (Objects.equals(command.lastDay(), before.lastDay())) return null;
        requireFree(command.membershipId(), before.until(command.lastDay()));
        return new MembershipEnded(
                command.partnerId(),
                command.membershipId(),
                before.kind(),
                before.firstDay(),
                command.lastDay(),
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    MembershipRemoved decided(RemoveMembership command) {
        Membership before = standing(command.membershipId(), command.effectiveOn());
        return new MembershipRemoved(
                command.partnerId(),
                command.membershipId(),
                before.kind(),
                before.firstDay(),
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    private Membership standing(MembershipId id, LocalDate on) {
        Membership membership = byId.get(id.text());
        if (membership == null)
            throw Refusal.invalid("/membershipId", "unknown-membership", "The partner has no such membership.");
        if (membership.removed())
            throw Refusal.because(
                    "membership-already-removed", "This membership was removed before: there never was one.");
        Chronology.requireNotBefore(membership.saidOn(), on);
        return membership;
    }

    private void requireFree(MembershipId id, Membership next) {
        LocalDate last = next.lastDay();
        if (last != null && last.isBefore(next.firstDay()))
            throw Refusal.invalid("/lastDay", "too-early", "A membership ends on its first day or later.");
        byId.forEach((other, membership) -> {
            if (!other.equals(id.text()) && membership.overlaps(next))
                throw Refusal.because(
                        "membership-overlaps",
                        "It is a member of this kind already: from %s to %s."
                                .formatted(
                                        membership.firstDay(),
                                        membership.lastDay() == null ? "today and beyond" : membership.lastDay()));
        });
    }

    void on(MembershipEvent event) {
        if (event instanceof MembershipRecorded e)
            put(e, new Membership(e.kind(), e.firstDay(), e.lastDay(), e.effectiveOn(), false));
        else if (event instanceof MembershipEnded e)
            put(e, new Membership(e.kind(), e.firstDay(), e.lastDay(), e.effectiveOn(), false));
        else if (event instanceof MembershipRemoved e)
            put(e, new Membership(e.kind(), e.firstDay(), null, e.effectiveOn(), true));
    }

    private void put(MembershipEvent event, Membership membership) {
        byId.put(event.membershipId().text(), membership);
    }

    Memberships with(Memberships duplicates) {
        Memberships whole = new Memberships();
        whole.byId.putAll(duplicates.byId);
        whole.byId.putAll(byId);
        return whole;
    }

    boolean buildUpon(Memberships duplicates) {
        return !Collections.disjoint(byId.keySet(), duplicates.byId.keySet());
    }

    /** As it was said last. */
    record Membership(
            String kind, LocalDate firstDay, @Nullable LocalDate lastDay, LocalDate saidOn, boolean removed) {
        Membership until(@Nullable LocalDate day) {
            return new Membership(kind, firstDay, day, saidOn, removed);
        }

        boolean overlaps(Membership other) {
            return !removed && kind.equals(other.kind) && !endsBefore(other.firstDay) && !other.endsBefore(firstDay);
        }

        private boolean endsBefore(LocalDate day) {
            return lastDay != null && lastDay.isBefore(day);
        }
    }
}
