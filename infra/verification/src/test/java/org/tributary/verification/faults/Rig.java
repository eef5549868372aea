package org.tributary.verification.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tributary.verification.faults.Client.Mix;
import org.tributary.verification.faults.Nemesis.Fault;

/** Two programs on one database, each over a wire of its own; clients who use them, and the end of it, which is judged. */
final class Rig implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final int CLIENTS = 8;

    private final long seed;
    private final Mix mix;
    private final Server server;
    private final List<Node> nodes;
    private final Calls calls;
    private final Known known;
    private final List<Client> clients = new ArrayList<>();
    private Door reader;
    private Crowd crowd;
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
            for (Node node : nodes)
                if (!node.awaitReady(START)) throw new IllegalStateException(node.name() + " does not start");
            rig.open();
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
        for (int number = 2; number < 2 + CLIENTS; number++) clients.add(client(number, office, bodies));
        crowd = new Crowd(reader, client(2 + CLIENTS, office, bodies), nodes);
        nemesis = new Nemesis(server, nodes, calls, crowd, seed);
    }

    private Client client(int number, Office office, Bodies bodies) {
        return new Client(number, office.account(number), nodes, known, bodies, mix, seed, () -> going);
    }

    /** The clients send and the nemesis rages, for so long. */
    void run(Duration time, List<Fault> faults) throws Exception {
        long until = System.nanoTime() + time.toNanos();
        List<Thread> threads =
                clients.stream().map(client -> new Thread(client, "client")).toList();
        threads.forEach(Thread::start);
        try {
            nemesis.rage(faults, () -> System.nanoTime() < until);
            while (System.nanoTime() < until) Thread.sleep(50);
        } finally {
            going = false;
            for (Thread thread : threads) thread.join();
            crowd.join();
        }
    }

    /** Once the views have taken everything in; if they never do, that is the first violation. */
    List<Violation> judge() throws Exception {
        List<Violation> found = new ArrayList<>();
        for (Node node : nodes)
            if (!node.awaitReady(AGAIN)) found.add(new Violation("ready", node.name() + " is not ready again"));
        long head = Long.parseLong(
                rows("SELECT max(position)::text FROM history.events").get(0));
        if (!reached(head)) found.add(new Violation("ready", "the views do not come as far as " + head));
        for (Call call : calls.read())
            if (call.told() && String.valueOf(call.path()).startsWith(AsOfNeverChanges.QUESTION))
                reader.ask(nodes.get(0), String.valueOf(call.path()));
        reader.ask(nodes.get(1), AuditEqualsHistory.QUESTION + "&minPosition=" + head);
        try (Connection database = server.asSuperuser()) {
            found.addAll(Judge.judge(calls, database));
        }
        return found;
    }

    /** Every view is thrown away and fed anew from the beginning of the history. */
    void replay() throws Exception {
        long from = System.nanoTime();
        for (Node node : nodes) node.kill();
        server.execute("DELETE FROM views.forms");
        for (Node node : nodes) node.start(Duration.ZERO);
        for (Node node : nodes)
            if (!node.awaitReady(START)) throw new IllegalStateException(node.name() + " does not start again");
        calls.mark("rebuild", from);
    }

    private boolean reached(long position) throws InterruptedException {
        long until = System.nanoTime() + AGAIN.toNanos();
        while (System.nanoTime() < until) {
            if (reader.ask(nodes.get(0), "/api/contributions/totals?minPosition=" + position)
                    .told()) return true;
            Thread.sleep(200);
        }
        return false;
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection database = server.asSuperuser()) {
            return Stored.rows(database, sql);
        }
    }

    /** What was done, in a line. */
    String report() throws Exception {
        List<Call> all = calls.read();
        return "seed %d: %d calls, %d accepted, %d refused, %d unknown; %s events; faults %s"
                .formatted(
                        seed,
                        all.size(),
                        all.stream().filter(Call::accepted).count(),
                        all.stream().filter(Call::refused).count(),
                        all.stream()
                                .filter(call -> call.command() != null && !call.accepted() && !call.refused())
                                .count(),
                        rows("SELECT count(*)::text FROM history.events").get(0),
                        nemesis.done());
    }

    @Override
    public void close() throws Exception {
        for (Node node : nodes) node.close();
        server.close();
        calls.close();
    }
}
