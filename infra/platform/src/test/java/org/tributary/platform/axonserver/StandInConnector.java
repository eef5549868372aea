package org.tributary.platform.axonserver;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.serialization.SerializedObject;
import org.tributary.platform.command.Catalogue;

/** A server in memory: it keeps events, sends commands as bytes, and is away when it is told to be. */
public final class StandInConnector implements Connector {
    private final FlakyStorage storage = new FlakyStorage();
    private final EventStore events =
            EmbeddedEventStore.builder().storageEngine(storage).build();
    private final CommandSerializer serializer;
    private volatile boolean away;

    public StandInConnector(Catalogue catalogue) {
        serializer = new CommandSerializer(new CommandNames(catalogue.all()));
    }

    public void beAway(boolean away) {
        this.away = away;
        storage.fails = away ? FlakyStorage.Fails.ALWAYS : FlakyStorage.Fails.NEVER;
    }

    @Override
    public EventStore events() {
        return events;
    }

    @Override
    public boolean connected() {
        return !away;
    }

    @Override
    public String address() {
        return "in memory";
    }

    @Override
    public CommandBus commands(CommandBus local) {
        return new Wire(local);
    }

    private <T> T sent(Object object) {
        SerializedObject<byte[]> bytes = serializer.serialize(object, byte[].class);
        return serializer.deserialize(bytes);
    }

    private final class Wire implements CommandBus {
        private final CommandBus local;

        Wire(CommandBus local) {
            this.local = local;
        }

        @Override
        public <C> void dispatch(CommandMessage<C> command) {
            dispatch(command, (sent, result) -> {});
        }

        @Override
        public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
            if (away) {
                callback.onResult(command, new GenericCommandResultMessage<>(new IllegalStateException("nobody")));
                return;
            }
            command.getMetaData().forEach((key, value) -> {
                if (!(value instanceof String)) throw new IllegalStateException(key + " is no text");
            });
            CommandMessage<C> arrived = new GenericCommandMessage<>(
                    new GenericMessage<>(command.getIdentifier(), this.<C>payload(command), command.getMetaData()),
                    command.getCommandName());
            local.<C, R>dispatch(arrived, (sent, result) -> callback.onResult(command, answer(result)));
        }

        private <C> C payload(CommandMessage<C> command) {
            return sent(command.getPayload());
        }

        @SuppressWarnings("unchecked")
        private <R> CommandResultMessage<R> answer(CommandResultMessage<? extends R> result) {
            if (!result.isExceptional()) return new GenericCommandResultMessage<>((R) sent(result.getPayload()));
            Object details = ((CommandExecutionException) result.exceptionResult())
                    .<Object>getDetails()
                    .orElseThrow();
            return new GenericCommandResultMessage<>(new CommandExecutionException("remote", null, sent(details)));
        }

        @Override
        public Registration subscribe(String name, MessageHandler<? super CommandMessage<?>> handler) {
            return local.subscribe(name, handler);
        }

        @Override
        public Registration registerHandlerInterceptor(
                MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
            return local.registerHandlerInterceptor(interceptor);
        }

        @Override
        public Registration registerDispatchInterceptor(
                MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
            return local.registerDispatchInterceptor(interceptor);
        }
    }
}
