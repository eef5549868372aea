package org.tributary.verification.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** For a minute as part of every build, for ten with {@code -Pfaults}; {@code -Dtributary.faults.seed} chooses the same again. */
@Tag("faults")
class FaultsIT {
    private static final int MINUTES = Integer.getInteger("tributary.faults.minutes", 1);

    /** Of a minute, the starts take more than half. */
    private static final Duration TIME = MINUTES == 1 ? Duration.ofSeconds(18) : Duration.ofMinutes(MINUTES);

    @Test
    void what_was_told_holds_whatever_happens_to_whom() throws Exception {
        long seed = Long.getLong("tributary.faults.seed", System.nanoTime());
        System.out.println("-Dtributary.faults.seed=" + seed);
        Path directory = Files.createDirectories(Path.of("target", "faults", Long.toString(seed)));
        try (Rig rig = Rig.start(seed, Mix.OF_AN_OFFICE, Plant.NONE, directory)) {
            rig.run(TIME, MINUTES == 1 ? Fault.SHORT : List.of(Fault.values()));
            Verdict verdict = rig.judge();
            if (MINUTES > 1) {
                rig.replay();
                verdict.add(rig.judge());
            }
            Figures figures = rig.figures(TIME, verdict);
            Report.add(figures);
            System.out.println(figures.line());
            assertThat(verdict.found()).as(figures.line()).isEmpty();
        }
    }
}
