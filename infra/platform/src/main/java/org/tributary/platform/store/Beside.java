package org.tributary.platform.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A record about a person or a secret, written with the events and never in them. */
public sealed interface Beside {
    /** A human being's data, as JSON. */
    record PersonalRecord(String personId, String data) implements Beside {}

    /** Of a human being's data, or of a note, nothing stays but that there was some. */
    record Erasure(String personId) implements Beside {}

    /** How an account logs in. */
    record Login(String accountId, String login, String passwordHash) implements Beside {}

    /** The hash of the password by which an account logs in from now on. */
    record Password(String accountId, String hash) implements Beside {}

    /** The hash of a key that acts as an account. */
    record Token(
            String tokenId,
            String accountId,
            byte[] sha256,
            @Nullable LocalDate expiresOn) implements Beside {}

    /** With what a webhook's deliveries are signed from now on. */
    record WebhookSecret(String webhookId, String secret) implements Beside {}

    /** Where a webhook is told: whoever knows it may be let in by that alone. */
    record WebhookAddress(String webhookId, String url) implements Beside {}
}
