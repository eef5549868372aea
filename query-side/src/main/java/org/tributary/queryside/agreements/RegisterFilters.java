package org.tributary.queryside.agreements;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.events.OurRole;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Choice;

/** Which lines of the register are asked for. A region or area may be {@code unassigned}. An umbrella is asked for with what stands under it. */
record RegisterFilters(
        @Nullable String section,
        @Nullable String instrument,
        @Nullable UUID partnerId,
        @Nullable UUID partnershipId,
        @Nullable UUID owner,
        @Nullable String currency,
        @Nullable LocalDate signedFrom,
        @Nullable LocalDate signedTo,
        @Nullable String region,
        @Nullable String area,
        @Nullable String level,
        @Nullable String ourRole,
        @Nullable UUID umbrella,
        @Nullable UUID excludeUmbrella,
        @Nullable String q) {
    static final String ADDENDUM = "addendum";

    static final String SQL = """
            WHERE (CAST(:instrument AS text) IS NULL OR instrument = :instrument)
              AND (CAST(:partner AS uuid) IS NULL OR
                  partners && ARRAY(SELECT views.partner_with(:partner, :position, :on)) AND agreement_id IN (
                  SELECT agreement_id FROM views.agreements_agreement
                  WHERE partners && ARRAY(SELECT views.partner_with(:partner, :position, :on))
                  UNION ALL SELECT agreement_id FROM views.agreements_addendum
                  WHERE partners && ARRAY(SELECT views.partner_with(:partner, :position, :on))))
              AND (CAST(:partnership AS uuid) IS NULL OR partnership_id = :partnership)
              AND (CAST(:owner AS uuid) IS NULL OR owner = :owner)
              AND (CAST(:currency AS text) IS NULL OR currency = :currency)
              AND (CAST(:signedFrom AS date) IS NULL OR signed_on >= :signedFrom)
              AND (CAST(:signedTo AS date) IS NULL OR signed_on <= :signedTo)
              AND (CAST(:ourRole AS text) IS NULL OR our_role = :ourRole)
              AND (CAST(:umbrella AS uuid) IS NULL
                   OR agreement_id IN (SELECT views.under_umbrella(:umbrella, :position, :on)))
              AND (CAST(:excludeUmbrella AS uuid) IS NULL
                   OR agreement_id NOT IN (SELECT views.under_umbrella(:excludeUmbrella, :position, :on)))
              AND (CAST(:region AS text) IS NULL OR coalesce((
                  SELECT bool_or(code = :region) FROM views.attribution(:position, :on) part
                  WHERE part.agreement_id = register.agreement_id AND dimension = 'region'), :region = 'unassigned'))
              AND (CAST(:area AS text) IS NULL OR coalesce((
                  SELECT bool_or(code = :area) FROM views.attribution(:position, :on) part
                  WHERE part.agreement_id = register.agreement_id AND dimension = 'area'), :area = 'unassigned'))
              AND (CAST(:level AS text) IS NULL OR views.agreement_level(agreement_id, :position, :on) = :level)
              AND (CAST(:q AS text) IS NULL OR reference ILIKE :q OR title ILIKE :q)
            """;
    private static final Choice SECTIONS =
            Choice.of("section", "with-cash", "without-cash", "sponsorship", ADDENDUM, "voided");
    private static final Choice LEVELS = Choice.of("level", "global", "regional", "national", "unassigned");
    private static final Choice ROLES = Choice.of("ourRole", OurRole.values());

    RegisterFilters {
        LEVELS.require(level);
        ROLES.require(ourRole);
        SECTIONS.require(section);
    }

    boolean addenda() {
        return ADDENDUM.equals(section);
    }

    Map<String, Object> at(AsOf asOf) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("position", asOf.position());
        parameters.put("on", asOf.on());
        parameters.put("section", section);
        parameters.put("instrument", instrument);
        parameters.put("partner", partnerId);
        parameters.put("partnership", partnershipId);
        parameters.put("owner", owner);
        parameters.put("currency", currency);
        parameters.put("signedFrom", signedFrom);
        parameters.put("signedTo", signedTo);
        parameters.put("region", region);
        parameters.put("area", area);
        parameters.put("level", level);
        parameters.put("ourRole", ourRole);
        parameters.put("umbrella", umbrella);
        parameters.put("excludeUmbrella", excludeUmbrella);
        parameters.put("q", q == null ? null : "%" + q.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        return parameters;
    }
}
