package org.tributary.queryside.webhooks;

import java.net.ConnectException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.tributary.queryside.webhooks.PublicAddresses.NotPublic;

/** Why nobody answered, for who looks after the other end. The address is not named: it may hold a secret. */
final class Unreached {
    private Unreached() {}

    static String because(Exception failure) {
        if (failure instanceof NotPublic) return "The host is not at a public address, and is not asked.";
        if (failure instanceof UnknownHostException) return "The host is not found: its name may be misspelt.";
        if (failure instanceof ConnectException) return "The connection was refused: nothing listens there.";
        if (failure instanceof SSLException)
            return "The connection is not secure: the certificate or its name is refused.";
        return "The connection ended before an answer.";
    }
}
