package org.tributary.platform.store;

import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.modelling.command.AggregateRoot;

/**
 * The form of an aggregate's state: a hash over the names and types of its fields, own and inherited, and of the fields of
 * those, in every kind that a sealed type permits.
 */
final class Form {
    private static final Map<Class<?>, String> KNOWN = new ConcurrentHashMap<>();

    private Form() {}

    static String of(Class<?> aggregate) {
        return KNOWN.computeIfAbsent(aggregate, Form::hash);
    }

    private static String hash(Class<?> aggregate) {
        StringBuilder text = new StringBuilder();
        describe(aggregate, text, new LinkedHashSet<>());
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void describe(Type type, StringBuilder text, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType generic) {
            describe(generic.getRawType(), text, seen);
            for (Type argument : generic.getActualTypeArguments()) describe(argument, text, seen);
        } else if (type instanceof GenericArrayType array) {
            describe(array.getGenericComponentType(), text, seen);
        } else if (type instanceof WildcardType wildcard) {
            for (Type bound : wildcard.getUpperBounds()) describe(bound, text, seen);
        } else if (type instanceof Class<?> array && array.isArray()) {
            describe(array.getComponentType(), text, seen);
        } else if (type instanceof Class<?> plain && ours(plain) && seen.add(plain)) {
            text.append(plain.getName()).append('{');
            if (plain.getSuperclass() != null) describe(plain.getGenericSuperclass(), text, seen);
            if (plain.isSealed()) for (Class<?> kind : plain.getPermittedSubclasses()) describe(kind, text, seen);
            Arrays.stream(plain.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()) || field.isEnumConstant())
                    .sorted(Comparator.comparing(Field::getName))
                    .forEach(field -> {
                        text.append(field.getName())
                                .append(':')
                                .append(field.getGenericType().getTypeName())
                                .append(';');
                        describe(field.getGenericType(), text, seen);
                    });
            text.append('}');
        }
    }

    private static boolean ours(Class<?> type) {
        return type.getName().startsWith("org.tributary.") || type.isAnnotationPresent(AggregateRoot.class);
    }
}
