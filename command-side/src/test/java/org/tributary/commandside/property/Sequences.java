package org.tributary.commandside.property;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;

/** Sequences of commands, as jqwik makes them and makes them smaller. */
abstract class Sequences {
    private static final int LONGEST = 60;

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(upTo(999), upTo(999).list().ofSize(14), upTo(99))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(LONGEST)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Integer> upTo(int most) {
        return Arbitraries.integers()
                .between(0, most)
                .withDistribution(RandomDistribution.uniform())
                .shrinkTowards(0)
                .withoutEdgeCases();
    }
}
