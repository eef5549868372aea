package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class PublishReportTest {
    @Autowired
    House house;

    private Reply publish(String fileId) {
        return house.as(MANAGER).send("publish-report", json("{'title': 'Pipeline', 'fileId': '%s'}", fileId));
    }

    @Test
    void the_history_keeps_the_question_the_position_and_the_hash_of_the_bytes() {
        String report = publish(house.madeFile()).id();
        StoredEvent published = house.last(report);
        assertThat(published.name()).isEqualTo("report-published");
        assertThat(published.at("/query")).isEqualTo("/api/pipeline?by=region");
        assertThat(published.at("/asOfPosition")).isEqualTo("7");
        assertThat(published.at("/document/name")).isEqualTo("pipeline.json");
        assertThat(published.at("/document/mediaType")).isEqualTo("application/json");
        assertThat(published.at("/document/sha256")).matches("[0-9a-f]{64}");
    }

    @Test
    void only_what_the_program_made_itself_is_published() {
        publish(House.anId()).isInvalid("/fileId not-made");
        publish("pipeline.json").isInvalid("/fileId not-made");
        publish(house.madeFile().toUpperCase(Locale.ROOT)).isInvalid("/fileId not-made");
        String brought = house.document("Figures of my own").at("sha256");
        publish(brought.substring(0, 36)).isInvalid("/fileId not-made");
    }

    @Test
    void what_was_published_before_may_be_published_again() {
        String file = house.madeFile();
        publish(file).answer();
        publish(file).answer();
    }

    @Test
    void it_is_published_by_who_answers_for_the_figures() {
        String file = house.madeFile();
        house.as(FINANCE)
                .send("publish-report", json("{'title': 'Pipeline', 'fileId': '%s'}", file))
                .answer();
    }
}
