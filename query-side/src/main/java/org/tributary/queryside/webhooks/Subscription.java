package org.tributary.queryside.webhooks;

import java.util.List;

/**
 * A webhook that is subscribed.
 *
 * @param since the version of the stream of webhooks with which it began
 * @param resumed the version with which it was last resumed; −1: never
 */
record Subscription(
        String id,
        String label,
        String origin,
        List<String> events,
        List<String> streamTypes,
        long since,
        long resumed) {
    Subscription resumedBy(long version) {
        return new Subscription(id, label, origin, events, streamTypes, since, version);
    }
}
