package org.tributary.commandside.partner;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.partner.DueDiligences.Conclusion;
import org.tributary.commandside.partner.DueDiligences.Opened;
import org.tributary.commandside.partner.PartnerCommand.ShareDueDiligenceResult;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.Assessed;
import org.tributary.events.DueDiligenceId;
import org.tributary.events.PartnerEvent.DueDiligenceConcluded;
import org.tributary.events.PartnerEvent.DueDiligenceResultShared;
import org.tributary.events.PartnerId;
import org.tributary.events.SharedPart;
import org.tributary.events.StreamVersion;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/** Who was told what a due diligence came to, since it was concluded last. */
final class Sharing {
    private Set<String> sinceConcluded = new HashSet<>();

    /** Nothing, where they know all of that already. */
    @Nullable
    DueDiligenceResultShared decided(
            ShareDueDiligenceResult command, DueDiligences dueDiligences, List<StreamVersion> reliedOn) {
        Opened opened = dueDiligences.requireOpened(command.dueDiligenceId());
        Conclusion conclusion = dueDiligences.conclusionOf(command.dueDiligenceId());
        if (conclusion == null)
            throw Refusal.because("due-diligence-not-concluded", "There is no result yet that could be shared.");
        Chronology.requireNotBefore(conclusion.on(), command.effectiveOn());
        requireSharable(command.parts(), conclusion);
        PartnerId with = with(command, opened.assessed());
        if (command.parts().stream()
                .allMatch(part -> sinceConcluded.contains(told(command.dueDiligenceId(), with, part)))) return null;
        return new DueDiligenceResultShared(
                command.partnerId(),
                command.dueDiligenceId(),
                opened.assessed(),
                with,
                command.parts(),
                command.effectiveOn(),
                reliedOn);
    }

    /** Whom it was of is not named: the partner, or us. */
    private static @Nullable PartnerId with(ShareDueDiligenceResult command, Assessed assessed) {
        if (!command.partnerId().equals(command.sharedWith())) return command.sharedWith();
        if (assessed == Assessed.US)
            throw Refusal.invalid("/sharedWith", "own-result", "The partner found this itself; left out, it told us.");
        return null;
    }

    private static void requireSharable(List<SharedPart> parts, Conclusion conclusion) {
        if (parts.isEmpty()) throw Refusal.invalid("/parts", "missing", "Say what of the result was shared.");
        List<Fault> faults = new ArrayList<>();
        Set<SharedPart> named = EnumSet.noneOf(SharedPart.class);
        for (int place = 0; place < parts.size(); place++)
            if (!named.add(parts.get(place)))
                faults.add(new Fault("/parts/" + place, "duplicate", "Each part is named once."));
            else if (!says(conclusion, parts.get(place)))
                faults.add(new Fault("/parts/" + place, "not-found-out", "The conclusion says nothing of this."));
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
    }

    private static boolean says(Conclusion conclusion, SharedPart part) {
        return switch (part) {
            case OUTCOME -> true;
            case DIMENSIONS -> conclusion.expertise() != null;
            case RISK_RATING -> conclusion.riskRating() != null;
            case FINDINGS -> conclusion.withFindings();
        };
    }

    void on(DueDiligenceConcluded event) {
        sinceConcluded.removeIf(told -> told.startsWith(event.dueDiligenceId().text()));
    }

    void on(DueDiligenceResultShared event) {
        for (SharedPart part : event.parts())
            sinceConcluded.add(told(event.dueDiligenceId(), event.sharedWith(), part));
    }

    /** What was concluded anew since, nobody knows of a duplicate. */
    Sharing with(Sharing duplicates, DueDiligences since) {
        Sharing whole = new Sharing();
        duplicates.sinceConcluded.stream()
                .filter(told -> !since.concluded(told.substring(0, told.indexOf('/'))))
                .forEach(whole.sinceConcluded::add);
        whole.sinceConcluded.addAll(sinceConcluded);
        return whole;
    }

    boolean buildUpon(DueDiligences duplicates) {
        return sinceConcluded.stream().anyMatch(told -> duplicates.opened(told.substring(0, told.indexOf('/'))));
    }

    /** Without a name it is whom it was of. */
    private static String told(DueDiligenceId dueDiligence, @Nullable PartnerId with, SharedPart part) {
        return dueDiligence + "/" + Objects.toString(with, "") + "/" + part;
    }
}
