package org.tributary.commandside.account;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tributary.platform.identity.Passwords;
import org.tributary.platform.problem.Refusal;
import tools.jackson.databind.node.ObjectNode;

/** A password that somebody chooses: long enough to guard, and no longer than its hash tells apart. */
@Component
class NewPassword {
    /** BCrypt takes no more. */
    private static final int MOST_BYTES = 72;

    private final int shortest;

    NewPassword(@Value("${tributary.shortest-password:8}") int shortest) {
        this.shortest = shortest;
    }

    String hash(ObjectNode body) {
        String password = body.get("password").stringValue();
        if (password.length() < shortest)
            throw Refusal.invalid("/password", "too-short", "A password has at least " + shortest + " characters.");
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES)
            throw Refusal.invalid(
                    "/password", "too-long", "A password has at most 72 bytes: letters with accents count twice.");
        return Passwords.hash(password);
    }
}
