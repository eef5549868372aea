package org.tributary.platform.store;

import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.cfg.ConstructorDetector;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the state of aggregates for snapshots, under the type of their stream and never a class's name. */
public final class StateSerializer implements Serializer {
    /** A record is made by its constructor, an aggregate by the one without arguments: the others take commands. */
    private static final JsonMapper STATE = StoredJson.mapper()
            .rebuild()
            .constructorDetector(ConstructorDetector.EXPLICIT_ONLY)
            .build();

    private final Converter converter = new ChainingConverter();
    private final Map<String, Class<?>> aggregates;

    public StateSerializer() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Aggregate.class));
        aggregates = scan.findCandidateComponents("org.tributary").stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), StateSerializer.class.getClassLoader()))
                .collect(Collectors.toUnmodifiableMap(StateSerializer::typeOf, aggregate -> aggregate));
    }

    private static String typeOf(Class<?> aggregate) {
        Aggregate annotation = aggregate.getAnnotation(Aggregate.class);
        return annotation == null ? aggregate.getSimpleName() : annotation.type();
    }

    @Override
    public <T> SerializedObject<T> serialize(Object state, Class<T> form) {
        String json = STATE.writeValueAsString(state);
        return converter.convert(
                new SimpleSerializedObject<>(json, String.class, typeForClass(state.getClass())), form);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> stored) {
        if (MetaData.class.getName().equals(stored.getType().getName())) return (T) MetaData.emptyInstance();
        String json = converter.convert(stored, String.class).getData();
        return (T) STATE.readValue(json, classForType(stored.getType()));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> form) {
        return converter.canConvert(String.class, form);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return aggregates.getOrDefault(type.getName(), UnknownSerializedType.class);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        return new SimpleSerializedType(typeOf(type), null);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
