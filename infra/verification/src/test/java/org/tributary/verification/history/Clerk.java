package org.tributary.verification.history;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tributary.events.Role;
import org.tributary.platform.command.Actor;
import org.tributary.platform.command.Catalogue;
import org.tributary.platform.command.CommandDesk;
import org.tributary.platform.command.Order;
import org.tributary.platform.problem.Refusal;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.node.ObjectNode;

/** Sends a history within the process, command by command, and tells how far it is; nothing of it may be refused. */
public final class Clerk {
    private static final Logger LOG = LoggerFactory.getLogger(Clerk.class);
    private static final int TELLS_EVERY = 5000;

    private final CommandDesk desk;
    private final Catalogue catalogue;

    public Clerk(CommandDesk desk, Catalogue catalogue) {
        this.desk = desk;
        this.catalogue = catalogue;
    }

    public void send(List<Turn> turns) {
        long began = System.nanoTime();
        for (int sent = 0; sent < turns.size(); sent++) {
            if (sent > 0 && sent % TELLS_EVERY == 0) tell(sent, turns.size(), System.nanoTime() - began);
            send(turns.get(sent));
        }
        tell(turns.size(), turns.size(), System.nanoTime() - began);
    }

    private static void tell(int sent, int all, long nanos) {
        double each = (double) nanos / sent;
        LOG.info(
                "History: {} of {} commands, {} a second, {} left",
                sent,
                all,
                Math.round(1e9 / each),
                Duration.ofSeconds(Math.round(each * (all - sent) / 1e9)));
    }

    private void send(Turn turn) {
        ObjectNode body = (ObjectNode) StoredJson.mapper().readTree(turn.body());
        try {
            desk.send(Order.of(turn.command(), body, actor(turn.command()), null, "api"));
        } catch (Refusal refusal) {
            String faults = refusal.faults().stream()
                    .map(fault -> " " + fault.pointer() + " " + fault.detail())
                    .collect(Collectors.joining());
            throw new IllegalStateException(
                    "%s %s: %s%s".formatted(turn.command(), turn.body(), refusal.getMessage(), faults), refusal);
        }
    }

    /** Whoever may; a manager where a manager may. */
    private Actor actor(String command) {
        List<Role> by = List.of(catalogue.named(command).orElseThrow().sent().by());
        Role role = by.contains(Role.MANAGER) ? Role.MANAGER : by.get(0);
        return new Actor(Strand.id(role.toString()), role, null);
    }
}
