package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.command.Actor;
import org.tributary.platform.command.Order;
import org.tributary.platform.problem.Refusal;

/**
 * Someone who sends commands. Each is rehearsed before it is sent, and three things are asked every time: that the
 * rehearsal leaves nothing and tells what then happens, that a refusal leaves nothing, and that what is accepted led to
 * what its catalogue entry declares.
 */
public final class Sender {
    private final House house;
    private final Actor actor;
    private final @Nullable String key;
    private final @Nullable Long version;

    Sender(House house, Actor actor, @Nullable String key, @Nullable Long version) {
        this.house = house;
        this.actor = actor;
        this.key = key;
        this.version = version;
    }

    /** The id of the account that sends. */
    String account() {
        return actor.account();
    }

    String key() {
        return Objects.requireNonNull(key);
    }

    Sender withKey(String key) {
        return new Sender(house, actor, key, version);
    }

    /** As {@code If-Match} says. */
    Sender expecting(long version) {
        return new Sender(house, actor, key, version);
    }

    Reply send(String command, String body, Object... arguments) {
        return send(command, Body.json(body, arguments));
    }

    Reply send(String command, Body body) {
        Footprint before = house.footprint();
        Reply rehearsed = order(command, body, true);
        assertThat(house.footprint())
                .as("a rehearsal of %s leaves nothing", command)
                .isEqualTo(before);
        Reply reply = order(command, body, false);
        if (reply.refused() != null)
            assertThat(house.footprint())
                    .as("a refused %s leaves nothing", command)
                    .isEqualTo(before);
        else
            assertThat(house.declared(command))
                    .as(command)
                    .containsAll(reply.answer().events());
        if (reply.accepted() == null || !reply.accepted().repeated()) requireForetold(rehearsed, reply);
        return reply;
    }

    private static void requireForetold(Reply rehearsed, Reply reply) {
        assertThat(rehearsed.said()).as("rehearsal").isEqualTo(reply.said());
        if (reply.accepted() == null) return;
        assertThat(rehearsed.answer().events()).isEqualTo(reply.answer().events());
        assertThat(rehearsed.answer().status()).isEqualTo(reply.answer().status());
        assertThat(rehearsed.answer().position()).isNull();
    }

    /** Without any of the questions: for what leads up to a test, and for many at once. */
    public Reply order(String command, Body body, boolean rehearsal) {
        String request = UUID.randomUUID().toString();
        Order order = new Order(
                command,
                body.json().deepCopy(),
                actor,
                Objects.requireNonNullElse(key, request),
                version,
                rehearsal,
                request,
                "api");
        try {
            return new Reply(command, house.desk().send(order), null);
        } catch (Refusal refusal) {
            return new Reply(command, null, refusal);
        }
    }

    /** What a test begins with; it must be accepted. */
    public String given(String command, String body, Object... arguments) {
        return order(command, Body.json(body, arguments), false).id();
    }

    public String given(String command, Body body) {
        return order(command, body, false).id();
    }

    List<StoredEvent> events(String command, Body body) {
        return house.events(send(command, body).id());
    }
}
