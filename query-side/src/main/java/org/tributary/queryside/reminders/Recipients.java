package org.tributary.queryside.reminders;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told: members of the staff who log in with an account, and where they read their mail. */
final class Recipients {
    private static final String STAFF = """
            SELECT staff_id::text FROM views.staff_account WHERE account_id = ?::uuid ORDER BY sequence DESC LIMIT 1
            """;
    private static final String ALL = """
            SELECT DISTINCT member.staff_id, account.account_id::text, person.data::json ->> 'name' AS name,
                   person.data::json ->> 'email' AS email
            FROM views.staff_member member JOIN views.staff_account account ON account.staff_id = member.staff_id
            JOIN history.persons person ON person.person_id = member.person_id
            WHERE person.data::json ->> 'email' IS NOT NULL
            """;

    private Recipients() {}

    /** The member of the staff who logs in with the account. */
    static @Nullable String staffOf(JdbcClient jdbc, String account) {
        return jdbc.sql(STAFF).param(account).query(String.class).optional().orElse(null);
    }

    static List<Recipient> all(JdbcClient jdbc) {
        return jdbc.sql(ALL)
                .query((row, n) -> new Recipient(
                        row.getObject("staff_id", UUID.class),
                        row.getString("account_id"),
                        row.getString("name"),
                        row.getString("email")))
                .list();
    }

    /** @param name none, where only an address is known */
    record Recipient(UUID staff, String account, @Nullable String name, String email) {}
}
