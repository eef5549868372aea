package org.tributary.queryside.receivables;

/** What is owed of every tranche: SQL for whoever shows one, of one agreement or of all. */
public final class Schedule {
    // what is in nobody's name belongs to the one partner that there is, if there is only one
    private static final String ACCOUNTS = """
            merged AS MATERIALIZED (
                SELECT * FROM views.partners_merged(:position, :on)
            ), agreement AS (
                SELECT agreement_id, partnership_id, reference AS agreement, title, currency, partners
                FROM views.agreements_agreement WHERE known_from <= :position AND effective_on <= :on AND %1$s
                  AND agreement_id NOT IN (SELECT agreement_id FROM views.void_agreements(:position, :on))
            ), promise AS (
                SELECT agreement_id, coalesce(into_id, partner_id) AS partner_id, coalesce(amount, 0) AS amount, addendum_id
                FROM views.agreements_value LEFT JOIN merged USING (partner_id)
                WHERE partner_id IS NOT NULL AND known_from <= :position AND effective_on <= :on AND %1$s
                  AND agreement_id NOT IN (SELECT agreement_id FROM views.void_agreements(:position, :on))
            ), only_one AS (
                SELECT agreement_id, who[1] AS partner_id
                FROM (SELECT agreement_id, coalesce(
                          array_agg(DISTINCT partner_id) FILTER (WHERE partner_id IS NOT NULL),
                          views.partners_now(partners, :position, :on)) AS who
                      FROM agreement LEFT JOIN promise USING (agreement_id) GROUP BY agreement_id, partners) debtors
                WHERE cardinality(who) = 1
            ), movement AS (
                SELECT agreement_id, partner_id, CASE WHEN addendum_id IS NULL OR amount > 0 THEN amount ELSE 0 END AS committed,
                       CASE WHEN addendum_id IS NOT NULL AND amount < 0 THEN -amount ELSE 0 END AS reduced, 0 AS settled,
                       0 AS written_off
                FROM promise
                UNION ALL
                SELECT agreement_id, coalesce(into_id, partner_id), 0, amount, 0, 0
                FROM views.agreements_reduction LEFT JOIN merged USING (partner_id)
                WHERE known_from <= :position AND effective_on <= :on AND %1$s
                UNION ALL
                SELECT agreement_id, coalesce(into_id, paid.partner_id, only_one.partner_id), 0, 0, settled, written_off
                FROM (SELECT agreement_id, partner_id, sum(settled) AS settled, sum(written_off) AS written_off
                      FROM views.contributions_entry WHERE known_from <= :position AND effective_on <= :on AND %2$s
                      GROUP BY agreement_id, partner_id) paid
                LEFT JOIN only_one USING (agreement_id) LEFT JOIN merged ON merged.partner_id = paid.partner_id
            ), account AS (
                SELECT agreement_id, partner_id, sum(committed) AS committed, sum(reduced) AS reduced,
                       sum(settled) AS settled, sum(written_off) AS written_off,
                       sum(committed - reduced - settled - written_off) AS balance
                FROM movement GROUP BY agreement_id, partner_id
            )
            """;

    // A revision takes the place of every row before it. What depends on a condition is due once that is met, in the
    // words of the schedule that stands.
    private static final String STANDING = """
            , scheduled AS (
                SELECT * FROM views.agreements_tranche scheduled
                WHERE known_from <= :position AND effective_on <= :on AND %1$s AND NOT EXISTS (
                    SELECT FROM views.agreements_revision later
                    WHERE later.agreement_id = scheduled.agreement_id AND later.sequence > scheduled.sequence
                      AND later.known_from <= :position AND later.effective_on <= :on)
            ), judged AS (
                SELECT DISTINCT ON (agreement_id, tranche_id, condition) agreement_id, tranche_id, condition, met, judged_by,
                       evidence, CASE WHEN met THEN effective_on END AS met_on
                FROM views.agreements_condition
                WHERE known_from <= :position AND effective_on <= :on AND %1$s
                ORDER BY agreement_id, tranche_id, condition, sequence DESC
            )
            """;

    // Open tranches stand in a row by their days. What was paid without naming one comes off the oldest, what addenda
    // and ends took off the promise comes off the latest: no more is due than is receivable.
    private static final String TRANCHES = """
            , tranche AS (
                SELECT agreement_id, coalesce(into_id, partner_id) AS partner_id, tranche_id, due_on, scheduled.amount, coalesce(settled, 0) AS settled,
                       coalesce(written_off, 0) AS written_off,
                       greatest(0, scheduled.amount - coalesce(settled + written_off, 0)) AS open,
                       CASE WHEN condition IS NULL OR met_on IS NOT NULL THEN greatest(due_on, met_on) END AS due_since
                FROM scheduled LEFT JOIN merged USING (partner_id)
                LEFT JOIN judged USING (agreement_id, tranche_id, condition) LEFT JOIN (
                    SELECT agreement_id, tranche_id, sum(amount) AS settled, sum(written_off) AS written_off
                    FROM views.contributions_settlement
                    WHERE known_from <= :position AND effective_on <= :on AND %1$s GROUP BY agreement_id, tranche_id
                ) settlement USING (agreement_id, tranche_id)
            ), in_a_row AS (
                SELECT *, sum(open) OVER earlier - open AS starts, sum(open) OVER earlier AS ends, sum(open) OVER whole AS length,
                       sum(amount) OVER whole AS scheduled
                FROM tranche WINDOW whole AS (PARTITION BY agreement_id, partner_id),
                    earlier AS (PARTITION BY agreement_id, partner_id ORDER BY due_on, tranche_id)
            ), bounded AS (
                SELECT in_a_row.*, balance, length - greatest(0, scheduled - (committed - reduced)) AS owed_to
                FROM in_a_row JOIN account USING (agreement_id, partner_id)
            ), owed AS (
                SELECT agreement_id, partner_id, tranche_id, due_since, settled, written_off,
                       greatest(0, least(ends, owed_to) - greatest(starts, owed_to - greatest(0, balance))) AS amount
                FROM bounded
            )
            """;

    /** Of all agreements. */
    public static final String ALL = of("true");

    /** Of {@code :agreement}, or of all where that is null. */
    public static final String SQL = of("(CAST(:agreement AS uuid) IS NULL OR agreement_id = :agreement)");

    private Schedule() {}

    /**
     * Leaves {@code agreement}, {@code account}, {@code scheduled}, {@code judged} and {@code owed}; asks for {@code
     * :position} and {@code :on}.
     *
     * @param asked of which agreements: a condition on {@code agreement_id}
     */
    public static String of(String asked) {
        return after("WITH ", asked);
    }

    /** @param before relations that the condition asks, from {@code WITH} to a comma */
    public static String after(String before, String asked) {
        return after(before, asked, asked);
    }

    /**
     * @param before relations that the conditions ask, from {@code WITH} to a comma
     * @param entered the same condition as asked, in the words that find it among all that was ever entered
     */
    public static String after(String before, String asked, String entered) {
        return before + (ACCOUNTS + STANDING + TRANCHES).formatted(asked, entered);
    }
}
