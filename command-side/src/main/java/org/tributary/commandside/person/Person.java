package org.tributary.commandside.person;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.events.PersonEvent.PersonErased;
import org.tributary.events.PersonId;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.store.PersonStore;

/** Someone of whom the history knows that they were erased, and nothing else. */
@Aggregate(type = "person", snapshotTriggerDefinition = "nowAndThen", lockFactory = "noLock", cache = "states")
class Person {
    @AggregateIdentifier
    private @Nullable PersonId personId;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ErasePerson command, PersonStore persons) {
        if (!persons.knows(command.personId().text()))
            throw Refusal.notFound("Nothing is kept of a person " + command.personId() + ".");
        if (personId != null) return;
        apply(new PersonErased(command.personId(), command.reason(), command.effectiveOn(), command.codes()));
    }

    @EventSourcingHandler
    void on(PersonErased event) {
        personId = event.personId();
    }
}
