package org.tributary.commandside.agreement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.AgreementEvent.AgreementAttributed;
import org.tributary.events.AgreementEvent.AgreementSigned;
import org.tributary.events.AgreementEvent.Attributed;
import org.tributary.events.Attribution.Part;
import org.tributary.events.Dimension;
import org.tributary.platform.problem.Refusal;

/** Over what an agreement counts, in each dimension, and from which day on. */
@SuppressWarnings("NullAway.Init")
final class Attributions {
    private LocalDate signedOn;
    private Map<String, Since> lastSaid = new HashMap<>();

    @CommandHandler
    void handle(AttributeAgreement command) {
        Chronology.requireNotBefore(signedOn, command.effectiveOn());
        List<Attributed> named = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            List<Part> parts = command.parts(dimension);
            if (parts != null) named.add(new Attributed(dimension, parts));
        }
        if (named.isEmpty())
            throw Refusal.invalid(
                    "/region", "missing", "Say over what it counts: region, area, country, sector or result.");
        List<Attributed> changed = named.stream()
                .filter(each -> changes(each, command.effectiveOn()))
                .toList();
        if (!changed.isEmpty())
            apply(new AgreementAttributed(
                    command.agreementId(), changed, command.reason(), command.effectiveOn(), command.codes()));
    }

    /** What was said of an earlier day, or before of the same one, no longer matters: only the last word does. */
    private boolean changes(Attributed attributed, LocalDate from) {
        Since last = lastSaid.get(attributed.dimension().name());
        if (last == null) return !attributed.parts().isEmpty();
        return last.on().isAfter(from) || !last.parts().equals(inOrder(attributed.parts()));
    }

    @EventSourcingHandler
    void on(AgreementSigned event) {
        signedOn = event.effectiveOn();
        if (event.attribution() == null) return;
        for (Dimension dimension : Dimension.values()) {
            List<Part> parts = event.attribution().of(dimension);
            if (!parts.isEmpty()) from(signedOn, new Attributed(dimension, parts));
        }
    }

    @EventSourcingHandler
    void on(AgreementAttributed event) {
        event.dimensions().forEach(each -> from(event.effectiveOn(), each));
    }

    private void from(LocalDate day, Attributed attributed) {
        lastSaid.put(attributed.dimension().name(), new Since(day, inOrder(attributed.parts())));
    }

    private static List<Part> inOrder(List<Part> parts) {
        return parts.stream().sorted(Comparator.comparing(Part::code)).toList();
    }

    /** The parts from a day on. */
    record Since(LocalDate on, List<Part> parts) {
        Since {
            parts = parts == null ? List.of() : List.copyOf(parts);
        }
    }
}
