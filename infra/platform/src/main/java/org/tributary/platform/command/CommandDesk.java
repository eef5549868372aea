package org.tributary.platform.command;

import static java.util.stream.Collectors.joining;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tributary.events.Role;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.store.AcceptedCommands;
import org.tributary.platform.store.AcceptedCommands.Remembered;
import org.tributary.platform.store.Answer;
import org.tributary.platform.store.Beside;
import tools.jackson.databind.node.ObjectNode;

/** Takes a command in: who may, is it well formed; sends it, and says what became of it, or what was answered before. */
public final class CommandDesk {
    private final Catalogue catalogue;
    private final CodeLists lists;
    private final PolicyBook policy;
    private final AcceptedCommands accepted;
    private final Dispatch dispatch;
    private final Map<String, Companion> companions;
    private final MeterRegistry meters;

    public CommandDesk(
            Catalogue catalogue,
            CodeLists lists,
            PolicyBook policy,
            AcceptedCommands accepted,
            Dispatch dispatch,
            List<Companion> companions,
            MeterRegistry meters) {
        this.catalogue = catalogue;
        this.lists = lists;
        this.policy = policy;
        this.accepted = accepted;
        this.dispatch = dispatch;
        this.meters = meters;
        this.companions =
                companions.stream().collect(Collectors.toUnmodifiableMap(Companion::command, companion -> companion));
    }

    /** Decides and stores, or refuses and leaves nothing behind. */
    public Accepted send(Order order) {
        CommandType type = catalogue
                .named(order.command())
                .orElseThrow(() -> Refusal.notFound(
                        "There is no command " + order.command() + ". GET /api/commands lists those there are."));
        Timer.Sample sample = Timer.start(meters);
        String outcome = "accepted";
        try {
            Accepted answer = decide(order, type);
            if (order.rehearsal()) outcome = "rehearsed";
            else if (answer.repeated()) outcome = "repeated";
            return answer;
        } catch (Refusal refusal) {
            outcome = refusal.status() >= 500 ? "unavailable" : "refused";
            throw refusal;
        } catch (DataAccessException | TransactionException away) {
            outcome = "unavailable";
            throw Losses.unavailable(away);
        } catch (RuntimeException e) {
            outcome = "failed";
            throw e;
        } finally {
            sample.stop(meters.timer("tributary.commands", "command", type.name(), "outcome", outcome));
        }
    }

    private Accepted decide(Order order, CommandType type) {
        requireRight(order.actor().role(), type);
        byte[] hash = BodyReader.hash(type.name(), OpenBody.of(type.type(), order.body()));
        try {
            Prepared prepared = prepare(type, order.body());
            Answer answer = dispatch.send(type, prepared.command(), order, hash, prepared.beside());
            return new Accepted(answer, order.rehearsal() ? Map.of() : prepared.revealed(), false);
        } catch (Refusal refusal) {
            // the same command may have been accepted before, or meanwhile: then its answer counts
            boolean onItsWay = refusal.retryAfterSeconds() == null && isOnItsWay(order);
            return repeated(order, hash).orElseThrow(() -> onItsWay ? Losses.inProgress() : refusal);
        }
    }

    /** Asked before what was accepted, since a key goes from there to here at once. */
    private boolean isOnItsWay(Order order) {
        return order.key() != null
                && !order.rehearsal()
                && accepted.isOnItsWay(order.actor().account(), order.key());
    }

    private static void requireRight(@Nullable Role role, CommandType type) {
        List<Role> senders = List.of(type.sent().by());
        if (role != null && !senders.contains(role))
            throw Refusal.forbidden("%s is sent by %s; you act as %s."
                    .formatted(
                            type.name(),
                            senders.isEmpty()
                                    ? "the program itself"
                                    : senders.stream().map(Role::toString).collect(joining(", ")),
                            role));
    }

    private Optional<Accepted> repeated(Order order, byte[] hash) {
        if (order.key() == null || order.rehearsal()) return Optional.empty();
        Optional<Remembered> found = accepted.find(order.actor().account(), order.key());
        found.filter(remembered -> !Arrays.equals(remembered.hash(), hash)).ifPresent(other -> {
            throw Refusal.unprocessable(
                    "idempotency-key-reused",
                    "This Idempotency-Key was used for another %s. A key stands for one command with one body."
                            .formatted(other.command()));
        });
        return found.map(remembered -> new Accepted(Answer.remembered(remembered), Map.of(), true));
    }

    private Prepared prepare(CommandType type, ObjectNode sent) {
        ObjectNode body = sent.deepCopy();
        Filling filling = new Filling(lists, policy.today());
        filling.fill(type.type(), body);
        List<Fault> malformed = type.schema().check(sent);
        List<Fault> faults = new ArrayList<>(malformed);
        filling.faults().stream().filter(fault -> notNamed(fault, malformed)).forEach(faults::add);
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
        Companion companion = companions.get(type.name());
        Companion.Baggage baggage =
                companion == null ? Companion.Baggage.NONE : companion.pack(withSecrets(type, body, sent));
        List<Beside> beside = new ArrayList<>(filling.people());
        beside.addAll(baggage.beside());
        return new Prepared(type.read(body), beside, baggage.revealed());
    }

    private static boolean notNamed(Fault fault, List<Fault> faults) {
        return faults.stream().noneMatch(other -> (fault.pointer() + "/").startsWith(other.pointer() + "/"));
    }

    private static ObjectNode withSecrets(CommandType type, ObjectNode filled, ObjectNode sent) {
        ObjectNode whole = filled.deepCopy();
        for (var part : type.type().getRecordComponents())
            if (part.isAnnotationPresent(Withheld.class) && sent.hasNonNull(part.getName()))
                whole.set(part.getName(), sent.get(part.getName()));
        return whole;
    }

    private record Prepared(Object command, List<Beside> beside, Map<String, String> revealed) {}
}
