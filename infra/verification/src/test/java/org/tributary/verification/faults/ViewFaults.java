package org.tributary.verification.faults;

import java.time.Duration;

/** What is done to what feeds the views, and to what they hold. */
final class ViewFaults {
    private final Server server;
    private final Calls calls;
    private final Crowd crowd;

    ViewFaults(Server server, Calls calls, Crowd crowd) {
        this.server = server;
        this.calls = calls;
        this.crowd = crowd;
    }

    /** A view is dropped while another program feeds it. */
    void rebuild(Node node) throws Exception {
        server.execute("DELETE FROM views.forms WHERE view = 'portfolio'");
        node.startAgain(Duration.ZERO);
    }

    /** A table emptied, another falsified; all that is told until it is made anew is void, and nobody may notice later. */
    void corrupt(Node node) throws Exception {
        long from = System.nanoTime();
        server.execute(
                "TRUNCATE views.agreements_value",
                "UPDATE views.contributions_entry SET received = received + 1, settled = settled + 1");
        rebuild(node);
        calls.mark("void", from);
    }

    void loseToken(Node node) throws Exception {
        node.kill();
        server.execute("DELETE FROM views.tokens");
        node.startAgain(Duration.ZERO);
    }

    /** What no view can take in; its removal leaves a hole. */
    void poison() throws Exception {
        server.execute("""
                INSERT INTO history.events (event_id, stream_id, stream_type, sequence, name, revision, payload, metadata)
                VALUES (gen_random_uuid(), gen_random_uuid(), 'agreement', 0, 'contribution-recorded', 1, '{"poison": true}', '{}')
                """);
        try {
            if (crowd.hasStopped(Node.PATIENCE)) {
                long from = System.nanoTime();
                Thread.sleep(1500);
                calls.mark("stopped_view", from);
            }
        } finally {
            server.execute("""
                    SET session_replication_role = replica;
                    DELETE FROM history.events WHERE payload = '{"poison": true}'
                    """);
        }
    }
}
