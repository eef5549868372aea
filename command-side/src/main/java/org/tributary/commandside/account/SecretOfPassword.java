package org.tributary.commandside.account;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tributary.platform.command.Companion;
import org.tributary.platform.store.Beside;
import tools.jackson.databind.node.ObjectNode;

/** Another password of an account goes beside the history, as its hash. */
@Component
class SecretOfPassword implements Companion {
    private final NewPassword password;

    SecretOfPassword(NewPassword password) {
        this.password = password;
    }

    @Override
    public String command() {
        return "set-password";
    }

    @Override
    public Baggage pack(ObjectNode body) {
        return new Baggage(
                List.of(new Beside.Password(body.get("accountId").stringValue(), password.hash(body))), Map.of());
    }
}
