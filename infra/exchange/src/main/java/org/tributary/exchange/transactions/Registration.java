package org.tributary.exchange.transactions;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Policy;
import org.tributary.exchange.batch.Line;
import org.tributary.exchange.batch.Wording;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.node.ObjectNode;

/** A provider's entry in the directory: by its first name, since the first day on which it gave. */
final class Registration {
    private static final int LONGEST_NAME = 200;

    private final UUID id;
    private final Provider first;
    private final int line;
    private final Set<String> aliases = new LinkedHashSet<>();
    private @Nullable String since;

    Registration(UUID id, Provider first, int line) {
        this.id = id;
        this.first = first;
        this.line = line;
    }

    void meet(Provider again, String date) {
        if (!again.name().equals(first.name())) aliases.add(again.name());
        if (date.matches("\\d{4}-\\d{2}-\\d{2}") && (since == null || date.compareTo(since) < 0)) since = date;
    }

    Line line() {
        return new Line(line, "partner", "register-partner", this::body, null);
    }

    private ObjectNode body(Policy policy) {
        ObjectNode body = StoredJson.mapper().createObjectNode();
        body.put("partnerId", id.toString());
        body.put("name", Wording.fitting(first.name(), LONGEST_NAME));
        body.put("category", first.category());
        for (String alias : aliases) body.withArray("aliases").add(Wording.fitting(alias, LONGEST_NAME));
        if (first.reference() != null) body.put("organisationId", first.reference());
        if (since != null) body.put("effectiveOn", since);
        return body;
    }
}
