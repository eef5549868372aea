package org.tributary.platform.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The parts of a group, in its order, in each of which nobody wants what another wants: so whoever loses has lost to what
 * is committed, and never to a companion who then loses for a reason of its own.
 */
final class Parts<T> {
    private final List<List<T>> parts = new ArrayList<>();
    private Map<Object, Boolean> wantedAlone = new HashMap<>();

    private Parts() {}

    static <T> List<List<T>> of(List<T> group, Function<T, Append> append) {
        Parts<T> parts = new Parts<>();
        group.forEach(one -> parts.add(one, wants(append.apply(one))));
        return parts.parts;
    }

    private void add(T one, Map<Object, Boolean> wants) {
        if (parts.isEmpty() || wants.entrySet().stream().anyMatch(this::isInTheWayOf)) {
            parts.add(new ArrayList<>());
            wantedAlone = new HashMap<>();
        }
        parts.get(parts.size() - 1).add(one);
        wants.forEach((what, alone) -> wantedAlone.merge(what, alone, Boolean::logicalOr));
    }

    private boolean isInTheWayOf(Map.Entry<Object, Boolean> want) {
        Boolean alone = wantedAlone.get(want.getKey());
        return alone != null && (alone || want.getValue());
    }

    /** What an append wants to have, and whether it can share it. */
    private static Map<Object, Boolean> wants(Append append) {
        Map<Object, Boolean> wants = new HashMap<>();
        append.fences().forEach(fence -> wants.put(fence, false));
        append.closing().forEach(closing -> wants.put(closing.fence(), true));
        append.events().forEach(entry -> {
            wants.put(entry.streamId(), true);
            entry.claims().forEach(claim -> wants.put(List.of(claim.kind(), claim.scope(), claim.value()), true));
        });
        if (append.acceptance() != null)
            wants.put(List.of(append.acceptance().account(), append.acceptance().key()), true);
        append.beside().stream()
                .filter(Beside.Login.class::isInstance)
                .forEach(login -> wants.put(Beside.Login.class, true));
        return wants;
    }
}
