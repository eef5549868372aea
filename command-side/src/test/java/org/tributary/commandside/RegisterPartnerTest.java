package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.events.Stage;

@InTheHouse
class RegisterPartnerTest {
    private static final Body FOUNDATION =
            json("{'name': 'Meridian Foundation', 'category': '60', 'effectiveOn': '2026-03-31'}");
    private static final Body PERSON =
            json("{'person': {'name': 'Ada Quillfeather'}, 'category': '90', 'effectiveOn': '2026-03-31'}");

    @Autowired
    House house;

    @Test
    void an_organisation_enters_the_directory_with_all_that_is_known_of_it() {
        String parent = house.partner();
        Reply reply = house.as(OFFICER)
                .send(
                        "register-partner",
                        FOUNDATION
                                .with("localCategory", "'sector-member'")
                                .with("aliases", "['Fundación Meridian']")
                                .with("parentId", "'%s'", parent)
                                .with("country", "'CH'")
                                .with("organisationId", "'CHE-UID-123456789'")
                                .with("website", "'https://meridian.example'")
                                .with("functions", "['funding', 'research']")
                                .with("sectors", "['health']")
                                .with("presence", "['KE', 'RW']")
                                .with("interestAreas", "['cybersecurity']")
                                .with("interestRegions", "['AFR']")
                                .with("relationship", "'donor'"));

        assertThat(reply.answer().status()).isEqualTo(201);
        assertThat(reply.answer().version()).isZero();
        assertThat(reply.answer().events()).containsExactly("partner-registered");
        StoredEvent registered = house.last(reply.id());
        assertThat(registered.streamType()).isEqualTo("partner");
        assertThat(registered.at("/profile"))
                .isEqualTo("{'name':'Meridian Foundation','category':'60','localCategory':'sector-member',"
                        + "'aliases':['Fundación Meridian'],'parentId':'" + parent + "','country':'CH',"
                        + "'organisationId':'CHE-UID-123456789','website':'https://meridian.example',"
                        + "'functions':['funding','research'],'sectors':['health'],'presence':['KE','RW'],"
                        + "'interestAreas':['cybersecurity'],'interestRegions':['AFR'],'relationship':'donor'}");
        assertThat(registered.codes())
                .containsExactlyInAnyOrder(
                        "area",
                        "country",
                        "local-category",
                        "partner-category",
                        "partner-function",
                        "partner-sector",
                        "region",
                        "relationship-kind");
    }

    @Test
    void a_person_is_an_opaque_id_in_the_history() {
        Reply reply = house.as(OFFICER)
                .send(
                        "register-partner",
                        PERSON.with(
                                "person",
                                "{'name': 'Ada Quillfeather', 'email': 'ada@quill.example', 'phone': '+41 22 555', 'jobTitle': 'Chair'}"));

        StoredEvent registered = house.last(reply.id());
        assertThat(registered.at("/profile/name")).isEmpty();
        assertThat(house.person(registered.at("/profile/personId")))
                .contains("Ada Quillfeather", "ada@quill.example", "+41 22 555", "Chair");
        assertThat(house.mentions("Quillfeather") + house.mentions("quill.example"))
                .isZero();
    }

    @Test
    void a_partner_is_an_organisation_or_a_person_and_not_both_or_neither() {
        house.as(OFFICER).send("register-partner", FOUNDATION.without("name")).isInvalid("/name name-or-person");
        house.as(OFFICER)
                .send("register-partner", PERSON.with("name", "'Meridian'"))
                .isInvalid("/name name-or-person");
    }

    @Test
    void what_would_tell_of_a_person_cannot_lie_in_the_history() {
        house.as(OFFICER)
                .send(
                        "register-partner",
                        PERSON.with("aliases", "['Ada Q.']")
                                .with("localCategory", "'network'")
                                .with("country", "'CH'")
                                .with("organisationId", "'CH-1'")
                                .with("website", "'https://ada.example'")
                                .with("functions", "['research']")
                                .with("sectors", "['health']")
                                .with("presence", "['CH']")
                                .with("interestAreas", "['cybersecurity']")
                                .with("interestRegions", "['EUR']"))
                .isInvalid(
                        "/aliases personal",
                        "/functions personal",
                        "/sectors personal",
                        "/presence personal",
                        "/interestAreas personal",
                        "/interestRegions personal",
                        "/localCategory personal",
                        "/country personal",
                        "/organisationId personal",
                        "/website personal");
    }

    @Test
    void what_a_person_is_to_us_is_no_personal_data() {
        Reply reply = house.as(OFFICER).send("register-partner", PERSON.with("relationship", "'consultant'"));
        assertThat(house.last(reply.id()).at("/profile/relationship")).isEqualTo("consultant");
    }

    @Test
    void a_list_of_the_profile_names_each_code_once() {
        house.as(OFFICER)
                .send(
                        "register-partner",
                        FOUNDATION.with("functions", "['research', 'research']").with("presence", "['KE', 'RW', 'KE']"))
                .isInvalid("/functions duplicate", "/presence duplicate");
    }

    @Test
    void our_own_category_is_a_code() {
        house.as(OFFICER)
                .send("register-partner", FOUNDATION.with("localCategory", "'champion'"))
                .isInvalid("/localCategory unknown-code");
    }

    @Test
    void it_relies_on_the_parent_if_there_is_one() {
        String parent = house.partner();
        Reply unit = house.as(OFFICER).send("register-partner", FOUNDATION.with("parentId", "'%s'", parent));
        assertThat(house.last(unit.id()).reliedOn()).containsExactly("partner " + parent + " 0");
        assertThat(house.last(parent).payload().has("reliedOn")).isFalse();
    }

    @Test
    void the_parent_is_registered() {
        house.as(OFFICER)
                .send("register-partner", FOUNDATION.with("parentId", "'%s'", House.anId()))
                .isInvalid("/parentId unknown-partner");
    }

    @Test
    void a_partnership_is_no_parent() {
        house.as(OFFICER)
                .send(
                        "register-partner",
                        FOUNDATION.with(
                                "parentId", "'%s'", house.deal(Stage.IDENTIFIED).partnership()))
                .isInvalid("/parentId unknown-partner");
    }

    @Test
    void the_client_may_make_the_id_which_is_kept_in_lower_case() {
        String id = House.anId();
        Reply reply = house.as(OFFICER)
                .send("register-partner", FOUNDATION.with("partnerId", "'%s'", id.toUpperCase(Locale.ROOT)));
        assertThat(reply.id()).isEqualTo(id);
        assertThat(house.last(id).at("/partnerId")).isEqualTo(id);
    }

    @Test
    void what_is_registered_is_not_registered_again() {
        Body body = FOUNDATION.with("partnerId", "'%s'", house.partner());
        house.as(OFFICER).send("register-partner", body).isRefused("already-exists");
    }

    @Test
    void all_bad_fields_are_told_at_once() {
        house.as(OFFICER)
                .send(
                        "register-partner",
                        "{'name': ' Meridian', 'category': '61', 'country': 'XX', 'parentId': '7', 'website': 5, 'colour': 'red'}")
                .isInvalid(
                        "/name malformed",
                        "/category unknown-code",
                        "/country unknown-code",
                        "/parentId not-a-uuid",
                        "/website wrong-type",
                        "/colour unknown-field");
    }

    @Test
    void a_field_of_null_is_left_out() {
        Reply reply = house.as(OFFICER).send("register-partner", FOUNDATION.with("country", "null"));
        assertThat(house.last(reply.id()).at("/profile/country")).isEmpty();
    }
}
