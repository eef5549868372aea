package org.tributary.commandside.codes;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.events.CodeListId;
import org.tributary.events.CodesEvent.Code;
import org.tributary.events.CodesEvent.CodesPublished;
import org.tributary.platform.problem.Refusal;

/** A versioned list of codes: an event that uses a code names the version that it used. */
@Aggregate(type = "codes", lockFactory = "noLock", cache = "states")
class CodeList {
    @AggregateIdentifier
    private @Nullable CodeListId codeListId;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishCodes command) {
        List<String> codes = command.entries().stream().map(Code::code).toList();
        if (codes.stream().distinct().count() != codes.size())
            throw Refusal.invalid("/entries", "repeated", "A code stands in its list once.");
        apply(new CodesPublished(
                command.codeListId(),
                command.list(),
                command.title(),
                command.origin(),
                command.entries(),
                command.effectiveOn()));
    }

    @EventSourcingHandler
    void on(CodesPublished event) {
        codeListId = event.codeListId();
    }
}
