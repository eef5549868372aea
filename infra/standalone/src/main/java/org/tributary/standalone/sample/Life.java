package org.tributary.standalone.sample;

import org.jspecify.annotations.Nullable;
import org.tributary.events.Role;
import org.tributary.standalone.sample.Table.Line;
import tools.jackson.databind.node.ObjectNode;

/** The turns of a partnership's life, written {@code verb@day} or {@code verb@day:detail}. */
final class Life {
    private final Line line;
    private final Days days;
    private final String id;

    Life(Line line, Days days) {
        this.line = line;
        this.days = days;
        this.id = Pipeline.id(line.text("name"));
    }

    Step step(String turn) {
        String verb = turn.substring(0, turn.indexOf('@'));
        String[] rest = turn.substring(turn.indexOf('@') + 1).split(":", -1);
        String on = days.on(rest[0]);
        return switch (verb) {
            case "identified" -> step(turn, "identify-partnership", identified(on));
            case "proposed" -> step(turn, "propose-partnership", proposed(on));
            case "qualified", "cultivating", "negotiating" -> step(turn, "advance-stage", on, "to", verb);
            case "back" -> step(turn, "move-back-stage", on, "to", rest[1], "reason", Bodies.reason(rest[2]));
            case "forecast" ->
                step(turn, "revise-forecast", on, "expectedValue", money(rest[1]), "expectedOn", expectedOn());
            case "hold" -> step(turn, "put-on-hold", on, "reason", Bodies.reason(rest[1]));
            case "resume" -> step(turn, "resume-partnership", on);
            case "declined" -> step(turn, "decline-partnership", on, "reason", Bodies.reason(rest[1]));
            case "withdrawn" -> step(turn, "withdraw-partnership", on, "reason", Bodies.reason(rest[1]));
            default -> throw new IllegalStateException(line.origin() + ": what is " + turn + "?");
        };
    }

    private Step step(String turn, String command, String on, @Nullable Object... further) {
        ObjectNode body = Bodies.of("partnershipId", id, "effectiveOn", on);
        body.setAll(Bodies.of(further));
        return step(turn, command, body);
    }

    private Step step(String turn, String command, ObjectNode body) {
        String name = "partnership:" + line.text("name") + ":" + turn;
        return Step.by(Role.OFFICER, name, line.origin(), command, body);
    }

    private ObjectNode identified(String on) {
        ObjectNode body = begun(on);
        if (line.maybe("need") != null) body.put("need", line.text("need"));
        return body;
    }

    private ObjectNode proposed(String on) {
        ObjectNode body = begun(on);
        body.setAll(Bodies.of("engagementTypes", line.parts("engagement"), "proposedBy", line.text("proposed_by")));
        return body;
    }

    private ObjectNode begun(String on) {
        String value = line.maybe("value");
        return Bodies.of(
                "partnershipId", id,
                "title", line.text("title") + Pipeline.INVENTED,
                "partners", line.parts("partners").stream().map(Life::partner).toList(),
                "owner", Names.staff(line.text("owner")),
                "credit",
                        Shares.of(
                                "staffId",
                                line.parts("credit").stream().map(Life::staff).toList()),
                "expectedValue", value == null ? null : money(value),
                "tranches", line.parts("years").stream().map(this::year).toList(),
                "expectedOn", expectedOn(),
                "attribution", Pipeline.attribution(line),
                "effectiveOn", on);
    }

    private @Nullable String expectedOn() {
        return days.maybe(line.maybe("expected"));
    }

    private ObjectNode money(String amount) {
        return Bodies.money(line.text("currency"), amount);
    }

    private ObjectNode year(String part) {
        String[] yearAndAmount = part.split(":", -1);
        return Bodies.of("year", days.year(Integer.parseInt(yearAndAmount[0])), "amount", money(yearAndAmount[1]));
    }

    private static String staff(String handleAndShare) {
        String[] credit = handleAndShare.split(":", -1);
        return Names.staff(credit[0]) + ":" + credit[1];
    }

    private static ObjectNode partner(String nameAndRole) {
        String[] partner = nameAndRole.split(":", -1);
        return Bodies.of("partnerId", Names.partner(partner[0]), "role", partner[1]);
    }
}
