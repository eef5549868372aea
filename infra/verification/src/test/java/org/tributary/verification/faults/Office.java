package org.tributary.verification.faults;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.tributary.verification.faults.Known.Deal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What there must be before anybody can work: accounts and their keys, staff, partners, and the agreements that are hot. */
final class Office {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Node node;
    private final Calls calls;
    private final Door admin;

    Office(Node node, String adminPassword, Calls calls) {
        this.node = node;
        this.calls = calls;
        String login = Base64.getEncoder().encodeToString(("admin:" + adminPassword).getBytes(StandardCharsets.UTF_8));
        this.admin = new Door(0, "Basic " + login, calls);
    }

    Door account(int number) {
        JsonNode account = sent(
                admin,
                "open-account",
                "{\"login\": \"c%d\", \"password\": \"c%d-secret\", \"role\": \"manager\"}".formatted(number, number));
        JsonNode token = sent(
                admin,
                "issue-token",
                "{\"accountId\": \"%s\", \"label\": \"rig\"}"
                        .formatted(account.at("/created/0/id").asString()));
        return new Door(number, "Bearer " + token.path("token").asString(), calls);
    }

    Bodies partners(Door manager) {
        String owner = sent(admin, "register-staff-member", "{\"person\": {\"name\": \"Gabriel Okafor\"}}")
                .at("/created/0/id")
                .asString();
        List<String> partners = new ArrayList<>();
        for (int i = 0; i < 5; i++)
            partners.add(
                    sent(manager, "register-partner", "{\"name\": \"Partner %d\", \"category\": \"60\"}".formatted(i))
                            .path("id")
                            .asString());
        return new Bodies(partners, owner);
    }

    void sign(Door manager, Bodies bodies, int count, Random random, Known known) {
        for (int i = 0; i < count; i++) {
            Deal deal = new Deal(UUID.randomUUID().toString(), bodies.partner(random), bodies.currency(random));
            sent(manager, "register-signed-agreement", bodies.takenIn(deal, "hot/" + i, LocalDate.of(2019, 5, 1)));
            known.signed(deal);
        }
    }

    private JsonNode sent(Door door, String command, String body) {
        Call call = door.send(node, UUID.randomUUID().toString(), command, body, null);
        if (!call.accepted()) throw new IllegalStateException(call.toString());
        return JSON.readTree(call.answer());
    }
}
