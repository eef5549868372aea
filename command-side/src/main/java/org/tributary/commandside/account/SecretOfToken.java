package org.tributary.commandside.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tributary.platform.command.Companion;
import org.tributary.platform.identity.Tokens;
import org.tributary.platform.store.Beside;
import tools.jackson.databind.node.ObjectNode;

/** A new token's secret is told once; beside the history lies its hash. */
@Component
class SecretOfToken implements Companion {
    @Override
    public String command() {
        return "issue-token";
    }

    @Override
    public Baggage pack(ObjectNode body) {
        String secret = Tokens.secret();
        LocalDate lastDay =
                body.has("expiresOn") ? LocalDate.parse(body.get("expiresOn").stringValue()) : null;
        return new Baggage(
                List.of(new Beside.Token(
                        body.get("tokenId").stringValue(),
                        body.get("accountId").stringValue(),
                        Tokens.sha256(secret),
                        lastDay)),
                Map.of("token", secret));
    }
}
