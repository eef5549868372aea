package org.tributary.commandside.property;

import static org.tributary.commandside.property.Office.office;

import java.lang.reflect.Constructor;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.json.JSONException;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;
import org.springframework.util.StringUtils;
import org.tributary.platform.store.StateSerializer;

/** The state of a record: folded from all of its events, through a snapshot at any of them, and as the program keeps it. */
final class States {
    private static final StateSerializer SERIALIZER = new StateSerializer();

    private States() {}

    static void requireSame(String stream) {
        List<? extends DomainEventMessage<?>> events =
                office().events.readEvents(stream, 0).asStream().toList();
        String type = events.get(0).getType();
        requireSame(type, stream, events, SERIALIZER.classForType(new SimpleSerializedType(type, null)));
    }

    private static <T> void requireSame(
            String type, String stream, List<? extends DomainEventMessage<?>> events, Class<T> aggregate) {
        AggregateModel<T> model = AnnotatedAggregateMetaModelFactory.inspectAggregate(aggregate, office().parameters);
        String replayed = written(folded(model, blank(aggregate), events));
        int longAgo = Math.max(0, events.size() - 30);
        T upTo = folded(model, blank(aggregate), events.subList(0, longAgo));
        for (int place = longAgo; place < events.size(); place++) {
            upTo = folded(model, upTo, events.subList(place, place + 1));
            upTo = read(type, written(upTo));
        }
        requireSame("through a snapshot at each of its last events, as from the events alone", replayed, written(upTo));
        Repository<?> repository = (Repository<?>)
                office().context.getBean(StringUtils.uncapitalize(aggregate.getSimpleName()) + "Repository");
        String kept = DefaultUnitOfWork.startAndGet(null)
                .executeWithResult(() -> repository.load(stream).invoke(States::written))
                .getPayload();
        requireSame("as it is kept in memory", replayed, kept);
    }

    /** Sets have no order. */
    private static void requireSame(String what, String replayed, String other) {
        try {
            JSONAssert.assertEquals(what, replayed, other, JSONCompareMode.NON_EXTENSIBLE);
        } catch (JSONException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static <T> T folded(AggregateModel<T> model, T state, List<? extends DomainEventMessage<?>> events) {
        events.forEach(event -> model.publish(event, state));
        return state;
    }

    private static <T> T blank(Class<T> aggregate) {
        try {
            Constructor<T> constructor = aggregate.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(Object state) {
        return SERIALIZER.serialize(state, String.class).getData();
    }

    private static <T> T read(String type, String state) {
        return SERIALIZER.deserialize(new SimpleSerializedObject<>(state, String.class, type, null));
    }
}
