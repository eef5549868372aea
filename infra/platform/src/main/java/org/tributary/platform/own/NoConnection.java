package org.tributary.platform.own;

import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** What lies under a request and an answer of our own, behind which nobody waits: it knows nothing and does nothing. */
final class NoConnection {
    private NoConnection() {}

    static <T> T as(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> nothing(method.getReturnType())));
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) return false;
        if (type == int.class) return 0;
        return type == long.class ? 0L : null;
    }
}
