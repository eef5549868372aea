package org.tributary.standalone.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * All commands of the sample. Its parts follow one another; the strands of a part may be sent side by side, the steps of
 * a strand in their order.
 */
record Plan(List<List<List<Step>>> parts) {
    /** The step that is sent when all others are done: whoever finds it finds the whole sample. */
    static final String LAST = "complete";

    static Plan of(Days days) {
        Register register = new Register();
        List<Step> targets = new Targets(days).steps();
        List<List<Step>> besides = new ArrayList<>(new Talks(days).interactions());
        besides.add(targets.subList(0, targets.size() - 1));
        return new Plan(List.of(
                List.of(Offices.steps(days)),
                register.partners(),
                register.agreements(),
                new Pipeline(days).partnerships(),
                besides,
                List.of(List.of(targets.get(targets.size() - 1).named(LAST)))));
    }

    int size() {
        return parts.stream().flatMap(List::stream).mapToInt(List::size).sum();
    }
}
