package org.tributary.verification.faults;

import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What was signed, as the register and the KPIs keep it. */
final class FoldedAgreements {
    private static final List<String> DIMENSIONS = List.of("region", "area", "country", "sector", "result");

    private final Tables tables;

    FoldedAgreements(Tables tables) {
        this.tables = tables;
    }

    void next(Stored event) {
        switch (event.name()) {
            case "agreement-signed" -> signed(event, event.payload());
            case "addendum-signed" -> amended(event, event.payload());
            case "agreement-brought-into-force" ->
                row("agreements_in_force", event).like(event.payload(), "condition");
            case "agreement-attributed" -> attributed(event);
            case "agreement-suspended" -> course(event, "suspended", 0);
            case "agreement-resumed" -> course(event, "resumed", 0);
            case "agreement-terminated" -> course(event, "terminated", 1);
            case "agreement-expired" -> course(event, "settled", 1);
            case "agreement-reinstated" -> course(event, "reinstated", -1);
            case "tranches-revised" -> {
                row("agreements_revision", event)
                        .with("reason_code", event.payload().at("/reason/code"))
                        .with("reason_note", event.payload().at("/reason/note"));
                tranches(event);
            }
            case "agreement-voided" ->
                row("agreements_voided", event)
                        .with("reason_code", event.payload().at("/reason/code"))
                        .with("reason_note", event.payload().at("/reason/note"));
            case "agreement-placed-under-umbrella" ->
                row("agreements_umbrella", event)
                        .like(event.payload(), "umbrella")
                        .with("reason_code", event.payload().at("/reason/code"))
                        .with("reason_note", event.payload().at("/reason/note"));
            case "document-attached" -> document(event, "t").like(event.payload(), "kind", "addendumId");
            case "document-detached" -> document(event, "f");
            case "obligation-added" ->
                obligation(event, "added")
                        .with("partner_id", event.text("owedBy").replace("own", ""))
                        .like(event.payload(), "kind", "what", "dueOn");
            case "obligation-fulfilled" -> obligation(event, "fulfilled").like(event.payload(), "evidence");
            case "obligation-waived" -> obligation(event, "waived");
            case "obligation-reopened" -> obligation(event, "reopened");
            case "obligation-removed" -> obligation(event, "removed");
            case "contribution-allocated" ->
                allocation(event, "allocated", 1).like(event.payload(), "use", "reference");
            case "allocation-released" ->
                allocation(event, "released", -1)
                        .with("reason_code", event.payload().at("/reason/code"))
                        .with("reason_note", event.payload().at("/reason/note"));
            case "condition-met" -> condition(event, "t");
            case "condition-reopened" -> condition(event, "f");
            default -> {
                // nothing was signed
            }
        }
    }

    private void course(Stored event, String kind, int sign) {
        row("agreements_course", event).with("kind", kind);
        int place = 0;
        for (JsonNode reduction : event.payload().path("reductions"))
            row("agreements_reduction", event)
                    .with("place", place++)
                    .with("partner_id", reduction.path("source"))
                    .with("amount", amount(reduction).multiply(BigDecimal.valueOf(sign)));
    }

    private Tables.Row row(String table, Stored event) {
        return tables.row(table, event, "agreement_id", event.stream());
    }

    private void signed(Stored event, JsonNode fact) {
        JsonNode others = fact.path("otherReferences");
        JsonNode document = fact.path("expectationsDocument");
        row("agreements_agreement", event)
                .like(fact, "partnershipId", "instrument", "reference", "title", "objective", "currency", "partners")
                .like(fact, "follows", "earmarking")
                .with("also_known_as", others.isMissingNode() ? "[]" : others.toString())
                .with("expectations", document.isMissingNode() ? "" : document.toString());
        row("kpis_signature", event).like(fact, "partnershipId", "partners");
        values(event, fact.path("values"));
        parties(event, fact.path("parties"));
        tranches(event);
        int place = 0;
        for (String dimension : DIMENSIONS)
            for (JsonNode part : fact.path("attribution").path(dimension))
                row("agreements_attribution", event)
                        .with("place", place++)
                        .with("dimension", dimension)
                        .with("code", part.path("code"))
                        .share(part.path("share").asString());
        term(event, fact);
    }

    private void attributed(Stored event) {
        row("agreements_attributed", event)
                .with("reason_code", event.payload().at("/reason/code"))
                .with("reason_note", event.payload().at("/reason/note"));
        int place = 0;
        for (JsonNode each : event.payload().path("dimensions")) {
            String dimension = each.path("dimension").asString();
            if (each.path("parts").isEmpty())
                row("agreements_attribution", event)
                        .with("place", place++)
                        .with("dimension", dimension)
                        .with("code", "unassigned")
                        .share("1/1");
            for (JsonNode part : each.path("parts"))
                row("agreements_attribution", event)
                        .with("place", place++)
                        .with("dimension", dimension)
                        .with("code", part.path("code"))
                        .share(part.path("share").asString());
        }
    }

    private Tables.Row document(Stored event, String attached) {
        return row("agreements_document", event)
                .like(event.payload().path("document"), "sha256", "name", "mediaType", "size")
                .with("attached", attached);
    }

    private Tables.Row obligation(Stored event, String change) {
        return row("obligations_change", event)
                .like(event.payload(), "obligationId")
                .with("change", change)
                .with("reason_code", event.payload().at("/reason/code"))
                .with("reason_note", event.payload().at("/reason/note"));
    }

    private Tables.Row allocation(Stored event, String kind, int sign) {
        return row("allocations_entry", event)
                .like(event.payload(), "contributionId", "allocationId")
                .with("kind", kind)
                .with("amount", amount(event.payload()).multiply(BigDecimal.valueOf(sign)))
                .with("currency", event.payload().at("/amount/currency"));
    }

    private void tranches(Stored event) {
        int place = 0;
        for (JsonNode tranche : event.payload().path("tranches"))
            row("agreements_tranche", event)
                    .with("place", place++)
                    .with("partner_id", tranche.path("source"))
                    .with("amount", amount(tranche))
                    .like(tranche, "trancheId", "dueOn", "condition", "conditionKind");
    }

    private void condition(Stored event, String met) {
        row("agreements_condition", event)
                .like(event.payload(), "trancheId", "condition", "judgedBy", "evidence")
                .with("met", met);
    }

    private void amended(Stored event, JsonNode fact) {
        row("agreements_addendum", event)
                .like(fact, "addendumId", "reference", "kind", "title", "partners")
                .with("term_from", fact.at("/term/from"))
                .with("term_to", fact.at("/term/to"));
        values(event, fact.path("changes"));
        term(event, fact);
    }

    private void term(Stored event, JsonNode fact) {
        if (fact.has("term"))
            row("agreements_term", event)
                    .with("term_from", fact.at("/term/from"))
                    .with("term_to", fact.at("/term/to"));
    }

    private void values(Stored event, JsonNode values) {
        int place = 0;
        for (JsonNode value : values) {
            boolean own = value.path("source").asString().equals("own");
            Tables.Row row = row("agreements_value", event)
                    .with("place", place)
                    .with("addendum_id", event.text("addendumId"))
                    .with("partner_id", own ? "" : value.path("source").asString())
                    .like(value, "kind", "confidence", "basis");
            if (value.has("amount")) {
                row.with("amount", amount(value));
                row("kpis_value", event)
                        .with("place", place)
                        .with("own", own ? "t" : "f")
                        .with("amount", amount(value))
                        .with("currency", value.at("/amount/currency"));
            }
            place++;
        }
    }

    private void parties(Stored event, JsonNode parties) {
        int place = 0;
        for (JsonNode party : parties) {
            if (party.path("signatories").isEmpty()) party(event, place++, party);
            for (JsonNode signatory : party.path("signatories"))
                party(event, place++, party).like(signatory, "personId", "signedOn");
        }
    }

    private Tables.Row party(Stored event, int place, JsonNode party) {
        String who = party.path("party").asString();
        return row("agreements_party", event).with("place", place).with("partner_id", who.equals("own") ? "" : who);
    }

    private static BigDecimal amount(JsonNode node) {
        return new BigDecimal(node.at("/amount/amount").asString());
    }
}
