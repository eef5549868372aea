package org.tributary.platform.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The states of one kind's streams used last, so that the next command need not read them again. A state is lent to one command at
 * a time, counts only while its stream is where it was, and is kept again only once the command has been committed: what was
 * refused half-way, lost or only rehearsed is forgotten, and so is what a command left without beginning it.
 */
final class States implements Cache {
    private static final int MOST = 1000;

    private final EventStorageEngine events;
    private final Counter kept;
    private final Counter moved;
    private final Counter unknown;
    private final Map<Object, SoftReference<AggregateCacheEntry<?>>> states = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, SoftReference<AggregateCacheEntry<?>>> eldest) {
            return size() > MOST;
        }
    };

    States(EventStorageEngine events, MeterRegistry meters) {
        this.events = events;
        this.kept = meters.counter("tributary.states", "outcome", "kept");
        this.moved = meters.counter("tributary.states", "outcome", "moved");
        this.unknown = meters.counter("tributary.states", "outcome", "unknown");
    }

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> @Nullable V get(K stream) {
        AggregateCacheEntry<?> state = take(stream);
        Counter outcome = state == null ? unknown : movedSince(stream.toString(), state) ? moved : kept;
        outcome.increment();
        return outcome == kept ? (V) state : null;
    }

    private synchronized @Nullable AggregateCacheEntry<?> take(Object stream) {
        SoftReference<AggregateCacheEntry<?>> state = states.remove(stream);
        return state == null ? null : state.get();
    }

    private boolean movedSince(String stream, AggregateCacheEntry<?> state) {
        return !events.lastSequenceNumberFor(stream).orElse(-1L).equals(version(state));
    }

    private static @Nullable Long version(AggregateCacheEntry<?> state) {
        // what it was made of is in it for as long as it was not serialized
        return state.recreateAggregate(null, null, null).version();
    }

    @Override
    public void put(Object stream, Object state) {
        var command = CurrentUnitOfWork.get().root();
        Luggage luggage = command.getResource(Luggage.RESOURCE);
        if (luggage == null || !luggage.rehearsal())
            command.afterCommit(committed -> keep(stream, (AggregateCacheEntry<?>) state));
    }

    private synchronized void keep(Object stream, AggregateCacheEntry<?> state) {
        states.remove(stream);
        states.put(stream, new SoftReference<>(state));
    }

    @Override
    public boolean putIfAbsent(Object stream, Object state) {
        if (containsKey(stream)) return false;
        put(stream, state);
        return true;
    }

    @Override
    public synchronized boolean remove(Object stream) {
        return states.remove(stream) != null;
    }

    @Override
    public synchronized void removeAll() {
        states.clear();
    }

    @Override
    public synchronized boolean containsKey(Object stream) {
        return states.containsKey(stream);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> false;
    }
}
