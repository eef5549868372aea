package org.tributary.verification.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** I4: what the views hold is what the log makes of them, row by row. */
final class ViewsEqualFold {
    private static final String BEGINNING = "concat_ws('|', %s, sequence, known_from, effective_on, ";
    private static final Map<String, String> ROWS = Map.of(
            "contributions_entry",
            of("agreement_id")
                    + "kind, contribution_id, trim_scale(amount), currency, trim_scale(received), trim_scale(settled), bank_reference)",
            "kpis_receipt",
            of("agreement_id") + "contribution_id, kind, trim_scale(amount), currency, value_on)",
            "kpis_value",
            of("agreement_id") + "place, own, trim_scale(amount), currency)",
            "kpis_signature",
            of("agreement_id") + "partnership_id, array_to_string(partners, ','))",
            "kpis_proposal",
            "concat_ws('|', partnership_id, sequence, known_from, effective_on)",
            "agreements_agreement",
            of("agreement_id") + "partnership_id, instrument, reference, title, currency)",
            "agreements_value",
            of("agreement_id") + "place, addendum_id, partner_id, kind, trim_scale(amount))",
            "agreements_addendum",
            of("agreement_id") + "addendum_id, reference, kind)",
            "partnerships_stage",
            of("partnership_id") + "event, stage, previous, on_hold)",
            "partnerships_agreement",
            of("partnership_id") + "agreement_id)");

    private ViewsEqualFold() {}

    private static String of(String id) {
        return BEGINNING.formatted(id);
    }

    static List<Violation> check(List<Stored> events, Connection database) throws SQLException {
        Map<String, List<String>> folded = Fold.of(events);
        List<Violation> found = new ArrayList<>();
        for (Map.Entry<String, String> table : ROWS.entrySet()) {
            List<String> expected = folded.getOrDefault(table.getKey(), List.of()).stream()
                    .sorted()
                    .toList();
            List<String> rows =
                    Stored.rows(database, "SELECT %s FROM views.%s".formatted(table.getValue(), table.getKey()))
                            .stream()
                            .sorted()
                            .toList();
            if (!expected.equals(rows))
                found.add(new Violation("I4", "views." + table.getKey() + ": " + Difference.of(expected, rows)));
        }
        return found;
    }
}
