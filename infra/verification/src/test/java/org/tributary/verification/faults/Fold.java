package org.tributary.verification.faults;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the log makes of the views, folded by the judge alone: a row a line, its columns in the order of {@link ViewsEqualFold}. */
final class Fold {
    private final Map<String, List<String>> tables = new HashMap<>();
    private final Map<String, Stored> contributions = new HashMap<>();

    private Fold() {}

    static Map<String, List<String>> of(List<Stored> events) {
        Fold fold = new Fold();
        events.forEach(fold::next);
        return fold.tables;
    }

    private void next(Stored event) {
        switch (event.name()) {
            case "contribution-recorded" -> recorded(event);
            case "contribution-reversed" -> reversed(event);
            case "agreement-signed" -> signed(event);
            case "addendum-signed" -> amended(event);
            case "partnership-proposed" -> {
                row("kpis_proposal", event);
                stage(event, "proposed", event.text("from"));
            }
            case "stage-advanced" -> stage(event, event.text("to"), event.text("from"));
            case "partnership-signed", "signed-partnership-registered" -> {
                stage(event, "signed", event.text("from"));
                row("partnerships_agreement", event, event.text("agreementId"));
            }
            default -> {
                // nothing that is judged here
            }
        }
    }

    private void recorded(Stored event) {
        contributions.put(event.stream() + event.text("contributionId"), event);
        String amount = plain(event.amount("amount"));
        row(
                "contributions_entry",
                event,
                "recorded",
                event.text("contributionId"),
                amount,
                event.currency("amount"),
                amount,
                plain(event.amount("settles")),
                event.text("bankReference"));
        row(
                "kpis_receipt",
                event,
                event.text("contributionId"),
                "contribution",
                amount,
                event.currency("amount"),
                event.text("effectiveOn"));
    }

    private void reversed(Stored event) {
        Stored recorded = contributions.getOrDefault(event.stream() + event.text("contributionId"), event);
        String less = plain(event.amount("amount").negate());
        row(
                "contributions_entry",
                event,
                "reversed",
                event.text("contributionId"),
                plain(event.amount("amount")),
                event.currency("amount"),
                less,
                plain(event.amount("unsettles").negate()),
                event.text("bankReference"));
        row(
                "kpis_receipt",
                event,
                event.text("contributionId"),
                "reversal",
                less,
                event.currency("amount"),
                recorded.text("effectiveOn"));
    }

    private void signed(Stored event) {
        List<String> partners = new ArrayList<>();
        event.payload().path("partners").forEach(partner -> partners.add(partner.asString()));
        row("kpis_signature", event, event.text("partnershipId"), String.join(",", partners));
        row(
                "agreements_agreement",
                event,
                event.text("partnershipId"),
                event.text("instrument"),
                event.text("reference"),
                event.text("title"),
                event.text("currency"));
        values(event, "values");
    }

    private void amended(Stored event) {
        row("agreements_addendum", event, event.text("addendumId"), event.text("reference"), event.text("kind"));
        values(event, "changes");
    }

    private void values(Stored event, String field) {
        int place = 0;
        for (JsonNode value : event.payload().path(field)) {
            String source = value.path("source").asString();
            boolean own = source.equals("own");
            JsonNode money = value.path("amount");
            String amount = plain(new BigDecimal(money.path("amount").asString()));
            String at = Integer.toString(place++);
            row(
                    "kpis_value",
                    event,
                    at,
                    own ? "t" : "f",
                    amount,
                    money.path("currency").asString());
            row(
                    "agreements_value",
                    event,
                    at,
                    event.text("addendumId"),
                    own ? "" : source,
                    value.path("kind").asString(),
                    amount);
        }
    }

    private void stage(Stored event, String stage, String previous) {
        row("partnerships_stage", event, event.name(), stage, previous, "f");
    }

    /** As PostgreSQL joins columns: what is absent is left out. */
    private void row(String table, Stored event, String... columns) {
        String row = Stream.concat(
                        Stream.of(
                                event.stream(),
                                Long.toString(event.sequence()),
                                Long.toString(event.position()),
                                event.text("effectiveOn")),
                        Stream.of(columns).filter(column -> !column.isEmpty()))
                .collect(Collectors.joining("|"));
        tables.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
    }

    private static String plain(BigDecimal amount) {
        return MoneyIsConserved.plain(amount);
    }
}
