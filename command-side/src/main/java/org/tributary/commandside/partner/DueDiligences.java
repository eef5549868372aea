package org.tributary.commandside.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.partner.PartnerCommand.ConcludeDueDiligence;
import org.tributary.commandside.partner.PartnerCommand.OpenDueDiligence;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.Adequacy;
import org.tributary.events.Assessed;
import org.tributary.events.Clearance;
import org.tributary.events.DueDiligenceId;
import org.tributary.events.PartnerEvent.DueDiligenceConcluded;
import org.tributary.events.PartnerEvent.DueDiligenceOpened;
import org.tributary.events.StreamVersion;
import org.tributary.platform.problem.Refusal;

/** What was looked into with a partner, in both directions, and what it came to. */
final class DueDiligences {
    private Map<String, Opened> byId = new HashMap<>();
    private List<Conclusion> conclusions = new ArrayList<>();

    DueDiligenceOpened decided(OpenDueDiligence command, List<StreamVersion> reliedOn) {
        if (byId.containsKey(command.dueDiligenceId().text()))
            throw Refusal.because("already-exists", "This due diligence was opened before.");
        return new DueDiligenceOpened(
                command.partnerId(),
                command.dueDiligenceId(),
                command.assessed(),
                command.tier(),
                command.mandatedBy(),
                command.effectiveOn(),
                command.codes(),
                reliedOn);
    }

    /** Nothing, where it was concluded just so. */
    @Nullable
    DueDiligenceConcluded decided(ConcludeDueDiligence command) {
        Opened opened = requireOpened(command.dueDiligenceId());
        Chronology.requireNotBefore(opened.on(), command.effectiveOn());
        Findings.requireComplete(command);
        Conclusion before = conclusionOf(command.dueDiligenceId());
        if (before != null && command.findings() == null && before.without().equals(Conclusion.of(command)))
            return null;
        if (before != null && command.reason() == null)
            throw Refusal.invalid("/reason", "missing", "It is concluded already; anew with a reason.");
        return new DueDiligenceConcluded(
                command.partnerId(),
                command.dueDiligenceId(),
                opened.assessed(),
                command.outcome(),
                command.expertise(),
                command.capacity(),
                command.systems(),
                command.riskRating(),
                command.validUntil(),
                command.findings(),
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    Opened requireOpened(DueDiligenceId dueDiligence) {
        Opened opened = byId.get(dueDiligence.text());
        if (opened == null)
            throw Refusal.invalid("/dueDiligenceId", "unknown-due-diligence", "No such due diligence was opened.");
        return opened;
    }

    /** What it came to last, if it was concluded. */
    @Nullable
    Conclusion conclusionOf(DueDiligenceId dueDiligence) {
        return conclusions.stream()
                .filter(conclusion -> conclusion.dueDiligence().equals(dueDiligence.text()))
                .reduce((one, later) -> later)
                .orElse(null);
    }

    /** Whether the partner was cleared on a day, by the due diligence that was concluded last until then. */
    boolean clearedOn(LocalDate day) {
        Map<String, Conclusion> last = new LinkedHashMap<>();
        for (Conclusion conclusion : conclusions) {
            if (conclusion.on().isAfter(day)) continue;
            last.remove(conclusion.dueDiligence());
            last.put(conclusion.dueDiligence(), conclusion);
        }
        return last.values().stream()
                .filter(conclusion -> conclusion.outcome() != Clearance.ABANDONED)
                .filter(this::isOfThem)
                .reduce((one, later) -> later.on().isBefore(one.on()) ? one : later)
                .filter(conclusion -> conclusion.validOn(day))
                .isPresent();
    }

    private boolean isOfThem(Conclusion conclusion) {
        Opened opened = byId.get(conclusion.dueDiligence());
        return opened != null && opened.assessed() == Assessed.THEM;
    }

    boolean opened(String dueDiligence) {
        return byId.containsKey(dueDiligence);
    }

    boolean concluded(String dueDiligence) {
        return conclusions.stream()
                .anyMatch(conclusion -> conclusion.dueDiligence().equals(dueDiligence));
    }

    DueDiligences with(DueDiligences duplicates) {
        DueDiligences whole = new DueDiligences();
        whole.byId.putAll(duplicates.byId);
        whole.byId.putAll(byId);
        whole.conclusions.addAll(duplicates.conclusions);
        whole.conclusions.addAll(conclusions);
        return whole;
    }

    boolean buildUpon(DueDiligences duplicates) {
        return duplicates.byId.keySet().stream().anyMatch(opened -> byId.containsKey(opened) || concluded(opened));
    }

    void on(DueDiligenceOpened event) {
        byId.put(event.dueDiligenceId().text(), new Opened(event.assessed(), event.effectiveOn()));
    }

    void on(DueDiligenceConcluded event) {
        conclusions.add(new Conclusion(
                event.dueDiligenceId().text(),
                event.outcome(),
                event.expertise(),
                event.capacity(),
                event.systems(),
                event.riskRating(),
                event.validUntil(),
                event.findingsId() != null,
                event.effectiveOn()));
    }

    /** One that was opened. */
    record Opened(Assessed assessed, LocalDate on) {}

    /** What one came to. */
    record Conclusion(
            String dueDiligence,
            Clearance outcome,
            @Nullable Adequacy expertise,
            @Nullable Adequacy capacity,
            @Nullable Adequacy systems,
            @Nullable String riskRating,
            @Nullable LocalDate validUntil,
            boolean withFindings,
            LocalDate on) {
        static Conclusion of(ConcludeDueDiligence command) {
            return new Conclusion(
                    command.dueDiligenceId().text(),
                    command.outcome(),
                    command.expertise(),
                    command.capacity(),
                    command.systems(),
                    command.riskRating(),
                    command.validUntil(),
                    command.findings() != null,
                    command.effectiveOn());
        }

        /** As it would be without findings, which are never the same ones. */
        Conclusion without() {
            return new Conclusion(
                    dueDiligence, outcome, expertise, capacity, systems, riskRating, validUntil, false, on);
        }

        boolean validOn(LocalDate day) {
            return outcome == Clearance.CLEARED && validUntil != null && !validUntil.isBefore(day);
        }
    }
}
