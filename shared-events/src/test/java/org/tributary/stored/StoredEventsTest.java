package org.tributary.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.events.DomainEvent;

class StoredEventsTest {
    private final EventSerializer serializer = new EventSerializer();

    static List<Golden> golden() {
        return Golden.all();
    }

    static List<Class<? extends DomainEvent>> events() {
        return StoredEvents.all();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void what_was_stored_is_read_and_written_again_to_the_letter(Golden golden) {
        DomainEvent read = serializer.deserialize(stored(golden.name(), golden.json()));

        assertThat(serializer.serialize(read, String.class).getData()).isEqualTo(golden.json());
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_golden_files_of_an_event_show_each_of_its_fields(Class<? extends DomainEvent> event) {
        Set<String> shown = Golden.all().stream()
                .filter(golden -> golden.name().equals(StoredEvents.nameOf(event)))
                .filter(golden -> golden.revision() == StoredEvents.revisionOf(event))
                .flatMap(golden -> StoredJson.mapper().readTree(golden.json()).propertyStream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(shown).containsExactlyInAnyOrderElementsOf(EventForm.fieldsOf(event));
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_stored_name_is_kebab_case_and_no_class_name(Class<? extends DomainEvent> event) {
        assertThat(StoredEvents.nameOf(event)).matches("[a-z]+(-[a-z]+)*");
        assertThat(StoredEvents.streamTypeOf(event)).matches("[a-z]+(-[a-z]+)*");
    }

    @Test
    void no_two_events_share_a_name() {
        Set<String> names =
                StoredEvents.all().stream().map(StoredEvents::nameOf).collect(Collectors.toSet());

        assertThat(names).hasSameSizeAs(StoredEvents.all());
    }

    @Test
    void a_name_that_no_release_knows_is_not_read_as_something_else() {
        assertThat(serializer.classForType(new SimpleSerializedType("java.lang.Runtime", "1")))
                .isEqualTo(UnknownSerializedType.class);
        assertThatThrownBy(() -> serializer.deserialize(stored("java.lang.Runtime", "{}")))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void an_event_of_a_later_revision_is_not_read_as_if_it_were_of_ours() {
        var later = new SimpleSerializedObject<>("{}", String.class, new SimpleSerializedType("stage-advanced", "2"));

        assertThatThrownBy(() -> serializer.deserialize(later)).hasMessageContaining("revision 2");
    }

    @Test
    void natural_keys_give_the_ids_that_the_golden_files_hold() {
        assertThat(NaturalKeys.POLICY.text()).isEqualTo("67266f47-ae8b-50a9-bde7-634db40965ce");
        assertThat(NaturalKeys.codes("region").text()).isEqualTo("37b8f8ae-cf28-59a3-9851-f7f47c489537");
        assertThat(Golden.all())
                .filteredOn(golden -> golden.name().equals("exchange-rates-published"))
                .allMatch(golden ->
                        golden.json().contains(NaturalKeys.rates("ecb", 2026).text()));
    }

    @Test
    void the_act_is_written_as_flat_text_and_comes_back_equal() {
        MetaData act = new Act("9b0f", "officer", null, "propose-partnership", "r-1", "r-1", null, "api", "key-1")
                .toMetaData();

        SerializedObject<String> written = serializer.serialize(act, String.class);

        assertThat(written.getData()).startsWith("{\"actor\":\"9b0f\"").doesNotContain("office\":");
        assertThat((MetaData) serializer.deserialize(written)).isEqualTo(act);
    }

    private static SerializedObject<String> stored(String name, String json) {
        return new SimpleSerializedObject<>(json, String.class, new SimpleSerializedType(name, "1"));
    }
}
