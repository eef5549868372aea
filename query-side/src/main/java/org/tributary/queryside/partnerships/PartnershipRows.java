package org.tributary.queryside.partnerships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.tributary.events.Attribution;
import org.tributary.events.Credit;
import org.tributary.events.Currency;
import org.tributary.events.Forecast.YearPart;
import org.tributary.events.Money;
import org.tributary.events.Policy;
import org.tributary.events.Share;
import org.tributary.events.Stage;
import org.tributary.events.Term;
import org.tributary.platform.view.Name;
import org.tributary.queryside.Lacks;
import org.tributary.queryside.figures.Probability;
import org.tributary.queryside.figures.Sum;
import org.tributary.queryside.partnerships.PartnershipRow.Participant;
import org.tributary.stored.StoredJson;

/** Reads partnerships, weighted by a policy's probabilities. */
final class PartnershipRows implements RowMapper<PartnershipRow> {
    private final Policy policy;

    PartnershipRows(Policy policy) {
        this.policy = policy;
    }

    @Override
    public PartnershipRow mapRow(ResultSet row, int n) throws SQLException {
        List<YearPart> tranches = List.of(json(row, "tranches", YearPart[].class));
        Probability probability = probability(row);
        return new PartnershipRow(
                row.getString("id"),
                row.getLong("version"),
                row.getString("title"),
                row.getString("need"),
                row.getString("objective"),
                row.getString("proposed_by"),
                List.of((String[]) row.getArray("engagement_types").getArray()),
                term(row),
                row.getString("stage"),
                row.getBoolean("on_hold"),
                row.getString("category"),
                row.getString("reason_code"),
                row.getString("review_on"),
                row.getInt("attempt"),
                row.getString("since"),
                row.getLong("days_in_stage"),
                List.of(json(row, "partners", Participant[].class)),
                List.of((String[]) row.getArray("spheres").getArray()),
                row.getString("our_role"),
                row.getString("owner"),
                Name.of(row.getString("owner"), row.getString("owner_name")),
                List.of(json(row, "credit", Credit[].class)),
                row.getString("currency") == null
                        ? null
                        : new Money(row.getBigDecimal("value"), Currency.of(row.getString("currency"))),
                tranches,
                probability == null ? null : probability.share(),
                probability == null ? null : probability.basis(),
                probability == null
                        ? null
                        : tranches.stream()
                                .map(tranche -> probability.of(tranche.amount()))
                                .reduce(Money::plus)
                                .orElse(null),
                List.of(json(row, "pledged", Sum[].class)),
                row.getString("expected_on"),
                json(row, "attribution", Attribution.class),
                List.of((String[]) row.getArray("agreements").getArray()),
                row.getString("last_interaction_on"),
                row.getString("next_action_on"),
                lacks(row),
                row.getTimestamp("changed_at").toInstant());
    }

    /** What was signed says in its agreements over what it counts. */
    private static List<String> lacks(ResultSet row) throws SQLException {
        boolean open = List.of("open", "on-hold").contains(row.getString("category"));
        Attribution attribution = json(row, "attribution", Attribution.class);
        return new Lacks()
                .when(row.getString("objective") == null, "objective")
                .when(term(row) == null, "term")
                .when(row.getString("owner") == null, "owner")
                .when(open && row.getString("currency") == null, "expectedValue")
                .when(open && row.getString("expected_on") == null, "expectedOn")
                .when(open && row.getString("next_action_on") == null, "nextActionOn")
                .when(open && attribution.region().isEmpty(), "region")
                .when(open && attribution.area().isEmpty(), "area")
                .fields();
    }

    /** Only what is still open has one. */
    private @Nullable Probability probability(ResultSet row) throws SQLException {
        if (row.getBoolean("on_hold")) return Probability.ON_HOLD;
        if (!row.getString("category").equals("open")) return null;
        String override = row.getString("override");
        Stage stage = Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT));
        return Probability.of(stage, override == null ? null : Share.of(override), row.getBoolean("cleared"), policy);
    }

    private static @Nullable Term term(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("term_from", LocalDate.class);
        LocalDate to = row.getObject("term_to", LocalDate.class);
        return from == null && to == null ? null : new Term(from, to);
    }

    private static <T> T json(ResultSet row, String column, Class<T> type) throws SQLException {
        return StoredJson.mapper().readValue(row.getString(column), type);
    }
}
