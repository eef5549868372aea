package org.tributary.commandside.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.agreement.AgreementCommand.AttributeAgreement;
import org.tributary.events.AgreementEvent.AgreementAttributed;
import org.tributary.events.AgreementEvent.Attributed;
import org.tributary.events.Attribution;
import org.tributary.events.Attribution.Part;
import org.tributary.events.Dimension;
import org.tributary.platform.problem.Refusal;

/** Over what an agreement counts, in each dimension, and from which day on. */
final class Attributions {
    private Map<String, List<Since>> byDimension = new HashMap<>();

    /** Nothing, where it counts like this already. */
    @Nullable
    AgreementAttributed decided(AttributeAgreement command) {
        List<Attributed> named = Arrays.stream(Dimension.values())
                .filter(dimension -> command.parts(dimension) != null)
                .map(dimension -> new Attributed(dimension, command.parts(dimension)))
                .toList();
        if (named.isEmpty())
            throw Refusal.invalid(
                    "/region", "missing", "Say over what it counts: region, area, country, sector or result.");
        List<Attributed> changed = named.stream()
                .filter(each -> changes(each, command.effectiveOn()))
                .toList();
        if (changed.isEmpty()) return null;
        return new AgreementAttributed(
                command.agreementId(), changed, command.reason(), command.effectiveOn(), command.codes());
    }

    private boolean changes(Attributed attributed, LocalDate from) {
        List<Since> known = known(attributed.dimension());
        if (known.isEmpty()) return !attributed.parts().isEmpty();
        Since last = known.get(known.size() - 1);
        return last.on().isAfter(from) || !last.parts().equals(inOrder(attributed.parts()));
    }

    void begin(@Nullable Attribution attribution, LocalDate on) {
        if (attribution == null) return;
        for (Dimension dimension : Dimension.values()) {
            List<Part> parts = attribution.of(dimension);
            if (!parts.isEmpty()) from(on, new Attributed(dimension, parts));
        }
    }

    void on(AgreementAttributed event) {
        event.dimensions().forEach(each -> from(event.effectiveOn(), each));
    }

    /** What was said before of that day, and of days to come, no longer holds. */
    private void from(LocalDate day, Attributed attributed) {
        List<Since> known = new ArrayList<>(known(attributed.dimension()));
        known.removeIf(since -> !since.on().isBefore(day));
        known.add(new Since(day, inOrder(attributed.parts())));
        byDimension.put(attributed.dimension().name(), known);
    }

    private List<Since> known(Dimension dimension) {
        return byDimension.getOrDefault(dimension.name(), List.of());
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
