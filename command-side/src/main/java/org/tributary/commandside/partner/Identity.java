package org.tributary.commandside.partner;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.IdentityEvent.DuplicateGivenBack;
import org.tributary.events.IdentityEvent.DuplicateTakenOver;
import org.tributary.events.IdentityEvent.PartnerMerged;
import org.tributary.events.IdentityEvent.PartnerSeparated;
import org.tributary.events.IdentityEvent.PartnerSucceeded;
import org.tributary.events.IdentityEvent.PartnerVoided;
import org.tributary.events.PartnerEvent;
import org.tributary.events.PartnerId;
import org.tributary.platform.problem.Refusal;

/** Of which records a partner is the one that stays, or which one stays in its place. */
final class Identity {
    private @Nullable PartnerId mergedInto;
    private @Nullable PartnerId successor;
    private @Nullable LocalDate succeededOn;
    private @Nullable LocalDate voidedOn;
    private Map<String, LocalDate> duplicates = new LinkedHashMap<>();

    /** Who was merged is addressed as the one that stayed. */
    void requireStanding() {
        if (voidedOn != null)
            throw Refusal.because("partner-voided", "This partner is void since %s.".formatted(voidedOn));
        if (mergedInto != null)
            throw Refusal.because(
                    "merged-into", "This partner was merged into %s: send it there.".formatted(mergedInto));
    }

    void requireDuplicate(PartnerId duplicate, LocalDate on) {
        LocalDate since = duplicates.get(duplicate.text());
        if (since == null)
            throw Refusal.invalid("/duplicateId", "not-merged", "No such duplicate was merged into this partner.");
        Chronology.requireNotBefore(since, on);
    }

    List<PartnerId> duplicates() {
        return duplicates.keySet().stream().map(PartnerId::of).toList();
    }

    @Nullable
    PartnerId mergedInto() {
        return mergedInto;
    }

    /** What others stand for, or stands for others, is no mistake. */
    void requireAlone() {
        if (!duplicates.isEmpty() || successor != null)
            throw Refusal.because(
                    "others-stand-on-it", "It has duplicates or a successor: part them first, or take that back.");
    }

    boolean voided() {
        return voidedOn != null;
    }

    /** Who goes on in its place from some day on. */
    @Nullable
    PartnerId successorOn(LocalDate day) {
        return succeededOn == null || day.isBefore(succeededOn) ? null : successor;
    }

    boolean isSucceededBy(@Nullable PartnerId another) {
        return Objects.equals(successor, another);
    }

    void on(PartnerEvent event) {
        if (event instanceof PartnerMerged e) mergedInto = e.into();
        else if (event instanceof PartnerSeparated) mergedInto = null;
        else if (event instanceof DuplicateTakenOver e)
            duplicates.put(e.duplicateId().text(), e.effectiveOn());
        else if (event instanceof DuplicateGivenBack e)
            duplicates.remove(e.duplicateId().text());
        else if (event instanceof PartnerSucceeded e) {
            successor = e.successorId();
            succeededOn = e.effectiveOn();
        } else if (event instanceof PartnerVoided e) voidedOn = e.effectiveOn();
    }
}
