package org.tributary.standalone.sample;

import java.util.ArrayList;
import java.util.List;
import org.tributary.events.Role;
import org.tributary.standalone.sample.Table.Line;
import tools.jackson.databind.node.ObjectNode;

/** The signature under an invented partnership, with all that was promised. */
final class Signature {
    private final Line line;
    private final Line partnership;
    private final Days days;
    private final String name;

    Signature(Line line, Line partnership, Days days) {
        this.line = line;
        this.partnership = partnership;
        this.days = days;
        this.name = line.text("partnership");
    }

    static String agreement(String partnership) {
        return Names.id("agreement", partnership);
    }

    static String tranche(String partnership, String tranche) {
        return Names.id("tranche", partnership + ":" + tranche);
    }

    List<Step> steps() {
        ObjectNode force = Bodies.of("agreementId", agreement(name), "effectiveOn", days.on(line.text("in_force")));
        return List.of(
                Step.by(Role.MANAGER, "signature:" + name, line.origin(), "sign-agreement", body()),
                Step.by(Role.MANAGER, "in-force:" + name, line.origin(), "bring-into-force", force));
    }

    private ObjectNode body() {
        String on = days.on(line.text("signed"));
        String title = partnership.text("title") + Pipeline.INVENTED;
        return Bodies.of(
                "partnershipId", Pipeline.id(name),
                "agreementId", agreement(name),
                "instrument", line.text("instrument"),
                "reference", "INVENTED/" + on.substring(0, 4) + "/" + line.text("number"),
                "title", title,
                "currency", line.text("currency"),
                "values", values(),
                "tranches", line.parts("tranches").stream().map(this::tranche).toList(),
                "term", Bodies.of("from", days.on(line.text("in_force")), "to", days.on(line.text("until"))),
                "attribution", Pipeline.attribution(partnership),
                "waivers",
                        List.of(
                                Bodies.waiver("due-diligence", "not-yet-assessed"),
                                Bodies.waiver("expectations-document", "low-risk")),
                "effectiveOn", on);
    }

    private List<ObjectNode> values() {
        String partner = Names.partner(line.text("party"));
        List<ObjectNode> values = new ArrayList<>();
        Register.add(values, line, "partner_cash", partner, "cash");
        Register.add(values, line, "partner_in_kind", partner, "in-kind");
        Register.add(values, line, "own_cofinancing", "own", "cash");
        return values;
    }

    /** Written {@code name:amount@day}. */
    private ObjectNode tranche(String written) {
        String[] parts = written.split("[:@]", -1);
        return Bodies.of(
                "trancheId", tranche(name, parts[0]),
                "amount", Bodies.money(line.text("currency"), parts[1]),
                "dueOn", days.on(parts[2]));
    }
}
