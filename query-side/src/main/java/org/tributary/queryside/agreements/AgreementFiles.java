package org.tributary.queryside.agreements;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.AgreementEvent.OtherReference;
import org.tributary.events.Attribution;
import org.tributary.events.Attribution.Part;
import org.tributary.events.Currency;
import org.tributary.events.Document;
import org.tributary.events.Money;
import org.tributary.events.Reason;
import org.tributary.events.Share;
import org.tributary.platform.view.AsOf;
import org.tributary.queryside.agreements.AgreementInFull.Attached;
import org.tributary.queryside.agreements.AgreementInFull.Brought;
import org.tributary.queryside.agreements.AgreementInFull.Judgement;
import org.tributary.queryside.agreements.AgreementInFull.Ledger;
import org.tributary.queryside.agreements.AgreementInFull.Met;
import org.tributary.queryside.agreements.AgreementInFull.Particulars;
import org.tributary.queryside.agreements.AgreementInFull.Revised;
import org.tributary.queryside.agreements.AgreementInFull.Scheduled;
import org.tributary.queryside.figures.Sum;
import org.tributary.queryside.receivables.Schedule;
import org.tributary.stored.StoredJson;

/** All that is known of one agreement, as known and as true then. */
final class AgreementFiles {
    private static final String PARTICULARS = """
            SELECT also_known_as, expectations, follows::text,
                   (SELECT condition FROM views.agreements_in_force
                    WHERE agreement_id = :id AND known_from <= :position AND effective_on <= :on
                    ORDER BY effective_on, sequence LIMIT 1) AS condition
            FROM views.agreements_agreement WHERE agreement_id = :id
            """;
    private static final String VALUES = """
            SELECT coalesce(views.partner_now(partner_id, :position, :on)::text, 'own') AS source, kind, amount, confidence, basis, effective_on,
                   addendum_id::text
            FROM views.agreements_value WHERE agreement_id = :id AND known_from <= :position AND effective_on <= :on
            ORDER BY sequence, place
            """;
    private static final String JUDGED_BY =
            "coalesce(views.partner_now(CAST(nullif(judged_by, 'own') AS uuid), :position, :on)::text, judged_by)";
    private static final String TRANCHES = Schedule.of("agreement_id = :agreement") + """
            SELECT tranche_id::text, views.partner_now(scheduled.partner_id, :position, :on)::text AS source, scheduled.amount, due_on, condition, condition_kind, met_on,
                   %1$s AS judged_by, evidence, coalesce(settled, 0) AS settled, coalesce(written_off, 0) AS written_off,
                   coalesce(owed.amount, 0) AS open
            FROM scheduled LEFT JOIN judged USING (agreement_id, tranche_id, condition)
            LEFT JOIN owed USING (agreement_id, tranche_id)
            ORDER BY due_on, place
            """.formatted(JUDGED_BY);
    private static final String REVISIONS = """
            SELECT effective_on, reason_code, reason_note, known_from FROM views.agreements_revision
            WHERE agreement_id = :id AND known_from <= :position AND effective_on <= :on ORDER BY sequence
            """;
    private static final String CONDITIONS = """
            SELECT condition, effective_on AS met_on, %1$s AS judged_by, evidence FROM (
                SELECT DISTINCT ON (condition) * FROM views.agreements_condition
                WHERE agreement_id = :id AND tranche_id IS NULL AND known_from <= :position AND effective_on <= :on
                ORDER BY condition, sequence DESC
            ) judged WHERE met ORDER BY sequence
            """.formatted(JUDGED_BY);
    private static final String ATTRIBUTED = """
            SELECT effective_on, reason_code, reason_note, known_from FROM views.agreements_attributed
            WHERE agreement_id = :id AND known_from <= :position AND effective_on <= :on ORDER BY sequence
            """;
    private static final String PARTS = """
            SELECT code, numerator, denominator FROM views.attribution(:position, :on)
            WHERE agreement_id = :id AND dimension = :dimension AND code <> 'unassigned'
            ORDER BY place
            """;
    private static final String DOCUMENTS = """
            SELECT sha256, name, media_type, size, kind, addendum_id::text, effective_on FROM (
                SELECT DISTINCT ON (sha256) * FROM views.agreements_document
                WHERE agreement_id = :id AND known_from <= :position AND effective_on <= :on
                ORDER BY sha256, sequence DESC
            ) latest WHERE attached ORDER BY sequence
            """;
    private static final String SUMS = """
            SELECT currency, coalesce(sum(amount) FILTER (WHERE kind = 'recorded'), 0) AS recorded,
                   coalesce(sum(amount) FILTER (WHERE kind = 'reversed'), 0) AS reversed,
                   coalesce(sum(amount) FILTER (WHERE kind = 'refunded'), 0) AS refunded, sum(received) AS received
            FROM views.contributions_entry
            WHERE agreement_id = :id AND known_from <= :position AND effective_on <= :on AND contribution_id IS NOT NULL
            GROUP BY currency ORDER BY currency
            """;

    private final JdbcClient jdbc;
    private final Map<String, Object> asked;

    private AgreementFiles(JdbcClient jdbc, UUID id, AsOf asOf) {
        this.jdbc = jdbc;
        this.asked = Map.of("id", id, "agreement", id, "position", asOf.position(), "on", asOf.on());
    }

    static Optional<AgreementInFull> find(JdbcClient jdbc, UUID id, AsOf asOf) {
        AgreementFiles files = new AgreementFiles(jdbc, id, asOf);
        return files.rows(Agreements.ONE, AgreementRow::read).stream()
                .findFirst()
                .map(files::inFull);
    }

    private AgreementInFull inFull(AgreementRow agreement) {
        Currency currency = agreement.currency();
        return new AgreementInFull(
                agreement,
                rows(PARTICULARS, AgreementFiles::particulars).get(0),
                rows(VALUES, (row, n) -> brought(row, currency)),
                Signed.together(rows(Signed.SQL, Signed::read)),
                rows(TRANCHES, (row, n) -> scheduled(row, currency)),
                rows(REVISIONS, AgreementFiles::revision),
                rows(CONDITIONS, (row, n) -> new Met(row.getString("condition"), judgement(row))),
                rows(Addenda.OF, AddendumRow::read),
                new Attribution(parts("region"), parts("area"), parts("country"), parts("sector"), parts("result")),
                rows(ATTRIBUTED, AgreementFiles::revision),
                rows(DOCUMENTS, AgreementFiles::attached),
                rows(SUMS, AgreementFiles::ledger));
    }

    private <T> List<T> rows(String sql, RowMapper<T> mapper) {
        return jdbc.sql(sql).params(asked).query(mapper).list();
    }

    private static Particulars particulars(ResultSet row, int n) throws SQLException {
        String document = row.getString("expectations");
        return new Particulars(
                List.of(StoredJson.mapper().readValue(row.getString("also_known_as"), OtherReference[].class)),
                document == null ? null : StoredJson.mapper().readValue(document, Document.class),
                row.getString("follows"),
                row.getString("condition"));
    }

    private static Brought brought(ResultSet row, Currency currency) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return new Brought(
                row.getString("source"),
                row.getString("kind"),
                amount == null ? null : new Money(amount, currency),
                row.getString("confidence"),
                row.getString("basis"),
                row.getObject("effective_on", LocalDate.class),
                row.getString("addendum_id"));
    }

    private static Scheduled scheduled(ResultSet row, Currency currency) throws SQLException {
        return new Scheduled(
                row.getString("tranche_id"),
                row.getString("source"),
                new Money(row.getBigDecimal("amount"), currency),
                row.getObject("due_on", LocalDate.class),
                row.getString("condition"),
                row.getString("condition_kind"),
                row.getObject("met_on") == null ? null : judgement(row),
                new Sum(row.getBigDecimal("settled"), currency),
                new Sum(row.getBigDecimal("written_off"), currency),
                new Money(row.getBigDecimal("open"), currency));
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(
                row.getObject("met_on", LocalDate.class), row.getString("judged_by"), row.getString("evidence"));
    }

    private static Revised revision(ResultSet row, int n) throws SQLException {
        return new Revised(
                row.getObject("effective_on", LocalDate.class),
                new Reason(row.getString("reason_code"), row.getString("reason_note")),
                row.getLong("known_from"));
    }

    private static Attached attached(ResultSet row, int n) throws SQLException {
        return new Attached(
                row.getString("name"),
                row.getString("media_type"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("kind"),
                row.getString("addendum_id"),
                row.getObject("effective_on", LocalDate.class));
    }

    private static Ledger ledger(ResultSet row, int n) throws SQLException {
        Currency currency = Currency.of(row.getString("currency"));
        return new Ledger(
                new Sum(row.getBigDecimal("recorded"), currency),
                new Sum(row.getBigDecimal("reversed"), currency),
                new Sum(row.getBigDecimal("refunded"), currency),
                new Sum(row.getBigDecimal("received"), currency));
    }

    private List<Part> parts(String dimension) {
        return jdbc.sql(PARTS)
                .params(asked)
                .param("dimension", dimension)
                .query((row, n) ->
                        new Part(row.getString("code"), new Share(whole(row, "numerator"), whole(row, "denominator"))))
                .list();
    }

    private static BigInteger whole(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).toBigIntegerExact();
    }
}
