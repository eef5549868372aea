package org.tributary.platform.identity;

import java.text.Normalizer;
import java.util.Locale;

/** How logins are told apart: not by case, nor by how an accent is written. */
public final class Logins {
    private Logins() {}

    /** As it is kept and looked up. */
    public static String folded(String login) {
        return Normalizer.normalize(login.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
