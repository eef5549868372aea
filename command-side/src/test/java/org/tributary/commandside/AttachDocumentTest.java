package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Documents of an agreement: attached by their hash, and detached with a reason. */
@InTheHouse
class AttachDocumentTest {
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

    @Test
    void the_history_names_it_by_its_hash() {
        attach(minutes).answer();
        StoredEvent attached = house.last(agreement);
        assertThat(attached.name()).isEqualTo("document-attached");
        assertThat(attached.at("/document/sha256")).isEqualTo(minutes.at("sha256"));
        assertThat(attached.at("/document/name")).isEqualTo("Minutes.txt");
        assertThat(attached.at("/kind")).isEqualTo("report");
        assertThat(attached.codes()).contains("document-kind");
    }

    @Nested
    class Its_bytes {
        @Test
        void are_stored_before() {
            attach(minutes.with("sha256", "'%s'", "0".repeat(64))).isInvalid("/sha256 not-stored");
            attach(minutes.with("sha256", "'%s'", minutes.at("sha256").toUpperCase(Locale.ROOT)))
                    .isInvalid("/sha256 malformed");
        }

        @Test
        void are_what_the_command_says_of_them() {
            attach(minutes.with("size", "1")).isInvalid("/size other-size");
            attach(minutes.with("mediaType", "'application/pdf'")).isInvalid("/mediaType other-media-type");
            attach(minutes.without("size")).isInvalid("/size missing");
        }

        @Test
        void belong_to_an_agreement_once() {
            attach(minutes).answer();
            attach(minutes.with("name", "'Again.txt'")).isRefused("document-already-attached");
            attach(minutes.with(
                            "agreementId", "'%s'", house.contract("EUR", "1").agreement()))
                    .answer();
        }
    }

    @Test
    void its_name_is_no_path() {
        attach(minutes.with("name", "'../Minutes.txt'")).isInvalid("/name malformed");
        attach(minutes.with("name", "'C:\\\\Minutes.txt'")).isInvalid("/name malformed");
    }

    @Test
    void it_may_be_of_an_addendum_that_there_is() {
        attach(minutes.with("addendumId", "'%s'", House.anId())).isInvalid("/addendumId unknown-addendum");
        String addendum = House.anId();
        house.as(OFFICER).given("sign-addendum", """
                {'agreementId': '%s', 'addendumId': '%s', 'reference': '%s', 'kind': 'scope', 'effectiveOn': '2026-02-15'}
                """, agreement, addendum, house.aReference());
        attach(minutes.with("addendumId", "'%s'", addendum)).answer();
        assertThat(house.last(agreement).at("/addendumId")).isEqualTo(addendum);
    }

    @Test
    void nothing_is_attached_before_the_signature_nor_to_what_is_void() {
        attach(minutes.with("effectiveOn", "'2026-01-31'")).isInvalid("/effectiveOn too-early");
        house.as(MANAGER)
                .given(
                        "void-agreement",
                        "{'agreementId': '%s', 'published': false, 'reason': {'code': 'duplicate'}}",
                        agreement);
        attach(minutes).isRefused("agreement-voided");
    }
}
