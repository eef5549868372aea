package org.tributary.stored;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** The fields of an event, as its record declares them. */
final class EventForm {
    private EventForm() {}

    static List<String> fieldsOf(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
