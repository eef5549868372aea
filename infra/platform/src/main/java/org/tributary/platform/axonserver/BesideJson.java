package org.tributary.platform.axonserver;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.store.Beside;
import org.tributary.platform.store.Beside.Erasure;
import org.tributary.platform.store.Beside.Login;
import org.tributary.platform.store.Beside.Password;
import org.tributary.platform.store.Beside.PersonalRecord;
import org.tributary.platform.store.Beside.Token;
import org.tributary.platform.store.Beside.WebhookAddress;
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

    /** One of the seven. */
    private record Kept(
            @Nullable PersonalRecord person,
            @Nullable Login login,
            @Nullable Password password,
            @Nullable Token token,
            @Nullable Erasure erasure,
            @Nullable WebhookSecret webhook,
            @Nullable WebhookAddress address) {
        static Kept of(Beside record) {
            return new Kept(
                    only(PersonalRecord.class, record),
                    only(Login.class, record),
                    only(Password.class, record),
                    only(Token.class, record),
                    only(Erasure.class, record),
                    only(WebhookSecret.class, record),
                    only(WebhookAddress.class, record));
        }

        private static <T extends Beside> @Nullable T only(Class<T> type, Beside record) {
            return type.isInstance(record) ? type.cast(record) : null;
        }

        Beside record() {
            return Stream.<@Nullable Beside>of(person, login, password, token, erasure, webhook, address)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
