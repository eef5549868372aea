package org.tributary.exchange.transactions;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Gate;
import org.tributary.events.Money;
import org.tributary.events.Policy;
import org.tributary.exchange.batch.Line;
import org.tributary.exchange.batch.NamedIds;
import org.tributary.exchange.batch.Table.Row;
import org.tributary.exchange.batch.Wording;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A promise that somebody made in writing, as the agreement that it is. Amounts and dates stay as the source says. */
record IncomingCommitment(Row row, UUID provider) {
    static final String COMMAND = "register-signed-agreement";

    /** IATI OtherIdentifierType: the reporting organisation's internal one, and the activity's. */
    private static final String OWN_REFERENCE = "A1";

    private static final String ACTIVITY = "A9";

    private static final List<Gate> NEVER_MET_BY_A_FILE = List.of(Gate.DUE_DILIGENCE, Gate.EXPECTATIONS_DOCUMENT);
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,18}(\\.\\d{1,6})?");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_OBJECTIVE = 2000;

    /**
     * What makes it the same promise in another file, whatever its line: who reports it, its reference and date, who
     * gives, and how much. Its description may be worded anew.
     */
    String identity() {
        Money money = money();
        String value =
                money == null ? amount() : money.amount().stripTrailingZeros().toPlainString();
        return String.join(
                "\n", activity(), reference(), row.cell("transaction_date"), provider.toString(), value, currency());
    }

    /** The command that it asks for, as the first, second, … of the same identity in its file. */
    Line line(int occurrence) {
        String key = identity() + "\n" + occurrence;
        return new Line(row.line(), null, COMMAND, policy -> body(policy, key), money());
    }

    private ObjectNode body(Policy policy, String key) {
        ObjectNode body = StoredJson.mapper().createObjectNode();
        body.put("partnershipId", NamedIds.of("partnership:" + key).toString());
        body.put("agreementId", NamedIds.of("agreement:" + key).toString());
        body.putArray("partners")
                .addObject()
                .put("partnerId", provider.toString())
                .put("role", "funding");
        body.put("instrument", "other");
        body.put("reference", number());
        references(body.putArray("otherReferences"));
        name(body);
        body.put("currency", currency());
        ObjectNode value = body.putArray("values").addObject();
        value.put("source", provider.toString()).put("kind", "cash");
        value.putObject("amount").put("amount", amount()).put("currency", currency());
        waivers(body.putArray("waivers"), policy);
        body.put("effectiveOn", row.cell("transaction_date"));
        return body;
    }

    /** A source's references repeat, so the line makes a number of one. */
    private String number() {
        return (reference().isEmpty() ? activity() : reference()) + "/" + row.line();
    }

    private void references(ArrayNode references) {
        if (!reference().isEmpty())
            references.addObject().put("type", OWN_REFERENCE).put("reference", reference());
        if (!activity().isEmpty()) references.addObject().put("type", ACTIVITY).put("reference", activity());
    }

    private void name(ObjectNode body) {
        String description = row.cell("transaction_description");
        String title = Wording.fitting(description.isEmpty() ? activity() : description, LONGEST_TITLE);
        body.put("title", title);
        String whole = Wording.fitting(description, LONGEST_OBJECTIVE);
        if (!whole.isEmpty() && !whole.equals(title)) body.put("objective", whole);
    }

    private static void waivers(ArrayNode waivers, Policy policy) {
        for (Gate gate : NEVER_MET_BY_A_FILE)
            if (policy.gates().contains(gate))
                waivers.addObject()
                        .put("gate", StoredJson.mapper().valueToTree(gate).stringValue())
                        .putObject("reason")
                        .put("code", "history-taken-in");
    }

    private String activity() {
        return row.cell("iati_identifier");
    }

    private String reference() {
        return row.cell("transaction_ref");
    }

    private String currency() {
        return row.cell("transaction_value_currency");
    }

    private String amount() {
        return row.cell("transaction_value");
    }

    /** None where it is no amount; the command will be refused. */
    private @Nullable Money money() {
        if (!AMOUNT.matcher(amount()).matches()) return null;
        try {
            return Money.of(amount(), currency());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
