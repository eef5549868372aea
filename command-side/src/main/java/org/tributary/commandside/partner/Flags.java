package org.tributary.commandside.partner;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.tributary.commandside.partner.PartnerCommand.LiftPartnerFlag;
import org.tributary.commandside.partner.PartnerCommand.RaisePartnerFlag;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.FlagKind;
import org.tributary.events.PartnerEvent.PartnerFlagLifted;
import org.tributary.events.PartnerEvent.PartnerFlagRaised;
import org.tributary.platform.problem.Refusal;

/** What a partner was flagged for, and whether that bars it. */
final class Flags {
    private Map<String, Flag> byId = new HashMap<>();

    PartnerFlagRaised decided(RaisePartnerFlag command) {
        if (byId.containsKey(command.flagId().text()))
            throw Refusal.because("already-exists", "This flag was raised before.");
        return new PartnerFlagRaised(
                command.partnerId(),
                command.flagId(),
                command.kind(),
                command.kind() != FlagKind.DISRUPTION,
                command.reason(),
                command.note(),
                command.effectiveOn(),
                command.codes());
    }

    PartnerFlagLifted decided(LiftPartnerFlag command) {
        Flag flag = byId.get(command.flagId().text());
        if (flag == null) throw Refusal.invalid("/flagId", "unknown-flag", "The partner has no such flag.");
        if (flag.lifted()) throw Refusal.because("flag-already-lifted", "This flag was lifted before.");
        Chronology.requireNotBefore(flag.raisedOn(), command.effectiveOn());
        return new PartnerFlagLifted(
                command.partnerId(),
                command.flagId(),
                flag.kind(),
                flag.bars() && barring() == 1,
                command.reason(),
                command.note(),
                command.effectiveOn(),
                command.codes());
    }

    /** Whether something stands that bars the partner. */
    boolean bar() {
        return barring() > 0;
    }

    private long barring() {
        return byId.values().stream()
                .filter(flag -> flag.bars() && !flag.lifted())
                .count();
    }

    void on(PartnerFlagRaised event) {
        byId.put(event.flagId().text(), new Flag(event.kind(), event.bars(), event.effectiveOn(), false));
    }

    void on(PartnerFlagLifted event) {
        Flag lifted = new Flag(event.kind(), false, event.effectiveOn(), true);
        byId.merge(event.flagId().text(), lifted, (flag, ofADuplicate) -> flag.lift());
    }

    Flags with(Flags duplicates) {
        Flags whole = new Flags();
        whole.byId.putAll(duplicates.byId);
        whole.byId.putAll(byId);
        return whole;
    }

    boolean buildUpon(Flags duplicates) {
        return !Collections.disjoint(byId.keySet(), duplicates.byId.keySet());
    }

    /** Once raised, for ever known. */
    record Flag(FlagKind kind, boolean bars, LocalDate raisedOn, boolean lifted) {
        Flag lift() {
            return new Flag(kind, bars, raisedOn, true);
        }
    }
}
