package org.tributary.verification.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tributary.verification.faults.Client.Mix;
import org.tributary.verification.faults.Nemesis.Fault;

/** For a minute as part of every build, for ten with {@code -Pfaults}; {@code -Dtributary.faults.seed} chooses the same again. */
@Tag("faults")
class FaultsIT {
    private static final int MINUTES = Integer.getInteger("tributary.faults.minutes", 1);

    @Test
    void what_was_told_holds_whatever_happens_to_whom() throws Exception {
        long seed = Long.getLong("tributary.faults.seed", System.nanoTime());
        System.out.println("-Dtributary.faults.seed=" + seed);
        Path directory = Files.createDirectories(Path.of("target", "faults", Long.toString(seed)));
        try (Rig rig = Rig.start(seed, Mix.OF_AN_OFFICE, Plant.NONE, directory)) {
            if (MINUTES == 1) rig.run(Duration.ofSeconds(20), Fault.SHORT);
            else rig.run(Duration.ofMinutes(MINUTES), List.of(Fault.values()));
            List<Violation> found = rig.judge();
            if (MINUTES > 1) {
                rig.replay();
                found.addAll(rig.judge());
            }
            System.out.println(rig.report());
            assertThat(found).as(rig.report()).isEmpty();
        }
    }
}
