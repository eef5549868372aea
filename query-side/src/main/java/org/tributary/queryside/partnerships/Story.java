package org.tributary.queryside.partnerships;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.events.DomainEvent;
import org.tributary.events.Reason;
import org.tributary.stored.EventSerializer;
import org.tributary.stored.StoredJson;
import tools.jackson.core.type.TypeReference;

/** A partnership's history in sentences: its own events, those of its agreements, who was met about it, what stood against its partners, whether they were cleared, what it serves, and who was erased. */
final class Story {
    private static final String EVENTS = """
            WITH stream AS (
                SELECT partnership_id AS stream_id FROM views.partnerships_identity WHERE partnership_id = :id
                UNION SELECT agreement_id FROM views.partnerships_agreement WHERE partnership_id = :id
            ), partner AS (
                SELECT DISTINCT views.partner_with(partner_id, %d, 'infinity') AS partner_id
                FROM views.partnerships_partner WHERE partnership_id = :id
            ), person AS (
                SELECT person_id AS stream_id FROM stream JOIN views.agreements_party ON agreement_id = stream_id
                UNION SELECT person_id FROM partner JOIN views.partners_profile USING (partner_id)
                UNION SELECT note_id FROM views.partners_interaction WHERE partnership_id = :id
                UNION SELECT person_id FROM views.partnerships_broker WHERE partnership_id = :id
                UNION SELECT words_id FROM views.partnerships_feedback WHERE partnership_id = :id
                UNION SELECT findings_id FROM views.partnerships_assessment WHERE partnership_id = :id
                UNION SELECT evidence_id FROM views.partnerships_checklist_assessment WHERE partnership_id = :id
                UNION SELECT words_id FROM views.partnerships_complaint WHERE partnership_id = :id
            ), told AS (
                SELECT position FROM stream JOIN history.events USING (stream_id)
                UNION SELECT position FROM person JOIN history.events USING (stream_id)
                UNION SELECT position FROM stream JOIN views.partners_interaction met ON met.partnership_id = stream_id
                JOIN history.events event ON event.stream_id = met.partner_id AND event.sequence = met.sequence
                UNION SELECT known_from FROM views.initiatives_dedication WHERE partnership_id = :id
                UNION SELECT known_from FROM partner JOIN (
                    SELECT partner_id, known_from FROM views.partners_flag
                    UNION ALL SELECT partner_id, known_from FROM views.partners_due_diligence
                    UNION ALL SELECT partner_id, known_from FROM views.partners_conclusion
                    UNION ALL SELECT partner_id, known_from FROM views.partners_result_shared
                    UNION ALL SELECT partner_id, known_from FROM views.partners_item
                    UNION ALL SELECT partner_id, known_from FROM views.partners_item_answer
                    UNION ALL SELECT partner_id, known_from FROM views.capacity_answer
                    UNION ALL SELECT partner_id, known_from FROM views.partners_merge
                    UNION ALL SELECT partner_id, known_from FROM views.partners_succession
                ) about USING (partner_id)
            )
            SELECT event.position, event.name, event.revision, event.recorded_at, event.payload, event.metadata
            FROM told JOIN history.events event ON event.position = told.position ORDER BY event.position
            """.formatted(Long.MAX_VALUE);
    private static final EventSerializer SERIALIZER = new EventSerializer();
    private static final TypeReference<Map<String, String>> ACT = new TypeReference<>() {};

    private final Names names;
    private final Language language;

    private Story(Names names, Language language) {
        this.names = names;
        this.language = language;
    }

    static List<Told> of(JdbcClient jdbc, String id, Language language) {
        Story story = new Story(new Names(jdbc, language), language);
        List<Told> told = jdbc
                .sql(EVENTS)
                .param("id", Partnerships.uuid(id))
                .query((row, n) -> new Row(
                        row.getLong("position"),
                        row.getString("name"),
                        row.getString("revision"),
                        row.getTimestamp("recorded_at").toInstant().toString(),
                        row.getString("payload"),
                        StoredJson.mapper().readValue(row.getString("metadata"), ACT)))
                .list()
                .stream()
                .flatMap(row -> story.tell(row).stream())
                .toList();
        if (told.isEmpty()) throw Partnerships.unknown(id);
        return told;
    }

    private Optional<Told> tell(Row row) {
        DomainEvent event = SERIALIZER.deserialize(new SimpleSerializedObject<>(
                row.payload(), String.class, new SimpleSerializedType(row.name(), row.revision())));
        String role = row.act().getOrDefault("role", "");
        String who = names.actor(row.act().getOrDefault("actor", NOBODY), role);
        return new Wording(who, names, language)
                .of(event)
                .map(words -> new Told(
                        row.position(),
                        row.name(),
                        row.at(),
                        event.effectiveOn().toString(),
                        who,
                        role,
                        words.sentence(),
                        words.why(),
                        words.ledTo()));
    }

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private record Row(
            long position, String name, String revision, String at, String payload, Map<String, String> act) {}

    /** What is said of an event. */
    record Words(
            String sentence, @Nullable Reason why, @Nullable String ledTo) {}
}
