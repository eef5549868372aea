package org.tributary.exchange.batch;

import java.util.stream.Collectors;
import org.tributary.platform.problem.Refusal;

/** A line that was not taken in, and why. */
public record Refused(int line, String command, String rule, String reason) {
    static Refused of(Line line, Refusal refusal) {
        String reason = refusal.faults().isEmpty()
                ? refusal.detail()
                : refusal.faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.code() + ": " + fault.detail())
                        .collect(Collectors.joining(" "));
        return new Refused(line.number(), line.command(), refusal.rule(), reason);
    }
}
