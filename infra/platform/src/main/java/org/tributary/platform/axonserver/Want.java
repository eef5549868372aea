package org.tributary.platform.axonserver;

import org.tributary.events.Claim;
import org.tributary.platform.store.Append.Acceptance;
import org.tributary.platform.store.Beside;
import org.tributary.platform.store.Outcome;

/**
 * Something that one at a time may take.
 *
 * @param lost what whoever comes second is told
 */
record Want(String kind, String scope, String value, Outcome.Lost lost) {
    static final String KEY = "key";

    static Want of(Acceptance acceptance) {
        return new Want(KEY, acceptance.account(), acceptance.key(), new Outcome.KeyTaken());
    }

    static Want of(Claim claim) {
        return new Want("claim:" + claim.kind(), claim.scope(), claim.value(), new Outcome.ClaimTaken(claim));
    }

    static Want of(Beside.Login login) {
        return new Want("login", "", login.login(), new Outcome.BesideTaken("logins_login"));
    }
}
