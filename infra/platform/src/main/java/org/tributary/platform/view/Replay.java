package org.tributary.platform.view;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Tells the handlers of a view the history, from the beginning, on the thread that asks for it. */
final class Replay {
    private static final int BATCH = 2_000;

    private final EventStorageEngine history;
    private final List<EventMessageHandler> handlers;
    private final BooleanSupplier mayGoOn;
    private final Map<Class<?>, List<EventMessageHandler>> whoTakes = new HashMap<>();
    private long position;

    Replay(EventStorageEngine history, List<EventMessageHandler> handlers, BooleanSupplier mayGoOn) {
        this.history = history;
        this.handlers = handlers;
        this.mayGoOn = mayGoOn;
    }

    /** Up to where everything was told. */
    long position() {
        return position;
    }

    /** What was told since was rolled back. */
    void backTo(long before) {
        position = before;
    }

    /** @param afterEach what is done after each batch */
    void upTo(long last, Runnable afterEach) {
        if (position >= last) return;
        try (Stream<? extends TrackedEventMessage<?>> events =
                history.readEvents(new GlobalSequenceTrackingToken(position), false)) {
            Iterator<? extends TrackedEventMessage<?>> all = events.iterator();
            for (int told = 1; all.hasNext(); told++) {
                TrackedEventMessage<?> event = all.next();
                long at = event.trackingToken().position().orElseThrow();
                if (at > last) break;
                tell(event, at);
                position = at;
                if (told % BATCH == 0) afterEach.run();
            }
        }
        position = last;
        afterEach.run();
    }

    private void tell(TrackedEventMessage<?> event, long at) {
        if (!mayGoOn.getAsBoolean()) throw new IllegalStateException("The program ends");
        try {
            for (EventMessageHandler handler : whoTakes.computeIfAbsent(event.getPayloadType(), this::whoTakes))
                if (handler.canHandle(event)) handler.handle(event);
        } catch (Gathered.Refused e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The event at position " + at + " cannot be taken in: " + e, e);
        }
    }

    private List<EventMessageHandler> whoTakes(Class<?> type) {
        return handlers.stream().filter(handler -> handler.canHandleType(type)).toList();
    }
}
