package org.tributary.verification.faults;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Partners, staff, code lists, rates, targets, the policy. */
final class FoldedRegisters {
    private final Tables tables;
    private final Set<String> bases = new HashSet<>();

    FoldedRegisters(Tables tables) {
        this.tables = tables;
    }

    void next(Stored event) {
        JsonNode fact = event.payload();
        switch (event.name()) {
            case "partner-registered", "partner-profile-revised" ->
                row("partners_profile", event, "partner_id")
                        .like(
                                fact.path("profile"),
                                "name",
                                "personId",
                                "category",
                                "localCategory",
                                "aliases",
                                "parentId")
                        .like(fact.path("profile"), "country", "organisationId", "website", "functions", "sectors")
                        .like(fact.path("profile"), "presence", "interestAreas", "interestRegions", "relationship");
            case "membership-recorded", "membership-ended", "membership-removed" ->
                row("partners_membership", event, "partner_id")
                        .like(fact, "membershipId", "kind", "firstDay", "lastDay")
                        .with("removed", event.is("membership-removed") ? "t" : "f")
                        .with("reason_code", fact.at("/reason/code"))
                        .with("reason_note", fact.at("/reason/note"));
            case "interaction-recorded" ->
                row("partners_interaction", event, "partner_id")
                        .like(fact, "interactionId", "kind", "place", "alsoWith", "staff", "partnershipId", "noteId")
                        .like(fact, "nextActionOn");
            case "partner-flag-raised", "partner-flag-lifted" -> flag(event, fact);
            case "due-diligence-opened" ->
                row("partners_due_diligence", event, "partner_id")
                        .like(fact, "dueDiligenceId", "assessed", "tier", "mandatedBy");
            case "due-diligence-concluded" ->
                row("partners_conclusion", event, "partner_id")
                        .like(fact, "dueDiligenceId", "assessed", "outcome", "expertise", "capacity", "systems")
                        .like(fact, "riskRating", "validUntil", "findingsId")
                        .with("reason_code", fact.at("/reason/code"))
                        .with("reason_note", fact.at("/reason/note"));
            case "due-diligence-result-shared" ->
                row("partners_result_shared", event, "partner_id").like(fact, "dueDiligenceId", "sharedWith", "parts");
            case "due-diligence-item-requested" ->
                row("partners_item", event, "partner_id")
                        .like(fact, "itemId", "dueDiligenceId", "assessed", "item", "questionId", "dueOn");
            case "due-diligence-item-answered" ->
                row("partners_item_answer", event, "partner_id")
                        .like(fact, "itemId", "answer", "noteId")
                        .with("reason_code", fact.at("/reason/code"))
                        .with("reason_note", fact.at("/reason/note"));
            case "contact-added", "contact-removed" ->
                row("partners_contact", event, "partner_id")
                        .like(fact, "contactId", "personId", "role")
                        .with("reason_code", fact.at("/reason/code"))
                        .with("reason_note", fact.at("/reason/note"));
            case "duplicate-taken-over", "duplicate-given-back", "partner-merged", "partner-separated" -> merge(event);
            case "partner-voided" ->
                row("partners_voided", event, "partner_id")
                        .with("reason_code", fact.at("/reason/code"))
                        .with("reason_note", fact.at("/reason/note"));
            case "partner-succeeded" ->
                row("partners_succession", event, "partner_id")
                        .like(fact, "successorId")
                        .with("reason_code", fact.at("/reason/code"))
                        .with("reason_note", fact.at("/reason/note"));
            case "capacity-round-opened", "capacity-round-revised" ->
                row("capacity_round", event, "round_id")
                        .like(fact, "name", "invited")
                        .like(fact.path("scale"), "lowest", "highest")
                        .with("reason_code", fact.at("/reason/code"))
                        .with("reason_note", fact.at("/reason/note"));
            case "capacity-assessed" ->
                row("capacity_answer", event, "partner_id")
                        .like(fact, "roundId", "assessed")
                        .with(
                                "operate",
                                new BigDecimal(fact.at("/capacities/operate").asString()))
                        .with("act", new BigDecimal(fact.at("/capacities/act").asString()))
                        .with(
                                "connect",
                                new BigDecimal(fact.at("/capacities/connect").asString()))
                        .with("reason_code", fact.at("/reason/code"))
                        .with("reason_note", fact.at("/reason/note"));
            case "staff-member-registered" ->
                tables.row("staff_member", event, "staff_id", event.text("staffId"))
                        .like(fact, "personId", "officeId");
            case "staff-member-assigned" ->
                tables.row("staff_assignment", event, "staff_id", event.text("staffId"))
                        .like(fact, "officeId")
                        .with("reason_code", fact.at("/reason/code"))
                        .with("reason_note", fact.at("/reason/note"));
            case "office-opened" ->
                tables.row("staff_office", event, "office_id", event.text("officeId"))
                        .like(fact, "name", "kind", "parentId");
            case "account-linked" ->
                tables.row("staff_account", event, "account_id", event.text("accountId"))
                        .like(fact, "staffId");
            case "codes-published" -> codes(event, fact);
            case "code-added", "code-retired" ->
                tables.row("codes_change", event, "list", event.text("list"))
                        .like(fact, "code", "name")
                        .with("retired", event.is("code-retired") ? "t" : "f")
                        .with("reason_code", fact.at("/reason/code"))
                        .with("reason_note", fact.at("/reason/note"));
            case "note-recorded", "note-revised", "note-withdrawn" -> note(event, fact);
            case "exchange-rates-published" -> rates(event, fact);
            case "target-set", "target-withdrawn" -> target(event, fact);
            case "period-closed", "period-reopened" -> months(event, fact);
            case "policy-set" ->
                tables.row("policy_set", event, "policy", fact.path("policy").toString())
                        .with("reason_code", fact.at("/reason/code"))
                        .with("reason_note", fact.at("/reason/note"));
            default -> {
                // in no register
            }
        }
    }

    private Tables.Row row(String table, Stored event, String id) {
        return tables.row(table, event, id, event.stream());
    }

    private void flag(Stored event, JsonNode fact) {
        row("partners_flag", event, "partner_id")
                .like(fact, "flagId", "kind", "noteId")
                .with("raised", event.is("partner-flag-raised") ? "t" : "f")
                .with("bars", fact.path("bars").asBoolean(false) ? "t" : "f")
                .with("reason_code", fact.at("/reason/code"))
                .with("reason_note", fact.at("/reason/note"));
    }

    private void merge(Stored event) {
        JsonNode fact = event.payload();
        JsonNode other = event.name().startsWith("duplicate-")
                ? fact.path("duplicateId")
                : fact.path(event.is("partner-merged") ? "into" : "from");
        row("partners_merge", event, "partner_id")
                .with("kind", event.name().replace("partner-", ""))
                .with("other_id", other)
                .with("reason_code", fact.at("/reason/code"))
                .with("reason_note", fact.at("/reason/note"));
    }

    private void codes(Stored event, JsonNode fact) {
        tables.row("codes_list", event, "list", event.text("list")).like(fact, "title", "origin");
        int place = 1;
        for (JsonNode code : fact.path("entries"))
            tables.row("codes_code")
                    .with("list", event.text("list"))
                    .with("sequence", event.sequence())
                    .with("place", place++)
                    .like(code, "code", "name", "category");
    }

    private void note(Stored event, JsonNode fact) {
        JsonNode content = fact.path("content");
        JsonNode fields = content.path("fields");
        row("notes_note", event, "note_id")
                .like(fact, "kind")
                .like(content, "title", "partnerId", "partnershipId", "initiativeId", "remarkId")
                .with("fields", content.isMissingNode() ? "" : fields.isMissingNode() ? "[]" : fields.toString())
                .with("withdrawn", event.is("note-withdrawn") ? "t" : "f")
                .with("reason_code", fact.at("/reason/code"))
                .with("reason_note", fact.at("/reason/note"));
    }

    private void rates(Stored event, JsonNode fact) {
        if (bases.add(event.text("source") + " " + event.text("base")))
            tables.row("rates_base").like(fact, "source", "base");
        for (JsonNode rate : fact.path("rates"))
            tables.row("rates_rate", event, "source", event.text("source"))
                    .like(fact, "base")
                    .like(rate, "currency")
                    .with("rate", new BigDecimal(rate.path("rate").asString()));
    }

    private void months(Stored event, JsonNode fact) {
        for (JsonNode month : fact.path("months"))
            tables.row("periods_month", event, "month", month.asString())
                    .like(fact, "period")
                    .with("closed", event.is("period-closed") ? "t" : "f")
                    .with("reason_code", fact.at("/reason/code"))
                    .with("reason_note", fact.at("/reason/note"));
    }

    private void target(Stored event, JsonNode fact) {
        Tables.Row row = row("targets_target", event, "target_id")
                .like(fact, "owner", "measure", "period", "count")
                .with("withdrawn", event.is("target-withdrawn") ? "t" : "f")
                .with("reason_code", fact.at("/reason/code"));
        if (fact.has("amount")) row.with("amount", event.amount("amount")).with("currency", event.currency("amount"));
    }
}
