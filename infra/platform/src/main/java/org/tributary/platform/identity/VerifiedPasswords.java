package org.tributary.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A BCrypt check costs tens of milliseconds, so a password that was right is remembered for five minutes, as an HMAC. */
final class VerifiedPasswords {
    private static final Duration MEMORY = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private final SecretKeySpec key;
    private final Map<String, Entry> verified = new ConcurrentHashMap<>();

    VerifiedPasswords() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    /** The hash belongs to the key of memory: another password set means another hash, and nothing is remembered. */
    boolean knows(String passwordHash, String password) {
        Entry entry = verified.get(passwordHash);
        return entry != null
                && entry.until() > System.nanoTime()
                && MessageDigest.isEqual(entry.hmac(), hmac(passwordHash, password));
    }

    void remember(String passwordHash, String password) {
        if (verified.size() >= MOST) verified.clear();
        verified.put(passwordHash, new Entry(hmac(passwordHash, password), System.nanoTime() + MEMORY.toNanos()));
    }

    private byte[] hmac(String passwordHash, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(passwordHash.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Entry(byte[] hmac, long until) {}
}
