package org.tributary.exchange.transactions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tributary.exchange.batch.Content;
import org.tributary.exchange.batch.Format;
import org.tributary.exchange.batch.Line;
import org.tributary.exchange.batch.Plan;
import org.tributary.exchange.batch.Refused;
import org.tributary.exchange.batch.Table;
import org.tributary.exchange.batch.Table.Row;

/**
 * A table of IATI transactions, one a row: each incoming commitment (type 11) is a signed agreement with its provider.
 *
 * @see <a href="https://iatistandard.org/en/iati-standard/203/codelists/transactiontype/">IATI 2.03, TransactionType</a>
 */
public final class IatiTransactionsCsv implements Format {
    private static final String TYPE = "transaction_type_code";
    private static final String INCOMING_COMMITMENT = "11";
    private static final List<String> REQUIRED = List.of(
            "iati_identifier",
            "transaction_ref",
            TYPE,
            "transaction_date",
            "transaction_value_currency",
            "transaction_value",
            "transaction_description",
            "transaction_provider_org_type",
            "transaction_provider_org_ref",
            "transaction_provider_org");

    @Override
    public String name() {
        return "iati-transactions-csv";
    }

    @Override
    public boolean fits(Content content) {
        return content.name().matches("(?i).*\\.csv(\\.gz)?");
    }

    @Override
    public Plan plan(Content content) {
        Table table = Table.of(content, REQUIRED);
        SortedMap<String, Integer> skipped = new TreeMap<>();
        List<Refused> refused = new ArrayList<>();
        Providers providers = new Providers();
        Map<String, Integer> met = new HashMap<>();
        List<List<Line>> agreements = new ArrayList<>();
        for (Row row : table.rows()) {
            if (!row.cell(TYPE).equals(INCOMING_COMMITMENT)) skipped.merge(why(row), 1, Integer::sum);
            else if (!Provider.named(row)) refused.add(nameless(row));
            else {
                IncomingCommitment promise = new IncomingCommitment(row, providers.of(row));
                agreements.add(List.of(promise.line(met.merge(promise.identity(), 1, Integer::sum))));
            }
        }
        return new Plan(
                table.rows().size(),
                skipped,
                refused,
                List.of(new Plan.Stage(providers.lanes()), new Plan.Stage(agreements)));
    }

    private static String why(Row row) {
        String type = row.cell(TYPE);
        return type.isEmpty() ? "without a transaction type" : "of transaction type " + type;
    }

    private static Refused nameless(Row row) {
        return new Refused(
                row.line(), IncomingCommitment.COMMAND, "provider-missing", "The row does not say who gives.");
    }
}
