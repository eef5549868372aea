package org.tributary.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.property.Office.office;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.Body;
import org.tributary.commandside.Footprint;
import org.tributary.commandside.House;
import org.tributary.commandside.Reply;

/**
 * Sends a sequence of commands to one record. Each is accepted, and then what must hold holds; or it is refused, and then it
 * leaves nothing. In the end, whatever way its state is come by, it is the same.
 */
final class Life {
    private final String stream;
    private final World world;
    private final List<Move> moves;
    private final Consumer<Past> holds;
    private final List<String> said = new ArrayList<>();
    private final House house = office().house;
    private @Nullable Footprint footprint;

    Life(String stream, World world, List<Move> moves, Consumer<Past> holds) {
        this.stream = stream;
        this.world = world;
        this.moves = moves;
        this.holds = holds;
    }

    void live(List<Step> steps) {
        try {
            footprint = house.footprint();
            steps.forEach(this::live);
            if (!past().events().isEmpty()) States.requireSame(stream);
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError(broken.getMessage() + "\nafter\n" + String.join("\n", said), broken);
        }
    }

    private void live(Step step) {
        Move move = moves.get(step.move() % moves.size());
        Body body = world.body(move, step);
        said.add(move.command() + " " + body.json());
        Reply reply = house.as(move.by()).order(move.command(), body, false);
        said.add("    " + reply.said());
        Footprint before = footprint;
        footprint = house.footprint();
        if (reply.refused() == null) heldAfter(past());
        else {
            assertThat(reply.refused().status()).as("status of a refusal").isBetween(400, 499);
            assertThat(footprint).as("a refusal leaves nothing").isEqualTo(before);
        }
    }

    /** What was accepted may have begun another record, under an absurd id, before this one began. */
    private void heldAfter(Past past) {
        if (!past.events().isEmpty()) holds.accept(past);
    }

    private Past past() {
        return new Past(house.events(stream));
    }
}
