package org.tributary.queryside.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Currency;
import org.tributary.events.Money;
import org.tributary.events.Reason;
import org.tributary.platform.view.Name;
import org.tributary.stored.StoredJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/**
 * What was proposed, because it goes beyond a limit or raises it: under an agreement, of a receipt in suspense, or of the policy.
 *
 * @param status {@code open}, {@code approved}, {@code rejected} or {@code withdrawn}
 * @param body what was sent with the command, filled in
 * @param amounts what it moves
 * @param effectiveOn from when it is to count
 * @param proposedBy the account, and the name of whose it is
 */
record ProposalRow(
        String id,
        String status,
        @Nullable String agreementId,
        @Nullable String agreement,
        @Nullable String receiptId,
        String command,
        List<Money> amounts,
        Money limit,
        Reason reason,
        String effectiveOn,
        String proposedBy,
        @Nullable Name proposedByName,
        @Nullable String decidedBy,
        @Nullable Name decidedByName,
        @Nullable String decidedOn,
        @Nullable Reason decidedFor,
        JsonNode body) {
    private static final TypeReference<List<Money>> AMOUNTS = new TypeReference<>() {};

    static ProposalRow read(ResultSet row, int n) throws SQLException {
        String rejected = row.getString("decided_code");
        return new ProposalRow(
                row.getString("proposal_id"),
                row.getString("status"),
                of("agreement", row),
                row.getString("agreement"),
                of("receipt", row),
                row.getString("command"),
                StoredJson.mapper().readValue(row.getString("amounts"), AMOUNTS),
                new Money(row.getBigDecimal("limit_amount"), Currency.of(row.getString("limit_currency"))),
                new Reason(row.getString("reason_code"), row.getString("reason_note")),
                row.getString("effective_on"),
                row.getString("proposed_by"),
                Name.of(row.getString("proposer"), row.getString("proposed_by_name")),
                row.getString("decided_by"),
                Name.of(row.getString("decider"), row.getString("decided_by_name")),
                row.getString("decided_on"),
                rejected == null ? null : new Reason(rejected, row.getString("decided_note")),
                StoredJson.mapper().readTree(row.getString("body")));
    }

    private static @Nullable String of(String type, ResultSet row) throws SQLException {
        return type.equals(row.getString("stream_type")) ? row.getString("stream_id") : null;
    }
}
