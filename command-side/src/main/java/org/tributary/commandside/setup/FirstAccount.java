package org.tributary.commandside.setup;

import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tributary.platform.command.Actor;
import org.tributary.platform.command.CommandDesk;
import org.tributary.platform.command.Order;
import org.tributary.platform.identity.Accounts;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.node.ObjectNode;

/** Where nobody can log in yet, an administrator with a random password, which is told once. */
@Component
class FirstAccount {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);

    private final CommandDesk desk;
    private final Accounts accounts;
    private final boolean wanted;

    FirstAccount(CommandDesk desk, Accounts accounts, @Value("${tributary.first-account:true}") boolean wanted) {
        this.desk = desk;
        this.accounts = accounts;
        this.wanted = wanted;
    }

    void openIfNone() {
        if (!wanted || !accounts.none()) return;
        byte[] random = new byte[15];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        ObjectNode body = StoredJson.mapper().createObjectNode();
        body.put("login", "admin").put("password", password).put("role", "admin");
        if (!desk.send(Order.of("open-account", body, Actor.SYSTEM, "setup:first-account", "setup"))
                .repeated())
            LOG.warn(
                    "First start: log in as \"admin\" with the password {}  It is shown here and nowhere else;"
                            + " set-password sets another.",
                    password);
    }
}
