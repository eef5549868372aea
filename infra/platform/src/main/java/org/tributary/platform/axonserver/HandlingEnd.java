package org.tributary.platform.axonserver;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.Registration;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tributary.platform.command.StreamQueues;
import org.tributary.platform.store.Luggage;

/** Where a command arrives: unpacks its luggage, has it handled, and sends back the receipt or the reason. */
final class HandlingEnd implements CommandBus {
    private static final Logger LOG = LoggerFactory.getLogger(HandlingEnd.class);

    /** Whoever sent it is told no more than the kind. */
    private static final Set<TravellingFailure.Kind> LOGGED_HERE =
            Set.of(TravellingFailure.Kind.FAULT, TravellingFailure.Kind.DATABASE_AWAY);

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final StreamQueues queues = new StreamQueues();
    private final CommandBus local;
    private final CommandNames names;
    private final Reservations reservations;

    HandlingEnd(CommandBus local, CommandNames names, Reservations reservations) {
        this.local = local;
        this.names = names;
        this.reservations = reservations;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, (sent, result) -> {});
    }

    @Override
    @SuppressWarnings("unchecked")
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        try {
            Luggage luggage = Waybill.read(String.valueOf(command.getMetaData().get(Waybill.METADATA)))
                    .unpack(reservations);
            CommandMessage<C> unpacked = new GenericCommandMessage<>(
                    new GenericMessage<>(
                            command.getIdentifier(),
                            command.getPayload(),
                            command.getMetaData()
                                    .withoutKeys(Set.of(Waybill.METADATA))
                                    .and(Luggage.RESOURCE, luggage)),
                    names.handledAs(command.getCommandName()));
            CommandResultMessage<?> result = queues.inTurn(
                    String.valueOf(luggage.addressed()), System.nanoTime() + PATIENCE_NANOS, () -> handled(unpacked));
            callback.onResult(command, (CommandResultMessage<? extends R>)
                    (result.isExceptional() ? failed(result.exceptionResult()) : done(luggage)));
        } catch (RuntimeException e) {
            callback.onResult(command, (CommandResultMessage<? extends R>) failed(e));
        }
    }

    /** The local bus handles a command in the thread that brings it. */
    @SuppressWarnings("unchecked")
    private CommandResultMessage<?> handled(CommandMessage<?> command) {
        FutureCallback<Object, Object> result = new FutureCallback<>();
        local.dispatch((CommandMessage<Object>) command, result);
        return result.getResult();
    }

    private static CommandResultMessage<?> done(Luggage luggage) {
        return new GenericCommandResultMessage<>(luggage.receipt().toJson(), Map.of());
    }

    private static CommandResultMessage<?> failed(Throwable failure) {
        TravellingFailure travelling = TravellingFailure.of(failure);
        if (LOGGED_HERE.contains(travelling.kind())) LOG.error("A command failed", failure);
        if (travelling.kind() == TravellingFailure.Kind.SERVER_AWAY)
            LOG.warn("A command failed: {}", failure.toString());
        String kind = travelling.kind().toString();
        return new GenericCommandResultMessage<>(new CommandExecutionException(kind, null, travelling.toJson()));
    }

    @Override
    public Registration subscribe(String name, MessageHandler<? super CommandMessage<?>> handler) {
        return local.subscribe(names.handledAs(name), handler);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return local.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return local.registerDispatchInterceptor(interceptor);
    }
}
