package org.tributary.platform.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The secrets that lie beside the history, as hashes. */
final class Credentials {
    private static final String LOGIN = "SELECT account_id::text, password_hash FROM history.logins WHERE login = ?";
    private static final String TOKEN =
            "SELECT token_id::text, account_id::text, expires_on FROM history.tokens WHERE sha256 = ?";

    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final Map<ByteBuffer, Token> tokens = new ConcurrentHashMap<>();

    Credentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Login> login(String login) {
        // PostgreSQL knows no such text and would fail
        if (login.indexOf('\0') >= 0) return Optional.empty();
        return jdbc.sql(LOGIN)
                .param(Logins.folded(login))
                .query((row, n) -> new Login(row.getString(1), row.getString(2)))
                .optional();
    }

    /** What a token was issued as never changes; whether it still counts is asked elsewhere, every time. */
    Optional<Token> token(String secret) {
        ByteBuffer sha256 = ByteBuffer.wrap(sha256(secret));
        Token known = tokens.get(sha256);
        if (known != null) return Optional.of(known);
        Optional<Token> found = jdbc.sql(TOKEN)
                .param(sha256.array())
                .query((row, n) -> new Token(
                        row.getString(1), row.getString(2), Optional.ofNullable(row.getObject(3, LocalDate.class))))
                .optional();
        if (tokens.size() >= MOST) tokens.clear();
        found.ifPresent(token -> tokens.put(sha256, token));
        return found;
    }

    static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    record Login(String account, String passwordHash) {}

    record Token(String token, String account, Optional<LocalDate> lastDay) {}
}
