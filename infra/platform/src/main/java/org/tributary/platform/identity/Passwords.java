package org.tributary.platform.identity;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** How passwords are hashed: BCrypt. */
public final class Passwords {
    static final BCryptPasswordEncoder ENCODER = new BCryptPasswordEncoder(10);

    private Passwords() {}

    public static String hash(String password) {
        return ENCODER.encode(password);
    }
}
