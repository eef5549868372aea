package org.tributary.queryside.sponsorships;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Lists;
import org.tributary.platform.view.Lists.Sort;
import org.tributary.queryside.receivables.Schedule;

/** What is sponsored as a question: packages, their slots and what they bring, as known and as true then. */
final class Sponsorships {
    private static final String ASKED = "sponsorship_id = :sponsorship";
    private static final String STATE =
            "CASE WHEN cancelled THEN 'cancelled' WHEN ends_on < :on THEN 'over' ELSE 'announced' END";
    // of the agreements only those that a slot was sold under
    private static final String SOLD = """
            WITH theirs AS MATERIALIZED (
                SELECT DISTINCT agreement_id FROM views.sponsorships_slot WHERE agreement_id IS NOT NULL AND %s
            ),
            """;

    private static final String EVENT = """
            event AS (
                SELECT announced.*, coalesce(cancelled, false) AS cancelled
                FROM views.sponsorships_event announced LEFT JOIN LATERAL (
                    SELECT cancelled FROM views.sponsorships_course
                    WHERE sponsorship_id = announced.sponsorship_id AND known_from <= :position AND effective_on <= :on
                    ORDER BY known_from DESC LIMIT 1
                ) course ON true
                WHERE announced.known_from <= :position AND announced.effective_on <= :on AND %1$s
            )
            """;

    /** Leaves {@code event}, {@code offer} (also those withdrawn), {@code slot} (those taken) and {@code tally}. */
    private static final String THEN = EVENT + """
            , offer AS (
                SELECT it.*, EXISTS (
                           SELECT FROM views.sponsorships_package withdrawn
                           WHERE withdrawn.sponsorship_id = it.sponsorship_id
                             AND withdrawn.package_id = it.package_id AND NOT withdrawn.offered
                             AND withdrawn.known_from <= :position AND withdrawn.effective_on <= :on) AS withdrawn
                FROM views.sponsorships_package it
                WHERE offered AND known_from <= :position AND effective_on <= :on AND %1$s
            ), slot AS (
                SELECT * FROM (
                    SELECT DISTINCT ON (sponsorship_id, slot_id) * FROM views.sponsorships_slot
                    WHERE known_from <= :position AND effective_on <= :on AND %1$s
                    ORDER BY sponsorship_id, slot_id, known_from DESC
                ) last WHERE state = 'sold' OR (state = 'reserved' AND reserved_until >= :on)
            ), tally AS (
                SELECT offer.*, coalesce(sold, 0) AS sold, coalesce(reserved, 0) AS reserved,
                       CASE WHEN withdrawn OR cancelled THEN 0
                            ELSE slots - coalesce(sold, 0) - coalesce(reserved, 0) END AS free
                FROM offer JOIN (SELECT sponsorship_id, cancelled FROM event) of_event USING (sponsorship_id)
                LEFT JOIN (
                    SELECT sponsorship_id, package_id, count(*) FILTER (WHERE state = 'sold') AS sold,
                           count(*) FILTER (WHERE state = 'reserved') AS reserved
                    FROM slot GROUP BY sponsorship_id, package_id
                ) taken USING (sponsorship_id, package_id)
            )
            """;

    private static final String EVENTS = """
            , brought AS (
                SELECT sponsorship_id, currency, sum(committed) AS committed, sum(received) AS received FROM (
                    SELECT agreement_id, currency, committed - reduced AS committed, 0 AS received
                    FROM account JOIN agreement USING (agreement_id)
                    UNION ALL
                    SELECT agreement_id, entry.currency, 0, received FROM views.contributions_entry entry
                    WHERE known_from <= :position AND effective_on <= :on AND contribution_id IS NOT NULL
                      AND agreement_id IN (SELECT agreement_id FROM theirs)
                ) movement JOIN (
                    SELECT DISTINCT sponsorship_id, agreement_id FROM views.sponsorships_slot
                    WHERE state = 'sold' AND known_from <= :position AND effective_on <= :on AND %1$s
                ) sale USING (agreement_id) GROUP BY sponsorship_id, currency
            )
            SELECT it.sponsorship_id::text AS id, greatest(
                       it.sequence,
                       (SELECT max(sequence) FROM views.sponsorships_course own
                        WHERE own.sponsorship_id = it.sponsorship_id AND own.known_from <= :position),
                       (SELECT max(sequence) FROM views.sponsorships_package own
                        WHERE own.sponsorship_id = it.sponsorship_id AND own.known_from <= :position),
                       (SELECT max(sequence) FROM views.sponsorships_slot own
                        WHERE own.sponsorship_id = it.sponsorship_id AND own.known_from <= :position)) AS version,
                   code, title, place, starts_on, ends_on, effective_on AS announced_on, %2$s AS state,
                   coalesce(packages, 0) AS packages, coalesce(sold, 0) AS sold, coalesce(reserved, 0) AS reserved,
                   coalesce(free, 0) AS free, committed_in, committed, received_in, received
            FROM event it LEFT JOIN (
                SELECT sponsorship_id, count(*) FILTER (WHERE NOT withdrawn) AS packages, sum(sold) AS sold,
                       sum(reserved) AS reserved, sum(free) AS free
                FROM tally GROUP BY sponsorship_id
            ) sums USING (sponsorship_id) LEFT JOIN (
                SELECT sponsorship_id,
                       array_agg(currency ORDER BY currency) FILTER (WHERE committed <> 0) AS committed_in,
                       array_agg(committed ORDER BY currency) FILTER (WHERE committed <> 0) AS committed,
                       array_agg(currency ORDER BY currency) FILTER (WHERE received <> 0) AS received_in,
                       array_agg(received ORDER BY currency) FILTER (WHERE received <> 0) AS received
                FROM brought GROUP BY sponsorship_id
            ) brought USING (sponsorship_id)
            """;
    private static final String PACKAGES = """
            SELECT tally.package_id::text AS id, tally.title, price, currency, slots, sold, reserved, free, benefits,
                   published, CASE WHEN withdrawn THEN 'withdrawn' ELSE 'offered' END AS state,
                   event.code, event.title AS event, event.place, event.starts_on, event.ends_on
            FROM tally JOIN event USING (sponsorship_id)
            """;

    private static final String FOUND = "SELECT * FROM (WITH " + EVENT.formatted("true") + """
            SELECT sponsorship_id::text AS id, code, title, starts_on, %s AS state FROM event
            """.formatted(STATE) + """
            ) event WHERE (CAST(:state AS text) IS NULL OR state = :state)
              AND (CAST(:q AS text) IS NULL OR code ILIKE :q OR title ILIKE :q)
            """;
    private static final String SHOWN = "SELECT page_key, page_id, made.* FROM page JOIN ("
            + events("sponsorship_id IN (SELECT CAST(page_id AS uuid) FROM page)") + ") made ON made.id = page_id";

    static final String ONE = events(ASKED);

    static final Lists<SponsorshipRow> LIST = new Lists<>(
                    SponsorshipRow.class,
                    FOUND,
                    SponsorshipRow::read,
                    "-startsOn",
                    Map.of("startsOn", new Sort("starts_on", "date"), "code", new Sort("code", "text")))
            .shown(SHOWN);

    static final Lists<PackageRow> OFFERED = new Lists<>(
            PackageRow.class,
            "WITH " + (THEN + PACKAGES).formatted(ASKED),
            PackageRow::read,
            "-price",
            Map.of("price", new Sort("price", "numeric"), "title", new Sort("title", "text")));

    /** What everybody may see: marked so, and still to be had. */
    static final Lists<PublicPackageRow> PUBLIC = new Lists<>(
            PublicPackageRow.class,
            "WITH " + (THEN + PACKAGES).formatted("true")
                    + "WHERE published AND NOT withdrawn AND NOT cancelled AND ends_on >= :on",
            PublicPackageRow::read,
            "startsOn",
            Map.of("startsOn", new Sort("starts_on", "date"), "price", new Sort("price", "numeric")));

    static final Lists<SlotRow> SLOTS = new Lists<>(
            SlotRow.class,
            "WITH " + THEN.formatted(ASKED) + """
            SELECT slot.slot_id::text AS id, slot.package_id::text, offer.title AS package, slot.state,
                   views.partner_now(slot.partner_id, :position, :on)::text AS partner_id,
                   views.partner_name(slot.partner_id, :position, :on) AS partner, slot.effective_on AS since, reserved_until,
                   slot.partnership_id::text, slot.agreement_id::text,
                   (SELECT reference FROM views.agreements_agreement signed
                    WHERE signed.agreement_id = slot.agreement_id) AS reference
            FROM slot JOIN offer USING (sponsorship_id, package_id)
            """,
            SlotRow::read,
            "since",
            Map.of("since", new Sort("since", "date"), "partner", new Sort("partner", "text")));

    private Sponsorships() {}

    private static String events(String asked) {
        return Schedule.after(SOLD.formatted(asked), "agreement_id IN (SELECT agreement_id FROM theirs)") + ", "
                + (THEN + EVENTS).formatted(asked, STATE);
    }

    static Map<String, Object> asOf(AsOf asOf) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("position", asOf.position());
        parameters.put("on", asOf.on());
        return parameters;
    }

    static Map<String, Object> of(UUID sponsorship, AsOf asOf) {
        Map<String, Object> parameters = asOf(asOf);
        parameters.put("sponsorship", sponsorship);
        return parameters;
    }

    static Map<String, Object> filters(AsOf asOf, @Nullable String state, @Nullable String q) {
        Map<String, Object> filters = asOf(asOf);
        filters.put("state", state);
        filters.put("q", q == null ? null : "%" + q.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        return filters;
    }
}
