package org.tributary.commandside.codes;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.codes.CodesCommand.AddCode;
import org.tributary.commandside.codes.CodesCommand.PublishTemplate;
import org.tributary.commandside.codes.CodesCommand.RetireCode;
import org.tributary.commandside.rule.Chronology;
import org.tributary.events.CodeListId;
import org.tributary.events.CodesEvent.Code;
import org.tributary.events.CodesEvent.CodeAdded;
import org.tributary.events.CodesEvent.CodeRetired;
import org.tributary.events.CodesEvent.CodesPublished;
import org.tributary.platform.command.CodeLists;
import org.tributary.platform.problem.Refusal;

/** A versioned list of codes: an event that uses a code names the version that it used. */
@Aggregate(type = "codes", lockFactory = "noLock", cache = "states")
class CodeList {
    /** Lists whose codes mean something to the program itself. */
    private static final Set<String> THE_PROGRAMS_OWN = Set.of("currency", "stage");

    static final Pattern CODE = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");

    @AggregateIdentifier
    private @Nullable CodeListId codeListId;

    private @Nullable LocalDate publishedOn;
    private @Nullable String title;
    private List<Code> entries = List.of();
    private Set<String> added = new HashSet<>();
    private Set<String> retired = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishCodes command) {
        requireEachOnce(command.entries());
        apply(new CodesPublished(
                command.codeListId(),
                command.list(),
                command.title(),
                command.origin(),
                command.entries(),
                command.effectiveOn()));
    }

    /** The same as it stands changes nothing. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishTemplate command, CodeLists lists) {
        Templates.require(command, lists);
        requireEachOnce(command.entries());
        if (publishedOn != null) Chronology.requireNotBefore(publishedOn, command.effectiveOn());
        if (command.title().equals(title) && command.entries().equals(entries)) return;
        apply(new CodesPublished(
                command.codeListId(), command.list(), command.title(), null, command.entries(), command.effectiveOn()));
    }

    private static void requireEachOnce(List<Code> entries) {
        List<String> codes = entries.stream().map(Code::code).toList();
        if (codes.stream().distinct().count() != codes.size())
            throw Refusal.invalid("/entries", "repeated", "A code stands in its list once.");
    }

    @CommandHandler
    void handle(AddCode command) {
        requireOpen(command);
        if (!CODE.matcher(command.code()).matches())
            throw Refusal.invalid("/code", "malformed", "A code is letters and digits, with hyphens between them.");
        if (has(command.code()) && !retired.contains(command.code()))
            throw Refusal.because("code-already-there", "The list has this code: see GET /api/codes/" + command.list());
        apply(new CodeAdded(
                command.codeListId(), command.list(), command.code(), command.name(), command.effectiveOn()));
    }

    @CommandHandler
    void handle(RetireCode command) {
        requireOpen(command);
        if (!has(command.code()))
            throw Refusal.invalid(
                    "/code", "unknown-code", "The list has no such code: see GET /api/codes/" + command.list());
        if (retired.contains(command.code()))
            throw Refusal.because("code-already-retired", "This code was retired before.");
        apply(new CodeRetired(
                command.codeListId(),
                command.list(),
                command.code(),
                command.reason(),
                command.effectiveOn(),
                command.codes()));
    }

    private void requireOpen(CodesCommand command) {
        Chronology.requireNotBefore(Objects.requireNonNull(publishedOn), command.effectiveOn());
        if (THE_PROGRAMS_OWN.contains(command.list()))
            throw Refusal.because(
                    "list-fixed",
                    "The codes of %s are the program's own, and change with it.".formatted(command.list()));
    }

    private boolean has(String code) {
        return added.contains(code)
                || entries.stream().anyMatch(entry -> entry.code().equals(code));
    }

    @EventSourcingHandler
    void on(CodesPublished event) {
        if (codeListId == null) publishedOn = event.effectiveOn();
        codeListId = event.codeListId();
        title = event.title();
        entries = event.entries();
    }

    @EventSourcingHandler
    void on(CodeAdded event) {
        added.add(event.code());
        retired.remove(event.code());
    }

    @EventSourcingHandler
    void on(CodeRetired event) {
        retired.add(event.code());
    }
}
