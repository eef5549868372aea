package org.tributary.verification.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Does one bad thing after the other, by the seed's choice, and puts right what would not end by itself. */
final class Nemesis {
    private final Server server;
    private final List<Node> nodes;
    private final Calls calls;
    private final Crowd crowd;
    private final Imports imports;
    private final Pace pace;
    private final ViewFaults views;
    private final Random random;
    private final List<Fault> left = new ArrayList<>();
    private final Map<Fault, Integer> done = new EnumMap<>(Fault.class);

    Nemesis(Server server, List<Node> nodes, Calls calls, Crowd crowd, Imports imports, Pace pace, long seed) {
        this.server = server;
        this.nodes = nodes;
        this.calls = calls;
        this.crowd = crowd;
        this.imports = imports;
        this.pace = pace;
        this.views = new ViewFaults(server, calls, crowd);
        this.random = new Random(seed);
    }

    /** Every fault once before any comes twice. */
    void rage(List<Fault> faults, BooleanSupplier going) throws Exception {
        while (going.getAsBoolean()) {
            if (left.isEmpty()) left.addAll(faults);
            Collections.shuffle(left, random);
            Fault fault = left.remove(0);
            long from = System.nanoTime();
            commit(fault, nodes.get(random.nextInt(nodes.size())));
            calls.mark(fault.name().toLowerCase(Locale.ROOT), from);
            done.merge(fault, 1, Integer::sum);
            pause(300, 1000);
        }
    }

    Map<Fault, Integer> done() {
        return done;
    }

    private void commit(Fault fault, Node node) throws Exception {
        switch (fault) {
            case HELD_COMMIT -> trap(node, Trap.Kind.HOLD);
            case CUT_BEFORE_COMMIT -> trap(node, Trap.Kind.CUT_BEFORE);
            case CUT_AFTER_COMMIT -> trap(node, Trap.Kind.CUT_AFTER);
            case CUT -> node.wire().cut();
            case DELAY -> delay(node.wire());
            case BLACK_HOLE -> blackHole(node.wire());
            case KILLED_NODE -> node.startAgain(Duration.ZERO);
            case WRONG_CLOCK -> node.startAgain(Duration.ofMinutes(random.nextBoolean() ? 5 : -5));
            case KILLED_SERVER -> killServer();
            case STOPPED_NODE -> stop(node);
            case TEN_AT_ONCE -> crowd.tenAtOnce(random);
            case HISTORY_TAKEN_IN -> imports.begin();
            case BURST -> pace.burst(1000);
            case REBUILD -> views.rebuild(node);
            case CORRUPTED_VIEW -> views.corrupt(node);
            case TOKEN_LOST -> views.loseToken(node);
            case POISON -> views.poison();
        }
    }

    /** While one's COMMIT is held, the others write on. */
    private void trap(Node node, Trap.Kind kind) throws InterruptedException {
        Trap trap = new Trap(kind);
        node.wire().lay(trap);
        if (trap.hasSprungWithin(3000) && kind == Trap.Kind.HOLD) pause(500, 2000);
        node.wire().takeAway();
        trap.release();
    }

    private void delay(Wire wire) throws InterruptedException {
        wire.delay(5 + random.nextInt(20));
        pause(1000, 2000);
        wire.delay(0);
    }

    private void blackHole(Wire wire) throws InterruptedException {
        wire.silence(true);
        pause(1000, 3000);
        if (random.nextBoolean()) wire.cut();
        wire.silence(false);
    }

    private void killServer() throws Exception {
        server.kill();
        pause(100, 1000);
        server.startAgain();
    }

    private void stop(Node node) throws Exception {
        node.pause();
        pause(1000, 4000);
        node.goOn();
    }

    private void pause(int least, int most) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(least + random.nextInt(most - least));
    }
}
