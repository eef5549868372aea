package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class DetachDocumentTest {
    @Autowired
    House house;

    private String agreement;
    private Body minutes;

    @BeforeEach
    void an_agreement_and_stored_minutes() {
        agreement = house.contract("EUR", "100").agreement();
        minutes = house.document("Minutes " + house.next())
                .with("agreementId", "'%s'", agreement)
                .with("kind", "'report'")
                .with("effectiveOn", "'2026-03-01'");
    }

    private Reply attach(Body body) {
        return house.as(OFFICER).send("attach-document", body);
    }

    private Reply detach() {
        return house.as(OFFICER).send("detach-document", json("""
                {'agreementId': '%s', 'sha256': '%s', 'reason': {'code': 'data-entry-error', 'note': 'Of another'},
                 'effectiveOn': '2026-03-02'}
                """, agreement, minutes.at("sha256")));
    }

    @Test
    void what_is_attached_is_detached_with_a_reason_and_may_be_attached_again() {
        detach().isInvalid("/sha256 unknown-document");
        attach(minutes).answer();
        detach().answer();
        StoredEvent detached = house.last(agreement);
        assertThat(detached.name()).isEqualTo("document-detached");
        assertThat(detached.at("/document/name")).isEqualTo("Minutes.txt");
        assertThat(detached.at("/reason/note")).isEqualTo("Of another");
        detach().isInvalid("/sha256 unknown-document");
        attach(minutes).answer();
    }
}
