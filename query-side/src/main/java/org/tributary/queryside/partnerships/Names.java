package org.tributary.queryside.partnerships;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.AgreementId;
import org.tributary.events.InitiativeId;
import org.tributary.events.ObligationId;
import org.tributary.events.PartnerId;
import org.tributary.events.StaffId;

/** What those are called who appear in a story, today; each is asked for once. */
final class Names {
    private static final String ACTOR = """
            SELECT views.staff_name(staff_id) FROM views.staff_account WHERE account_id = :id
            ORDER BY sequence DESC LIMIT 1
            """;
    private static final String STAFF = "SELECT views.staff_name(:id)";
    private static final String PARTNER = "SELECT views.partner_name(:id, %d, 'infinity')".formatted(Long.MAX_VALUE);
    private static final String AGREEMENT = """
            SELECT payload::json ->> 'reference' FROM history.events WHERE stream_id = :id AND sequence = 0
            """;

    private static final String DUTY = """
            SELECT what FROM views.obligations_change
            WHERE agreement_id = :id AND obligation_id = :obligation AND change = 'added'
            """;
    private static final String INITIATIVE = """
            SELECT '“' || (payload::json ->> 'title') || '”' FROM history.events WHERE stream_id = :id AND sequence = 0
            """;

    private final JdbcClient jdbc;
    private final Map<UUID, String> known = new HashMap<>();

    private final Language language;

    Names(JdbcClient jdbc, Language language) {
        this.jdbc = jdbc;
        this.language = language;
    }

    /** The member of the staff who acts with an account, else someone in its role. */
    String actor(String account, String role) {
        String name = known.computeIfAbsent(UUID.fromString(account), ask(ACTOR));
        return name.isEmpty() ? someone(role) : name;
    }

    String of(StaffId staff) {
        return known.computeIfAbsent(staff.value(), ask(STAFF, "who.colleague"));
    }

    String of(PartnerId partner) {
        return known.computeIfAbsent(partner.value(), ask(PARTNER, "who.partner"));
    }

    String of(AgreementId agreement) {
        return known.computeIfAbsent(agreement.value(), ask(AGREEMENT, "who.agreement"));
    }

    /** What is owed, which is numbered within its agreement alone. */
    String of(AgreementId agreement, ObligationId obligation) {
        return "“"
                + jdbc.sql(DUTY)
                        .param("id", agreement.value())
                        .param("obligation", obligation.value())
                        .query(String.class)
                        .optional()
                        .orElseGet(() -> language.text("who.duty"))
                + "”";
    }

    String of(InitiativeId initiative) {
        return known.computeIfAbsent(initiative.value(), ask(INITIATIVE, "who.initiative"));
    }

    private Function<UUID, String> ask(String sql, String otherwise) {
        return ask(sql).andThen(name -> name.isEmpty() ? language.text(otherwise) : name);
    }

    private Function<UUID, String> ask(String sql) {
        return id -> jdbc.sql(sql).param("id", id).query((row, n) -> row.getString(1)).list().stream()
                .filter(name -> name != null)
                .findFirst()
                .orElse("");
    }

    private String someone(String role) {
        String known = role.isEmpty() ? null : language.ifAny("who." + role);
        return known == null ? language.text("who.someone") : known;
    }
}
