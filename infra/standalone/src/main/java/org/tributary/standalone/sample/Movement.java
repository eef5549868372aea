package org.tributary.standalone.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Role;
import org.tributary.standalone.sample.Table.Line;
import tools.jackson.databind.node.ObjectNode;

/** Money under an invented agreement: what arrived, what was recorded wrongly, what went back. */
final class Movement {
    private final Line line;
    private final Line partnership;
    private final Days days;

    Movement(Line line, Line partnership, Days days) {
        this.line = line;
        this.partnership = partnership;
        this.days = days;
    }

    Step step() {
        return switch (line.text("what")) {
            case "receipt" -> step("record-contribution", receipt());
            case "reversal" -> step("reverse-contribution", reversal());
            case "refund" -> step("refund-contribution", refund());
            default -> throw new IllegalStateException(line.origin() + ": receipt, reversal or refund?");
        };
    }

    private Step step(String command, ObjectNode further) {
        ObjectNode body = Bodies.of(
                "agreementId", Signature.agreement(line.text("partnership")),
                "bankReference", line.maybe("bank_reference"),
                "effectiveOn", days.on(line.text("day")));
        body.setAll(further);
        return Step.by(Role.FINANCE, "money:" + line.text("name"), line.origin(), command, body);
    }

    private ObjectNode receipt() {
        String tranche = line.maybe("tranche");
        return Bodies.of(
                "contributionId", contribution(line.text("name")),
                "kind", line.text("kind"),
                "amount", money(line.text("amount")),
                "settles", money(line.maybe("settles")),
                "differences", charges(),
                "trancheId", tranche == null ? null : Signature.tranche(line.text("partnership"), tranche));
    }

    private List<ObjectNode> charges() {
        String charges = line.maybe("charges");
        return charges == null ? List.of() : List.of(Bodies.of("kind", "bank-charges", "amount", money(charges)));
    }

    private ObjectNode reversal() {
        return Bodies.of("contributionId", contribution(line.text("of")), "reason", reason());
    }

    private ObjectNode refund() {
        return Bodies.of(
                "contributionId", contribution(line.text("of")),
                "refundId", Names.id("refund", line.text("name")),
                "amount", money(line.text("amount")),
                "reason", reason());
    }

    private ObjectNode reason() {
        return Bodies.of("code", line.text("reason"), "note", line.maybe("note"));
    }

    private @Nullable ObjectNode money(@Nullable String amount) {
        return amount == null ? null : Bodies.money(partnership.text("currency"), amount);
    }

    private static String contribution(String name) {
        return Names.id("contribution", name);
    }
}
