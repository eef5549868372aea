package org.tributary.queryside.agreements;

/** What the register takes from the views around it, as known and as true then. */
final class Around {
    /** A partner is called what it was called then, or at first if nothing was known of it yet. */
    static final String PARTNER_NAME = """
            partner_name AS (
                SELECT DISTINCT ON (partner_id) partner_id, coalesce(profile.name, person.data::json ->> 'name') AS name
                FROM views.partners_profile profile LEFT JOIN history.persons person USING (person_id)
                WHERE known_from <= :position
                ORDER BY partner_id, effective_on <= :on DESC,
                         CASE WHEN effective_on <= :on THEN -known_from ELSE known_from END
            )
            """;

    /** An agreement's owner is its partnership's. */
    static final String OWNER = """
            owner AS (
                SELECT DISTINCT ON (partnership_id) partnership_id, owner FROM views.partnerships_owner
                WHERE known_from <= :position AND effective_on <= :on ORDER BY partnership_id, known_from DESC
            )
            """;

    private Around() {}
}
