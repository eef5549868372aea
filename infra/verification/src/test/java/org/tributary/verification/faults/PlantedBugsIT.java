package org.tributary.verification.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.verification.faults.Report.Planted;

/** A judge who never finds anything proves nothing: each bug that is planted is caught, by its name. */
@Tag("faults")
@Tag("planted")
class PlantedBugsIT {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_planted_bug_is_caught_by_name(Plant plant) throws Exception {
        long seed = Long.getLong("tributary.faults.seed", System.nanoTime());
        System.out.println(plant + " -Dtributary.faults.seed=" + seed);
        Path directory = Files.createDirectories(Path.of("target", "faults", plant + "-" + seed));
        try (Rig rig = Rig.start(seed, plant.mix(), plant, directory)) {
            Instant planted = Instant.now();
            rig.run(plant.operations(), List.of(Fault.HELD_COMMIT, Fault.TEN_AT_ONCE));
            Verdict verdict = rig.judge();
            long seconds = Duration.between(planted, Instant.now()).toSeconds();
            Report.add(Planted.of(plant, verdict, seconds, seed));
            String line = rig.figures(Duration.ofSeconds(seconds), verdict).line();
            System.out.println(line);
            verdict.found().stream().limit(3).forEach(System.out::println);
            assertThat(verdict.found())
                    .as(line)
                    .extracting(Violation::invariant)
                    .contains(plant.invariant());
        }
    }
}
