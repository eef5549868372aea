package org.tributary.exchange.batch;

import java.util.List;
import java.util.SortedMap;

/**
 * What a file asks for. Stages wait for one another.
 *
 * @param rows how many were read
 * @param skipped how many ask for nothing, by why
 * @param refused what cannot even be asked for
 */
public record Plan(int rows, SortedMap<String, Integer> skipped, List<Refused> refused, List<Stage> stages) {
    /** How many commands there are to send. */
    int size() {
        return stages.stream()
                .flatMap(stage -> stage.lanes().stream())
                .mapToInt(List::size)
                .sum();
    }

    /** Lines of a lane are sent one after the other, lanes side by side. */
    public record Stage(List<List<Line>> lanes) {}
}
