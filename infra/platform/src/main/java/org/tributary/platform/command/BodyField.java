package org.tributary.platform.command;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tributary.events.NoteId;
import org.tributary.events.PersonId;

/**
 * A record's component as a client sends it: the component itself, or each entry of a list.
 *
 * @param place its place among the components
 * @param type of the value, or of each entry
 * @param form how the value is written; absent for an object, which has fields of its own
 */
record BodyField(
        RecordComponent component,
        int place,
        boolean list,
        Class<?> type,
        @Nullable BodyForm form) {
    private static final Map<Class<?>, Class<?>> PERSONAL =
            Map.of(PersonId.class, Person.class, NoteId.class, Note.class);

    static BodyField of(RecordComponent component, int place) {
        boolean list = component.getType() == List.class;
        Class<?> type = sent(component, list ? entry(component) : component.getType());
        BodyForm form = BodyForm.of(type, component);
        if (form == null && !type.isRecord())
            throw new IllegalArgumentException("no form for " + type + " in " + component.getDeclaringRecord());
        return new BodyField(component, place, list, type, form);
    }

    String name() {
        return component.getName();
    }

    boolean nullable() {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    boolean required() {
        return !nullable()
                && !list
                && !component.isAnnotationPresent(Today.class)
                && !component.isAnnotationPresent(NewId.class);
    }

    boolean exact() {
        return component.isAnnotationPresent(Exact.class)
                || component.getDeclaringRecord().isAnnotationPresent(Exact.class);
    }

    /** The fields of an object. */
    BodyFields fields() {
        return BodyFields.of(type);
    }

    private static Class<?> entry(RecordComponent list) {
        Type entry = ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
        if (entry instanceof Class<?> type) return type;
        throw new IllegalArgumentException("no form for a list of " + entry + " in " + list.getDeclaringRecord());
    }

    private static Class<?> sent(RecordComponent component, Class<?> type) {
        Personal personal = component.getAnnotation(Personal.class);
        if (personal == null) return type;
        Class<?> sent = personal.value() == Record.class ? PERSONAL.get(type) : personal.value();
        if (sent == null) throw new IllegalArgumentException(component + " is personal, but neither person nor note");
        return sent;
    }
}
