package org.tributary.commandside.account;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tributary.platform.command.Companion;
import org.tributary.platform.identity.Logins;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.store.Beside;
import tools.jackson.databind.node.ObjectNode;

/** Login and password of a new account go beside the history, the password as its hash. */
@Component
class SecretOfAccount implements Companion {
    private final NewPassword password;

    SecretOfAccount(NewPassword password) {
        this.password = password;
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
        return new Baggage(
                List.of(new Beside.Login(
                        body.get("accountId").stringValue(), Logins.folded(login), password.hash(body))),
                Map.of());
    }
}
