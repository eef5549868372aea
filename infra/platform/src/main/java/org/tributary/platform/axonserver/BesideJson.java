package org.tributary.platform.axonserver;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.store.Beside;
import org.tributary.platform.store.Beside.Erasure;
import org.tributary.platform.store.Beside.Login;
import org.tributary.platform.store.Beside.Password;
import org.tributary.platform.store.Beside.PersonalRecord;
import org.tributary.platform.store.Beside.Token;
import org.tributary.platform.store.Beside.WebhookSecret;
import org.tributary.stored.StoredJson;

/** Records about people and secrets as text, while their events are on their way. */
final class BesideJson {
    private BesideJson() {}

    static String write(List<Beside> records) {
        return StoredJson.mapper()
                .writeValueAsString(records.stream().map(Kept::of).toList());
    }

    static List<Beside> read(String json) {
        return List.of(StoredJson.mapper().readValue(json, Kept[].class)).stream()
                .map(Kept::record)
                .toList();
    }

    /** One of the six. */
    private record Kept(
            @Nullable PersonalRecord person,
            @Nullable Login login,
            @Nullable Password password,
            @Nullable Token token,
            @Nullable Erasure erasure,
            @Nullable WebhookSecret webhook) {
        static Kept of(Beside record) {
            if (record instanceof PersonalRecord person) return new Kept(person, null, null, null, null, null);
            if (record instanceof Login login) return new Kept(null, login, null, null, null, null);
            if (record instanceof Password password) return new Kept(null, null, password, null, null, null);
            if (record instanceof Erasure erasure) return new Kept(null, null, null, null, erasure, null);
            if (record instanceof WebhookSecret webhook) return new Kept(null, null, null, null, null, webhook);
            return new Kept(null, null, null, (Token) record, null, null);
        }

        Beside record() {
            if (person != null) return person;
            if (login != null) return login;
            if (password != null) return password;
            if (token != null) return token;
            if (webhook != null) return webhook;
            return Objects.requireNonNull(erasure);
        }
    }
}
