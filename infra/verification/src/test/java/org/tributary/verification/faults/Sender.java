package org.tributary.verification.faults;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends here or there, asks again until it is told what became of it, and sends some twice or altered. */
final class Sender {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final int number;
    private final Door door;
    private final List<Node> nodes;
    private final Known known;
    private final Random random;
    private final BooleanSupplier going;
    private int keys;

    Sender(int number, Door door, List<Node> nodes, Known known, Random random, BooleanSupplier going) {
        this.number = number;
        this.door = door;
        this.nodes = nodes;
        this.known = known;
        this.random = random;
        this.going = going;
    }

    boolean going() {
        return going.getAsBoolean();
    }

    void ask(String path) {
        door.ask(node(), path);
    }

    /** To what is there already: one in twenty with a version that is no longer, one in twenty with the one that is. */
    Call sendTo(String stream, String command, String body) {
        int dice = random.nextInt(100);
        if (dice < 5) return send(command, body, Math.max(0, known.version(stream) - 3));
        return send(command, body, dice < 10 ? (Long) known.version(stream) : null);
    }

    Call send(String command, String body) {
        return send(command, body, null);
    }

    private Call send(String command, String body, @Nullable Long ifMatch) {
        String key = "k" + number + "-" + keys++;
        Call call = untilKnown(key, command, body, ifMatch);
        if (call.accepted())
            answer(call)
                    .path("streams")
                    .forEach(stream -> known.stands(
                            stream.path("id").asString(),
                            stream.path("version").asLong(),
                            answer(call).path("position").asLong()));
        int dice = random.nextInt(100);
        if (dice < 10) door.send(node(), key, command, body, ifMatch);
        else if (dice < 12) door.send(node(), key, command, Bodies.altered(body), ifMatch);
        return call;
    }

    static JsonNode answer(Call call) {
        return JSON.readTree(call.answer());
    }

    /** One in twenty is somebody else's number already. */
    String reference() {
        return random.nextInt(20) == 0 ? "shared/" + random.nextInt(5) : "r/" + number + "/" + keys;
    }

    private Call untilKnown(String key, String command, String body, @Nullable Long ifMatch) {
        while (true) {
            Call call = door.send(node(), key, command, body, ifMatch);
            if (isKnown(call) || !going()) return call;
            try {
                Thread.sleep(100 + random.nextInt(100));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return call;
            }
        }
    }

    private static boolean isKnown(Call call) {
        return Optional.ofNullable(call.status()).filter(status -> status < 500).isPresent()
                && !String.valueOf(call.answer()).contains("request-in-progress");
    }

    private Node node() {
        return nodes.get(random.nextInt(nodes.size()));
    }
}
