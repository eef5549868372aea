package org.tributary.verification.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code record-contribution}, the whole way, to some agreements in turn. */
record Contributions(String name, House house, List<String> agreements, AtomicInteger next) implements Subject {
    Contributions(String name, House house, List<String> agreements) {
        this(name, house, List.copyOf(agreements), new AtomicInteger());
    }

    @Override
    public Work work() {
        return client -> house.record(client, agreements.get(Math.floorMod(next.getAndIncrement(), agreements.size())));
    }

    @Override
    public Duration cpu() {
        return house.process().cpu();
    }

    @Override
    public void settle() throws Exception {
        house.settle();
    }

    @Override
    public void pause() throws Exception {
        house.process().pause();
    }

    @Override
    public void goOn() throws Exception {
        house.process().goOn();
    }
}
