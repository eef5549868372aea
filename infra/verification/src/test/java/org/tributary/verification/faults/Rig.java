package org.tributary.verification.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Two programs on one database, each over a wire of its own; clients who use them, and the end of it, which is judged. */
final class Rig implements AutoCloseable {
    private static final int CLIENTS = 12;

    private final long seed;
    private final Mix mix;
    private final Server server;
    private final List<Node> nodes;
    private final Calls calls;
    private final Known known;
    private final Pace pace = new Pace();
    private final List<Client> clients = new ArrayList<>();
    private Door reader;
    private Imports imports;
    private Nemesis nemesis;
    private volatile boolean going = true;

    private Rig(long seed, Mix mix, Server server, List<Node> nodes, Calls calls) {
        this.seed = seed;
        this.mix = mix;
        this.server = server;
        this.nodes = nodes;
        this.calls = calls;
        this.known = new Known(mix.hot());
    }

    static Rig start(long seed, Mix mix, Plant plant, Path directory) throws Exception {
        Server server = Server.start();
        plant.beforeStart(server);
        List<Node> nodes = new ArrayList<>();
        for (String name : List.of("one", "other")) nodes.add(new Node(name, new Wire(server.port()), directory));
        Rig rig = new Rig(seed, mix, server, nodes, new Calls(directory.resolve("calls.jsonl")));
        try {
            for (Node node : nodes) node.start(Duration.ZERO);
            for (Node node : nodes) node.awaitStarted();
            rig.open();
            rig.awaitViews();
            plant.afterStart(server, nodes);
            return rig;
        } catch (Exception | Error e) {
            rig.close();
            throw e;
        }
    }

    private void open() throws IOException {
        String password = "";
        for (Node node : nodes) password = node.adminPassword().orElse(password);
        Office office = new Office(nodes.get(0), password, calls);
        reader = office.account(1);
        Bodies bodies = office.partners(reader);
        office.sign(reader, bodies, mix.hot(), new Random(seed), known);
        Client importer = client(2 + CLIENTS, office, bodies, new Imports(row -> {}));
        imports = new Imports(row -> {
            if (going) importer.takeIn(row);
        });
        for (int number = 2; number < 2 + CLIENTS; number++) clients.add(client(number, office, bodies, imports));
        nemesis = new Nemesis(server, nodes, calls, new Crowd(reader, nodes), imports, pace, seed);
    }

    /** What a bug is to do twice or not at all must have been done once. */
    private void awaitViews() throws Exception {
        try (Connection database = server.asSuperuser()) {
            if (!Moment.isSettled(database)) throw new IllegalStateException("The views do not come on");
        }
    }

    private Client client(int number, Office office, Bodies bodies, Imports imports) {
        Random random = new Random(seed * 31 + number);
        Sender sender = new Sender(number, office.account(number), nodes, known, random, () -> going);
        return new Client(sender, known, bodies, mix, random, pace, imports);
    }

    /** A sixth of the time shows what there can be; then faults, at half of that; at last, faults, at more than that. */
    void run(Duration time, List<Fault> faults) throws Exception {
        long from = System.nanoTime();
        during(() -> {
            TimeUnit.NANOSECONDS.sleep(time.toNanos() / 6);
            pace.saturatedSince(from);
            pace.set(0.5);
            nemesis.rage(faults, () -> System.nanoTime() < from + time.toNanos() * 5 / 6);
            pace.set(1.2);
            nemesis.rage(faults, () -> System.nanoTime() < from + time.toNanos());
        });
    }

    /** As fast as answers come, however long that takes. */
    void run(int operations, List<Fault> faults) throws Exception {
        long from = System.nanoTime();
        during(() -> nemesis.rage(faults, () -> pace.given() < operations));
        pace.saturatedSince(from);
    }

    private void during(Work work) throws Exception {
        List<Thread> threads =
                clients.stream().map(client -> new Thread(client, "client")).toList();
        threads.forEach(Thread::start);
        try {
            work.go();
        } finally {
            going = false;
            for (Thread thread : threads) thread.join();
            imports.join();
        }
    }

    private interface Work {
        void go() throws Exception;
    }

    /** Once the views have taken everything in; if they never do, that is the first violation. */
    Verdict judge() throws Exception {
        Verdict verdict = new Verdict();
        for (Node node : nodes)
            if (!node.awaitReady())
                verdict.on("ready", 1, List.of(new Violation("ready", node.name() + " is not ready again")));
        try (Connection database = server.asSuperuser()) {
            boolean takenIn = Moment.isSettled(database);
            verdict.on("ready", 1, takenIn ? List.of() : List.of(new Violation("ready", "the views do not come on")));
            askAgain(Stored.rows(database, "SELECT max(position)::text FROM history.events")
                    .get(0));
            verdict.add(Judge.judge(calls, database));
        }
        return verdict;
    }

    private void askAgain(String head) throws IOException {
        List<String> asked = new ArrayList<>(calls.read().stream()
                .filter(AsOf::isAsked)
                .map(call -> String.valueOf(call.path()))
                .distinct()
                .toList());
        Collections.shuffle(asked, new Random(seed));
        asked.stream().limit(300).forEach(path -> reader.ask(nodes.get(0), path));
        reader.ask(nodes.get(1), AuditEqualsHistory.QUESTION + "&minPosition=" + head);
    }

    /** Every view is thrown away and fed anew from the beginning of the history. */
    void replay() throws Exception {
        long from = System.nanoTime();
        for (Node node : nodes) node.kill();
        server.execute("DELETE FROM views.forms");
        for (Node node : nodes) node.start(Duration.ZERO);
        for (Node node : nodes) node.awaitStarted();
        calls.mark("rebuild", from);
    }

    Figures figures(Duration time, Verdict verdict) throws Exception {
        try (Connection database = server.asSuperuser()) {
            long events = Stored.all(database).size();
            return Figures.of(seed, time, pace.saturation(), events, calls.read(), nemesis.done(), verdict);
        }
    }

    @Override
    public void close() throws Exception {
        going = false;
        for (Node node : nodes) node.close();
        server.close();
        calls.close();
    }
}
