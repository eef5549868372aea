package org.tributary.commandside.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tributary.platform.command.Companion;
import org.tributary.platform.identity.Logins;
import org.tributary.platform.identity.Passwords;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.store.Beside;
import tools.jackson.databind.node.ObjectNode;

/** Login and password of a new account go beside the history, the password as its hash. */
@Component
class SecretOfAccount implements Companion {
    /** BCrypt takes no more. */
    private static final int MOST_BYTES = 72;

    private final int shortest;

    SecretOfAccount(@Value("${tributary.shortest-password:8}") int shortest) {
        this.shortest = shortest;
    }

    @Override
    public String command() {
        return "open-account";
    }

    @Override
    public Baggage pack(ObjectNode body) {
        String login = body.get("login").stringValue();
        if (login.contains(":"))
            throw Refusal.invalid("/login", "malformed", "A login has no colon: HTTP Basic ends it there.");
        String password = body.get("password").stringValue();
        if (password.length() < shortest)
            throw Refusal.invalid("/password", "too-short", "A password has at least " + shortest + " characters.");
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES)
            throw Refusal.invalid(
                    "/password", "too-long", "A password has at most 72 bytes: letters with accents count twice.");
        return new Baggage(
                List.of(new Beside.Login(
                        body.get("accountId").stringValue(), Logins.folded(login), Passwords.hash(password))),
                Map.of());
    }
}
