package org.tributary.stored;

import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.tributary.events.DomainEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** Writes and reads the events of the catalogue, under their logical names; metadata as a flat list of texts. */
public final class EventSerializer implements Serializer {
    private static final String META_DATA = MetaData.class.getName();

    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> form) {
        String json = StoredJson.mapper().writeValueAsString(object);
        SerializedType type = object instanceof MetaData
                ? new SimpleSerializedType(META_DATA, null)
                : typeForClass(object.getClass());
        return converter.convert(new SimpleSerializedObject<>(json, String.class, type), form);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> form) {
        return converter.canConvert(String.class, form);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> stored) {
        String json = converter.convert(stored, String.class).getData();
        String name = stored.getType().getName();
        requireReadable(stored.getType());
        try {
            if (META_DATA.equals(name))
                return (T)
                        MetaData.from(StoredJson.mapper().readValue(json, new TypeReference<Map<String, String>>() {}));
            return (T) StoredJson.mapper().readValue(json, known(name));
        } catch (JacksonException e) {
            throw new SerializationException("A stored " + name + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    /** An event of a later release is not read as if it were of ours. */
    private static void requireReadable(SerializedType type) {
        if (META_DATA.equals(type.getName()) || type.getRevision() == null) return;
        int known = StoredEvents.revisionOf(known(type.getName()));
        if (Integer.parseInt(type.getRevision()) != known)
            throw new SerializationException(
                    "A %s of revision %s cannot be read by this release, which knows revision %d"
                            .formatted(type.getName(), type.getRevision(), known));
    }

    private static Class<? extends DomainEvent> known(String name) {
        return StoredEvents.named(name)
                .orElseThrow(() -> new SerializationException("No event of this release is stored as " + name));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (META_DATA.equals(type.getName())) return MetaData.class;
        return StoredEvents.named(type.getName()).<Class<?>>map(event -> event).orElse(UnknownSerializedType.class);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        return new SimpleSerializedType(StoredEvents.nameOf(type), Integer.toString(StoredEvents.revisionOf(type)));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
