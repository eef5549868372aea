package org.tributary.platform.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.store.Answer;
import org.tributary.platform.store.AppendLost;
import org.tributary.platform.store.Beside;
import org.tributary.platform.store.Luggage;
import org.tributary.platform.store.Outcome;
import org.tributary.platform.store.Receipt;
import org.tributary.stored.Act;

/** Sends a command to its aggregate: in its stream's turn, again where another process was first, for five seconds at most. */
public final class Dispatch {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final CommandBus bus;
    private final EventStorageEngine events;
    private final ClosedPeriods periods;
    private final StreamQueues queues = new StreamQueues();

    public Dispatch(CommandBus bus, EventStorageEngine events) {
        this.bus = bus;
        this.events = events;
        this.periods = new ClosedPeriods(events);
    }

    Answer send(CommandType type, Object command, Order order, byte[] hash, List<Beside> beside) {
        String target = type.targetOf(command);
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        return queues.inTurn(target, deadline, () -> {
            requireVersion(order.expectedVersion(), target);
            for (int attempt = 1; ; attempt++) {
                Luggage luggage = new Luggage(
                        order.actor().account(),
                        type.name(),
                        order.key(),
                        hash,
                        order.rehearsal(),
                        target,
                        order.expectedVersion(),
                        beside,
                        new Receipt());
                Throwable failure = dispatch(command, act(type, order), luggage);
                if (failure == null) return answer(luggage, target);
                boolean moved = failure instanceof AppendLost lost && lost.lost() instanceof Outcome.StreamMoved;
                if (!moved || order.expectedVersion() != null || !pause(attempt, deadline))
                    throw refusal(failure, target, order);
            }
        });
    }

    private static Answer answer(Luggage luggage, String target) {
        if (luggage.receipt().events().isEmpty())
            throw Refusal.because("nothing-to-change", "Everything is already as this command would make it.");
        return Answer.of(luggage.receipt(), target);
    }

    private @Nullable Throwable dispatch(Object command, MetaData act, Luggage luggage) {
        CommandMessage<Object> message = GenericCommandMessage.asCommandMessage(command)
                .withMetaData(act)
                .andMetaData(Map.of(Luggage.RESOURCE, luggage));
        CompletableFuture<@Nullable Throwable> outcome = new CompletableFuture<>();
        bus.<Object, Object>dispatch(
                message, (sent, result) -> outcome.complete(result.isExceptional() ? result.exceptionResult() : null));
        return outcome.join();
    }

    private static MetaData act(CommandType type, Order order) {
        return new Act(
                        order.actor().account(),
                        order.actor().roleName(),
                        order.actor().office(),
                        type.name(),
                        order.requestId(),
                        order.requestId(),
                        null,
                        order.source(),
                        order.key())
                .toMetaData();
    }

    private void requireVersion(@Nullable Long expected, String target) {
        if (expected == null) return;
        long current = events.lastSequenceNumberFor(target).orElse(-1L);
        if (current < 0) throw Refusal.notFound("There is no record " + target + ".");
        if (current != expected) throw Refusal.moved(current);
    }

    private static boolean pause(int attempt, long deadline) {
        long millis = ThreadLocalRandom.current().nextLong(1, 2L + Math.min(250, 4L << Math.min(attempt, 6)));
        if (System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis) > deadline) return false;
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private RuntimeException refusal(Throwable failure, String target, Order order) {
        if (failure instanceof AppendLost lost) return Losses.refusal(lost.lost(), target, order, events, periods);
        if (failure instanceof AggregateNotFoundException || failure instanceof IncompatibleAggregateException)
            return Refusal.notFound("There is no record " + target + " that this command could address.");
        if (failure instanceof ArithmeticException)
            return Refusal.unprocessable(
                    "amount-too-large", "What this adds up to is beyond all bounds: " + failure.getMessage() + ".");
        if (failure instanceof DataAccessException || failure instanceof TransactionException)
            return Losses.unavailable(failure);
        return failure instanceof RuntimeException fault ? fault : new IllegalStateException(failure);
    }
}
