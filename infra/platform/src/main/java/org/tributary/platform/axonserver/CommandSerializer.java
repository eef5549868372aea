package org.tributary.platform.axonserver;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.tributary.stored.StoredJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads what travels between nodes: the commands of the catalogue, and the texts that come back. */
final class CommandSerializer implements Serializer {
    private static final String TEXT = "text";
    /** An empty list is no absent one to a command. */
    private static final JsonMapper JSON = StoredJson.mapper()
            .rebuild()
            .changeDefaultPropertyInclusion(inclusion -> inclusion
                    .withValueInclusion(JsonInclude.Include.NON_NULL)
                    .withContentInclusion(JsonInclude.Include.ALWAYS))
            .build();

    private final Converter converter = new ChainingConverter();
    private final CommandNames names;

    CommandSerializer(CommandNames names) {
        this.names = names;
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> form) {
        String json = JSON.writeValueAsString(object);
        return converter.convert(
                new SimpleSerializedObject<>(json, String.class, typeForClass(object.getClass())), form);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> sent) {
        Class<?> type = classForType(sent.getType());
        if (type == UnknownSerializedType.class)
            throw new SerializationException(
                    "No command of this release is named " + sent.getType().getName());
        try {
            return (T) JSON.readValue(converter.convert(sent, String.class).getData(), type);
        } catch (JacksonException e) {
            throw new SerializationException("A " + sent.getType().getName() + " that was sent cannot be read");
        }
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> form) {
        return converter.canConvert(String.class, form);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (TEXT.equals(type.getName())) return String.class;
        return names.classOf(type.getName()).<Class<?>>map(known -> known).orElse(UnknownSerializedType.class);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        return new SimpleSerializedType(type == String.class ? TEXT : names.ofClass(type.getName()), null);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
