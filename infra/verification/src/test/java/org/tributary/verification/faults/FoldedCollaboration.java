package org.tributary.verification.faults;

import tools.jackson.databind.JsonNode;

/** How partners look after their partnership. */
record FoldedCollaboration(Tables tables) {
    void next(Stored event) {
        JsonNode fact = event.payload();
        switch (event.name()) {
            case "checklist-assigned" -> assigned(event, fact);
            case "checklist-removed" ->
                because(row("partnerships_checklist", event).like(fact, "checklistId"), fact);
            case "checklist-item-assessed" ->
                row("partnerships_checklist_assessment", event)
                        .like(fact, "checklistId", "item", "assessment", "evidenceId")
                        .with("document", text(fact.path("document")));
            case "joint-assessment-scheduled" ->
                row("partnerships_assessment", event).like(fact, "everyMonths").with("next_on", event.text("firstOn"));
            case "joint-assessment-held" ->
                row("partnerships_assessment", event).like(fact, "assessmentId", "outcome", "findingsId", "nextOn");
            case "measures-agreed" -> measures(event, fact);
            case "measurement-recorded" ->
                row("partnerships_measurement", event).like(fact, "measure", "value");
            case "feedback-recorded" ->
                row("partnerships_feedback", event).like(fact, "feedbackId", "partnerId", "score", "wordsId");
            case "feedback-answered" ->
                row("partnerships_feedback", event)
                        .like(fact, "feedbackId")
                        .with("words_id", event.text("answerId"))
                        .with("acted", fact.path("acted").asBoolean() ? "t" : "f");
            case "complaint-lodged" -> complaint(event, fact).like(fact, "wordsId");
            case "complaint-acknowledged", "complaint-investigated" -> complaint(event, fact);
            case "complaint-resolved" ->
                because(complaint(event, fact).like(fact, "outcome"), fact).with("words_id", event.text("findingsId"));
            case "budget-shared", "budget-exemption-recorded" -> budget(event, fact);
            default -> {
                // of no partnership
            }
        }
    }

    private Tables.Row row(String table, Stored event) {
        return tables.row(table, event, "partnership_id", event.stream());
    }

    private static Tables.Row because(Tables.Row row, JsonNode fact) {
        return row.with("reason_code", fact.at("/reason/code")).with("reason_note", fact.at("/reason/note"));
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "" : node.toString();
    }

    private Tables.Row complaint(Stored event, JsonNode fact) {
        return row("partnerships_complaint", event)
                .like(fact, "complaintId")
                .with("step", event.name().replace("complaint-", ""));
    }

    private void measures(Stored event, JsonNode fact) {
        int place = 0;
        for (JsonNode measure : fact.path("measures"))
            row("partnerships_measure", event)
                    .with("place", place++)
                    .like(measure, "code", "name", "unit", "baseline", "target", "dueOn");
    }

    private void budget(Stored event, JsonNode fact) {
        int place = 0;
        for (JsonNode partner : fact.path("partners"))
            because(row("partnerships_budget", event), fact)
                    .with("place", place++)
                    .with("partner_id", partner)
                    .with("document", text(fact.path("document")));
    }

    private void assigned(Stored event, JsonNode fact) {
        Tables.Row row = row("partnerships_checklist", event).like(fact, "checklistId", "template");
        for (JsonNode list : fact.path("codes"))
            if (list.path("list").asString().equals("checklist-" + event.text("template")))
                row.with("template_version", list.path("version").asLong());
        int place = 0;
        for (JsonNode item : fact.path("items"))
            tables.row("partnerships_checklist_item")
                    .with("partnership_id", event.stream())
                    .with("sequence", event.sequence())
                    .with("place", place++)
                    .like(item, "code")
                    .with("blocks", item.path("blocks").asBoolean() ? "t" : "f")
                    .with("criterion", item.path("criterion").asBoolean(false) ? "t" : "f");
    }
}
