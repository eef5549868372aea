package org.tributary.commandside.agreement;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.rule.Chronology;
import org.tributary.commandside.rule.Records;
import org.tributary.events.AgreementEvent.AgreementPlacedUnderUmbrella;
import org.tributary.events.AgreementEvent.AgreementSigned;
import org.tributary.events.AgreementId;
import org.tributary.events.StreamVersion;
import org.tributary.platform.problem.Refusal;

/** Under which agreement another stands, if under any. */
@SuppressWarnings("NullAway.Init")
final class Umbrella {
    private LocalDate signedOn;
    private @Nullable AgreementId current;
    private @Nullable LocalDate since;

    @CommandHandler
    void handle(PlaceUnderUmbrella command, Records records, Agreements agreements) {
        Chronology.requireNotBefore(signedOn, command.effectiveOn());
        if (command.agreementId().equals(command.umbrella()))
            throw Refusal.invalid("/umbrella", "itself", "An agreement is not its own umbrella.");
        if (Objects.equals(command.umbrella(), current)
                && (since == null || !command.effectiveOn().isBefore(since))) return;
        List<StreamVersion> reliedOn = records.requireKnown("/umbrella", "agreement", command.umbrella());
        if (command.umbrella() != null)
            agreements.requireUmbrella(command.umbrella(), command.agreementId(), command.effectiveOn());
        apply(new AgreementPlacedUnderUmbrella(
                command.agreementId(),
                command.umbrella(),
                command.reason(),
                command.effectiveOn(),
                command.codes(),
                reliedOn));
    }

    @EventSourcingHandler
    void on(AgreementSigned event) {
        signedOn = event.effectiveOn();
    }

    @EventSourcingHandler
    void on(AgreementPlacedUnderUmbrella event) {
        current = event.umbrella();
        since = event.effectiveOn();
    }

    @Nullable
    AgreementId current() {
        return current;
    }
}
