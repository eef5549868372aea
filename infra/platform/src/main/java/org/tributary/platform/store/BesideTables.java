package org.tributary.platform.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records about people and secrets: written with the events of the same append, and kept out of them. */
final class BesideTables {
    private static final String PERSON = "INSERT INTO history.persons (person_id, data) VALUES (?::uuid, ?)";
    private static final String ERASE = "SELECT history.erase(?::uuid)";
    private static final String LOGIN =
            "INSERT INTO history.logins (account_id, login, password_hash) VALUES (?::uuid, ?, ?)";
    private static final String PASSWORD = "UPDATE history.logins SET password_hash = ? WHERE account_id = ?::uuid";
    private static final String TOKEN =
            "INSERT INTO history.tokens (token_id, account_id, sha256, expires_on) VALUES (?::uuid, ?::uuid, ?, ?)";
    private static final String WEBHOOK =
            "INSERT INTO history.webhook_secrets (webhook_id, secret) VALUES (?::uuid, ?)";
    private static final String ADDRESS = "INSERT INTO history.webhook_addresses (webhook_id, url) VALUES (?::uuid, ?)";
    private static final String LOGIN_TAKEN = "SELECT count(*) FROM history.logins WHERE login = ?";

    private final JdbcClient jdbc;

    BesideTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<Append> group) {
        for (Append append : group) append.beside().forEach(this::insert);
    }

    void insert(Beside record) {
        if (record instanceof Beside.PersonalRecord person)
            jdbc.sql(PERSON).params(person.personId(), person.data()).update();
        else if (record instanceof Beside.Erasure erasure)
            jdbc.sql(ERASE).param(erasure.personId()).query((row, n) -> 0).single();
        else if (record instanceof Beside.Login login)
            jdbc.sql(LOGIN)
                    .params(login.accountId(), login.login(), login.passwordHash())
                    .update();
        else if (record instanceof Beside.Password password)
            jdbc.sql(PASSWORD).params(password.hash(), password.accountId()).update();
        else if (record instanceof Beside.Token token)
            jdbc.sql(TOKEN)
                    .param(token.tokenId())
                    .param(token.accountId())
                    .param(token.sha256())
                    .param(token.expiresOn())
                    .update();
        else if (record instanceof Beside.WebhookSecret webhook)
            jdbc.sql(WEBHOOK).params(webhook.webhookId(), webhook.secret()).update();
        else if (record instanceof Beside.WebhookAddress webhook)
            jdbc.sql(ADDRESS).params(webhook.webhookId(), webhook.url()).update();
    }

    @Nullable
    Outcome takenNow(Append append) {
        for (Beside record : append.beside())
            if (record instanceof Beside.Login login
                    && jdbc.sql(LOGIN_TAKEN)
                                    .param(login.login())
                                    .query(Long.class)
                                    .single()
                            > 0) return new Outcome.BesideTaken("logins_login");
        return null;
    }
}
