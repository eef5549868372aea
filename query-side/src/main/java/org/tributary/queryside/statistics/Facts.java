package org.tributary.queryside.statistics;

/** What was signed in a period, as SQL: neither what is void nor what others signed while we brokered. */
final class Facts {
    private static final String COUNTS_AT_ALL = """
            fact.agreement_id NOT IN (SELECT agreement_id FROM views.void_agreements(:position, :on))
              AND NOT EXISTS (SELECT FROM views.brokered(:position) others
                              JOIN views.agreements_agreement theirs ON theirs.partnership_id = others.partnership_id
                              WHERE theirs.agreement_id = fact.agreement_id
                                AND others.since <= fact.effective_on AND fact.effective_on < others.until)
              AND (CAST(:level AS text) IS NULL
                   OR views.agreement_level(fact.agreement_id, :position, fact.effective_on) = :level)
              AND (CAST(:umbrella AS uuid) IS NULL
                   OR fact.agreement_id IN (SELECT views.under_umbrella(:umbrella, :position, :on)))
              AND (CAST(:excludeUmbrella AS uuid) IS NULL
                   OR fact.agreement_id NOT IN (SELECT views.under_umbrella(:excludeUmbrella, :position, :on)))
            """;
    /** New agreements and addenda, but those that only correct an error. */
    static final String SIGNED = """
            SELECT agreement_id, effective_on, CAST(NULL AS text) AS currency, CAST(NULL AS numeric) AS amount,
                   1 AS agreements, 0 AS addenda
            FROM views.agreements_agreement fact
            WHERE known_from <= :position AND effective_on <= :on AND effective_on BETWEEN :from AND :to AND %1$s
            UNION ALL
            SELECT agreement_id, effective_on, NULL, NULL, 0, 1 FROM views.agreements_addendum fact
            WHERE kind <> 'correction-of-error' AND known_from <= :position AND effective_on <= :on
              AND effective_on BETWEEN :from AND :to AND %1$s
            """.formatted(COUNTS_AT_ALL);
    /** What each source brings by each signature. */
    static final String VALUES = """
            SELECT fact.agreement_id, fact.sequence, fact.effective_on, currency, partner_id, amount
            FROM views.agreements_value fact JOIN views.agreements_agreement agreement USING (agreement_id)
            WHERE fact.known_from <= :position AND fact.effective_on <= :on AND amount IS NOT NULL
              AND fact.effective_on BETWEEN :from AND :to AND %s
            """.formatted(COUNTS_AT_ALL);
    /** What all sources bring by each signature. */
    static final String BROUGHT = """
            SELECT agreement_id, sequence, effective_on, currency, sum(amount) AS amount FROM (%s) value
            GROUP BY agreement_id, sequence, effective_on, currency
            """.formatted(VALUES);

    /** Both, a row each. */
    static final String ALL = """
            %s UNION ALL SELECT agreement_id, effective_on, currency, amount, 0, 0 FROM (%s) brought
            """.formatted(SIGNED, BROUGHT);

    private Facts() {}
}
