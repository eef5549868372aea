package org.tributary.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.stored.StoredJson;

/** Is a kept state given back as it was kept, and never one that today's class would read wrongly? */
class SnapshotsIT {
    private final AHistory history = new AHistory();
    private final Serializer serializer = new LedgerSerializer();
    private final Snapshots snapshots = new Snapshots(history.jdbc);
    private final String stream = Draft.aStream();

    @BeforeEach
    void there_is_a_table_for_them() {
        history.jdbc.sql(SnapshotTable.DDL).update();
    }

    @AfterEach
    void close() throws Exception {
        history.close();
    }

    private void keep(long sequence, Ledger state) {
        snapshots.store(new GenericDomainEventMessage<>("test-ledger", stream, sequence, state), serializer);
    }

    private Optional<Ledger> kept() {
        return snapshots
                .read(stream, serializer)
                .map(DomainEventData::getPayload)
                .map(serializer::deserialize);
    }

    @Test
    void what_was_never_kept_is_not_there() {
        assertThat(snapshots.read(stream, serializer)).isEmpty();
    }

    @Test
    void the_state_and_the_event_that_it_stands_for_come_back() {
        keep(49, new Ledger(7, List.of("a", "ž")));

        assertThat(kept()).hasValue(new Ledger(7, List.of("a", "ž")));
        assertThat(snapshots.read(stream, serializer)).hasValueSatisfying(snapshot -> {
            assertThat(snapshot.getAggregateIdentifier()).isEqualTo(stream);
            assertThat(snapshot.getType()).isEqualTo("test-ledger");
            assertThat(snapshot.getSequenceNumber()).isEqualTo(49);
        });
    }

    @Test
    void a_newer_state_takes_the_place_of_an_older_and_never_the_other_way_round() {
        keep(49, new Ledger(1, List.of("a")));
        keep(99, new Ledger(2, List.of("a")));
        keep(49, new Ledger(3, List.of("a")));

        assertThat(kept()).hasValue(new Ledger(2, List.of("a")));
    }

    @Test
    void a_state_of_another_form_is_not_there_and_gives_way_to_one_of_todays() {
        keep(99, new Ledger(1, List.of("a")));
        history.jdbc.sql("UPDATE views.snapshots SET form = 'of yesterday'").update();
        assertThat(kept()).isEmpty();

        keep(49, new Ledger(2, List.of("a")));
        assertThat(kept()).hasValue(new Ledger(2, List.of("a")));
    }

    @Test
    void a_state_of_a_type_that_is_gone_is_not_there() {
        keep(49, new Ledger(1, List.of("a")));
        history.jdbc.sql("UPDATE views.snapshots SET stream_type = 'gone'").update();

        assertThat(kept()).isEmpty();
    }

    @Test
    void no_class_name_is_kept() {
        keep(49, new Ledger(1, List.of("a")));

        assertThat(history.column("SELECT to_json(snapshots)::text FROM views.snapshots"))
                .singleElement()
                .asString()
                .doesNotContain(Ledger.class.getSimpleName());
    }

    record Ledger(long total, List<String> lines) {}

    /** Knows the ledgers of this test by the type of their stream. */
    private static final class LedgerSerializer implements Serializer {
        private final Converter converter = new ChainingConverter();

        @Override
        public <T> SerializedObject<T> serialize(Object ledger, Class<T> form) {
            String json = StoredJson.mapper().writeValueAsString(ledger);
            return converter.convert(
                    new SimpleSerializedObject<>(json, String.class, typeForClass(ledger.getClass())), form);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <S, T> T deserialize(SerializedObject<S> stored) {
            return (T) StoredJson.mapper().readValue((String) stored.getData(), classForType(stored.getType()));
        }

        @Override
        public <T> boolean canSerializeTo(Class<T> form) {
            return form == String.class;
        }

        @Override
        public Class<?> classForType(SerializedType type) {
            return type.getName().equals("test-ledger") ? Ledger.class : UnknownSerializedType.class;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public SerializedType typeForClass(Class type) {
            return new SimpleSerializedType("test-ledger", null);
        }

        @Override
        public Converter getConverter() {
            return converter;
        }
    }
}
