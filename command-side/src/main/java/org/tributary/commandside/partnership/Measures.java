package org.tributary.commandside.partnership;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.partnership.CareCommand.AgreeMeasures;
import org.tributary.commandside.partnership.CareCommand.RecordMeasurement;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.AgreedMeasure;
import org.tributary.events.CareEvent.MeasurementRecorded;
import org.tributary.events.CareEvent.MeasuresAgreed;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/** By what partners see whether it is worth it, and how far that has come. */
final class Measures {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int DECIMALS = 6;
    private static final int AT_MOST = 50;

    private List<AgreedMeasure> agreed = List.of();
    private @Nullable LocalDate agreedOn;
    private Map<String, MeasurementRecorded> last = new HashMap<>();

    @CommandHandler
    void handle(AgreeMeasures command) {
        if (agreedOn != null) Chronology.requireNotBefore(agreedOn, command.effectiveOn());
        requireSound(command.measures());
        if (!command.measures().equals(agreed))
            apply(new MeasuresAgreed(command.partnershipId(), command.measures(), command.effectiveOn()));
    }

    @CommandHandler
    void handle(RecordMeasurement command) {
        if (agreed.stream().noneMatch(measure -> measure.code().equals(command.measure())))
            throw Refusal.invalid("/measure", "unknown-measure", "Partners did not agree on such a measure.");
        requireNumber("/value", command.value());
        MeasurementRecorded before = last.get(command.measure());
        if (before != null
                && before.effectiveOn().equals(command.effectiveOn())
                && before.value().compareTo(command.value()) == 0) return;
        apply(new MeasurementRecorded(
                command.partnershipId(), command.measure(), command.value(), command.effectiveOn()));
    }

    private static void requireSound(List<AgreedMeasure> measures) {
        List<Fault> faults = new ArrayList<>();
        if (measures.isEmpty() || measures.size() > AT_MOST)
            faults.add(new Fault("/measures", "out-of-range", "Partners agree on 1 to " + AT_MOST + " measures."));
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < measures.size(); place++) {
            AgreedMeasure measure = measures.get(place);
            String at = "/measures/" + place;
            if (!CODE.matcher(measure.code()).matches() || measure.code().length() > 40)
                faults.add(new Fault(
                        at + "/code",
                        "malformed",
                        "A code is up to 40 small letters and digits, with hyphens between them."));
            else if (!seen.add(measure.code()))
                faults.add(new Fault(at + "/code", "duplicate", "Each measure stands once."));
        }
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
        for (int place = 0; place < measures.size(); place++) {
            requireNumber(
                    "/measures/" + place + "/baseline", measures.get(place).baseline());
            requireNumber("/measures/" + place + "/target", measures.get(place).target());
        }
    }

    private static void requireNumber(String pointer, @Nullable BigDecimal number) {
        if (number != null && (number.scale() > DECIMALS || number.precision() - number.scale() > 15))
            throw Refusal.invalid(
                    pointer,
                    "out-of-range",
                    "It has at most 15 digits before the point and " + DECIMALS + " after it.");
    }

    @EventSourcingHandler
    void on(MeasuresAgreed event) {
        agreed = event.measures();
        agreedOn = event.effectiveOn();
    }

    @EventSourcingHandler
    void on(MeasurementRecorded event) {
        last.put(event.measure(), event);
    }
}
