package org.tributary.platform.axonserver;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether commands can be taken; what was copied can be read either way. */
final class AxonServerHealth extends AbstractHealthIndicator {
    private final Connector connector;
    private final Copy copy;
    private final CopyTable table;

    AxonServerHealth(Connector connector, Copy copy, CopyTable table) {
        super("The database does not answer");
        this.connector = connector;
        this.copy = copy;
        this.table = table;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        boolean connected = connector.connected();
        health.status(connected && copy.trouble() == null ? "UP" : "DOWN").withDetail("server", connector.address());
        if (!connected)
            health.withDetail(
                    "whatToDo",
                    "Axon Server does not answer, so commands are refused; what was copied can be read. Start it, or"
                            + " correct axon.axonserver.servers, context or token. Tributary connects by itself.");
        if (copy.trouble() != null) health.withDetail("copy", String.valueOf(copy.trouble()));
        health.withDetail("copiedTo", table.token());
    }
}
