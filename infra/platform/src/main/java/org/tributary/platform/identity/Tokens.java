package org.tributary.platform.identity;

import java.security.SecureRandom;
import java.util.Base64;

/** Keys for scripts and dashboards: 256 random bits, kept as their SHA-256. */
public final class Tokens {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /** A new secret; it is shown once. */
    public static String secret() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return "trib_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    public static byte[] sha256(String secret) {
        return Credentials.sha256(secret);
    }
}
