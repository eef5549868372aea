package org.tributary.verification.faults;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Where partnerships stood, with whom, for whom and for how much. */
final class FoldedPartnerships {
    private static final List<String> DIMENSIONS = List.of("region", "area", "country", "sector", "result");

    private final Tables tables;
    private final Map<String, String> needs = new HashMap<>();
    private final Map<String, String> categories = new HashMap<>();

    FoldedPartnerships(Tables tables) {
        this.tables = tables;
    }

    void next(Stored event) {
        if (!event.text("partnershipId").isEmpty() && event.stream().equals(event.text("partnershipId")))
            row("partnerships_change", event);
        switch (event.name()) {
            case "codes-published" -> {
                if (event.text("list").equals("stage"))
                    for (JsonNode stage : event.payload().path("entries"))
                        categories.put(
                                stage.path("code").asString(),
                                stage.path("category").asString(""));
            }
            case "partnership-identified", "partnership-proposed" -> begun(event);
            case "stage-advanced" -> stage(event, event.text("to"));
            case "stage-moved-back" -> stage(event, event.text("to")).with("reason_code", reason(event));
            case "partnership-put-on-hold" ->
                stage(event, event.text("stage"))
                        .with("previous", event.text("stage"))
                        .with("on_hold", "t")
                        .with("category", "on-hold")
                        .with("reason_code", reason(event))
                        .like(event.payload(), "reviewOn");
            case "partnership-resumed" -> stage(event, event.text("stage")).with("previous", event.text("stage"));
            case "partnership-declined" -> stage(event, "declined").with("reason_code", reason(event));
            case "partnership-withdrawn" -> stage(event, "withdrawn").with("reason_code", reason(event));
            case "forecast-revised" -> forecast(event);
            case "owner-assigned" -> owner(event);
            case "partnership-reopened" -> {
                stage(event, event.text("to")).with("reason_code", reason(event));
                forecast(event);
            }
            case "partnership-completed" ->
                stage(event, "completed")
                        .with("previous", "signed")
                        .with("reason_code", event.payload().at("/waiver/code"));
            case "completion-reopened" ->
                stage(event, "signed").with("previous", "completed").with("reason_code", reason(event));
            case "partnership-voided" -> stage(event, "void").with("reason_code", reason(event));
            case "engagement-revised" -> engagement(event);
            case "partners-revised" -> partners(event);
            case "broker-assigned" ->
                row("partnerships_broker", event)
                        .like(event.payload(), "brokerId", "kind", "personId", "partnerId", "staffId", "until");
            case "broker-released" ->
                row("partnerships_broker", event)
                        .like(event.payload(), "brokerId")
                        .with("reason_code", reason(event))
                        .with("reason_note", event.payload().at("/reason/note"));
            case "pledge-recorded" -> pledged(event, "recorded").like(event.payload(), "partnerId");
            case "pledge-revised" -> pledged(event, "revised");
            case "pledge-withdrawn" -> pledge(event, 0, event.text("pledgeId"), "withdrawn");
            case "partnership-signed" -> {
                int place = 0;
                for (JsonNode pledge : event.payload().path("pledges"))
                    pledge(event, place++, pledge.asString(), "fulfilled").like(event.payload(), "agreementId");
                stage(event, "signed");
                row("partnerships_agreement", event).like(event.payload(), "agreementId");
            }
            case "signed-partnership-registered" -> {
                stage(event, "signed");
                row("partnerships_agreement", event).like(event.payload(), "agreementId");
                identity(event);
                owner(event);
            }
            default -> new FoldedCollaboration(tables).next(event);
        }
    }

    private Tables.Row row(String table, Stored event) {
        return tables.row(table, event, "partnership_id", event.stream());
    }

    /** Rows that stand under another's, which says when. */
    private Tables.Row part(String table, Stored event) {
        return tables.row(table).with("partnership_id", event.stream()).with("sequence", event.sequence());
    }

    private static JsonNode reason(Stored event) {
        return event.payload().at("/reason/code");
    }

    private Tables.Row stage(Stored event, String stage) {
        return row("partnerships_stage", event)
                .with("event", event.name())
                .with("stage", stage)
                .with("previous", event.text("from"))
                .with("on_hold", "f")
                .with("category", categories.getOrDefault(stage, ""));
    }

    private Tables.Row pledged(Stored event, String kind) {
        return pledge(event, 0, event.text("pledgeId"), kind)
                .with("amount", event.amount("amount"))
                .with("currency", event.currency("amount"))
                .like(event.payload(), "expectedOn");
    }

    private Tables.Row pledge(Stored event, int place, String pledge, String kind) {
        return row("partnerships_pledge", event)
                .with("place", place)
                .with("pledge_id", pledge)
                .with("kind", kind)
                .with("reason_code", reason(event))
                .with("reason_note", event.payload().at("/reason/note"));
    }

    private void begun(Stored event) {
        boolean proposed = event.is("partnership-proposed");
        if (proposed) {
            row("kpis_proposal", event);
            engagement(event);
        }
        stage(event, proposed ? "proposed" : "identified");
        identity(event);
        owner(event);
        forecast(event);
        for (String dimension : DIMENSIONS) {
            int place = 0;
            for (JsonNode part : event.payload().path("attribution").path(dimension))
                part("partnerships_attribution", event)
                        .with("dimension", dimension)
                        .with("place", place++)
                        .with("code", part.path("code"))
                        .share(part.path("share").asString());
        }
    }

    private void identity(Stored event) {
        if (!event.text("need").isEmpty()) needs.put(event.stream(), event.text("need"));
        row("partnerships_identity", event)
                .like(event.payload(), "title", "proposedBy")
                .with("need", needs.getOrDefault(event.stream(), ""));
        partners(event);
    }

    private void engagement(Stored event) {
        row("partnerships_engagement", event)
                .with("types", event.payload().path("engagementTypes"))
                .like(event.payload(), "objective")
                .with("term_from", event.payload().at("/term/from"))
                .with("term_to", event.payload().at("/term/to"));
    }

    private void partners(Stored event) {
        if (!event.text("ourRole").isEmpty()) row("partnerships_role", event).with("role", event.text("ourRole"));
        int place = 0;
        for (JsonNode partner : event.payload().path("partners"))
            row("partnerships_partner", event).with("place", place++).like(partner, "partnerId", "role");
    }

    private void owner(Stored event) {
        if (event.text("owner").isEmpty()) return;
        row("partnerships_owner", event).like(event.payload(), "owner");
        JsonNode credit = event.payload().path("credit");
        if (credit.isEmpty())
            part("partnerships_credit", event)
                    .with("place", 0)
                    .with("staff_id", event.text("owner"))
                    .share("1/1");
        int place = 0;
        for (JsonNode part : credit)
            part("partnerships_credit", event)
                    .with("place", place++)
                    .like(part, "staffId")
                    .share(part.path("share").asString());
    }

    private void forecast(Stored event) {
        JsonNode forecast = event.payload().path("forecast");
        if (forecast.isMissingNode()) return;
        row("partnerships_forecast", event)
                .with("value", new BigDecimal(forecast.at("/value/amount").asString()))
                .with("currency", forecast.at("/value/currency"))
                .like(forecast, "expectedOn", "probability");
        int place = 0;
        for (JsonNode part : forecast.path("tranches"))
            part("partnerships_forecast_part", event)
                    .with("place", place++)
                    .like(part, "year")
                    .with("amount", new BigDecimal(part.at("/amount/amount").asString()));
    }
}
