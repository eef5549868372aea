package org.tributary.standalone.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Role;
import org.tributary.standalone.sample.Table.Line;
import tools.jackson.databind.node.ObjectNode;

/** The invented talks with partners, what came of them, and what is next; some of that is overdue. */
final class Talks {
    private final Days days;

    Talks(Days days) {
        this.days = days;
    }

    List<List<Step>> interactions() {
        return Table.lines("interactions.csv").stream()
                .map(line -> List.of(interaction(line)))
                .toList();
    }

    private Step interaction(Line line) {
        ObjectNode note =
                Bodies.of("outcome", line.text("outcome") + Pipeline.INVENTED, "nextAction", line.maybe("next_action"));
        return Step.by(
                Role.OFFICER,
                "interaction:" + line.text("name"),
                line.origin(),
                "record-interaction",
                Bodies.of(
                        "partnerId", Names.partner(line.text("partner")),
                        "interactionId", Names.id("interaction", line.text("name")),
                        "kind", line.text("kind"),
                        "place", line.maybe("place"),
                        "staff", line.parts("staff").stream().map(Names::staff).toList(),
                        "partnershipId", partnership(line.maybe("partnership")),
                        "note", note,
                        "nextActionOn", days.maybe(line.maybe("next_day")),
                        "effectiveOn", days.on(line.text("day"))));
    }

    private static @Nullable String partnership(@Nullable String name) {
        return name == null ? null : Pipeline.id(name);
    }
}
