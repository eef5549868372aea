package org.tributary.exchange.batch;

import org.jspecify.annotations.Nullable;
import org.tributary.events.Money;
import org.tributary.events.Policy;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command that a line of a file asks for.
 *
 * @param number of the line
 * @param part which of the line's commands it is, where there is more than one
 * @param money what it adds to the control totals
 */
public record Line(
        int number,
        @Nullable String part,
        String command,
        Body body,
        @Nullable Money money) {
    /** What the command says, under the policy in force. */
    @FunctionalInterface
    public interface Body {
        ObjectNode under(Policy policy);
    }
}
