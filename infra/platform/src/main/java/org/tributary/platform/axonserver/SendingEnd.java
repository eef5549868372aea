package org.tributary.platform.axonserver;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tributary.platform.store.Luggage;

/** Where a command sets out: packs its luggage, and takes over the receipt or the reason that comes back. */
final class SendingEnd implements CommandBus {
    private static final Logger LOG = LoggerFactory.getLogger(SendingEnd.class);
    private static final int PATIENCE_SECONDS = 30;

    private final CommandBus remote;
    private final CommandNames names;
    private final Reservations reservations;

    SendingEnd(CommandBus remote, CommandNames names, Reservations reservations) {
        this.remote = remote;
        this.names = names;
        this.reservations = reservations;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, (sent, result) -> {});
    }

    /** Waits, as its callers do: what is parked is let go once the answer is there, whatever it is. */
    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        Luggage luggage = (Luggage) Objects.requireNonNull(command.getMetaData().get(Luggage.RESOURCE));
        String parked = luggage.beside().isEmpty() ? null : reservations.park(luggage.beside());
        CommandMessage<C> packed = new GenericCommandMessage<>(
                new GenericMessage<>(
                        command.getIdentifier(),
                        command.getPayload(),
                        command.getMetaData()
                                .withoutKeys(Set.of(Luggage.RESOURCE))
                                .and(
                                        Waybill.METADATA,
                                        Waybill.of(luggage, parked).toJson())),
                names.ofClass(command.getCommandName()));
        @Nullable Throwable failure = send(packed, luggage);
        if (parked != null) reservations.letGo(parked);
        callback.onResult(
                command,
                failure == null
                        ? new GenericCommandResultMessage<>((R) null)
                        : new GenericCommandResultMessage<>(failure));
    }

    private @Nullable Throwable send(CommandMessage<?> packed, Luggage luggage) {
        CompletableFuture<CommandResultMessage<?>> result = new CompletableFuture<>();
        try {
            remote.dispatch(packed, (sent, answer) -> result.complete(answer));
            CommandResultMessage<?> answer =
                    result.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            if (answer.isExceptional()) return reason(answer.exceptionResult(), luggage);
            luggage.receipt().arrived((String) Objects.requireNonNull(answer.getPayload()));
            return null;
        } catch (RuntimeException lost) {
            return RemoteEvents.away(luggage.rehearsal(), lost);
        }
    }

    /** Only our own nodes say why; whatever else says no is the server, or the way to it. */
    private static Throwable reason(Throwable failure, Luggage luggage) {
        if (failure instanceof CommandExecutionException told
                && told.<Object>getDetails().orElse(null) instanceof String json)
            return TravellingFailure.read(json).arrived(String.valueOf(luggage.addressed()));
        LOG.debug("A command came back without a reason of ours", failure);
        return RemoteEvents.away(luggage.rehearsal(), failure);
    }

    @Override
    public Registration subscribe(String className, MessageHandler<? super CommandMessage<?>> handler) {
        return remote.subscribe(names.ofClass(className), handler);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return remote.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return remote.registerDispatchInterceptor(interceptor);
    }
}
