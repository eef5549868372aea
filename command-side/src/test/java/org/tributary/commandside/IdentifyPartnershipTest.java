package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class IdentifyPartnershipTest {
    @Autowired
    House house;

    private String partner;
    private String owner;
    private Body idea;

    @BeforeEach
    void someone_to_work_with() {
        partner = house.partner();
        owner = house.staffMember();
        idea = json("""
                {'title': 'Wireless broadband', 'partners': [{'partnerId': '%s', 'role': 'funding'}], 'owner': '%s',
                 'effectiveOn': '2026-03-31'}
                """, partner, owner);
    }

    private Reply identify(Body body) {
        return house.as(OFFICER).send("identify-partnership", body);
    }

    private StoredEvent identified(Body body) {
        return house.last(identify(body).id());
    }

    @Test
    void a_prospect_and_a_need_begin_a_partnership() {
        Reply reply = identify(idea.with("need", "'Spectrum rules\\ndiffer in every country'"));

        assertThat(reply.answer().status()).isEqualTo(201);
        assertThat(reply.answer().events()).containsExactly("partnership-identified");
        StoredEvent event = house.last(reply.id());
        assertThat(event.streamType()).isEqualTo("partnership");
        assertThat(event.at("/title")).isEqualTo("Wireless broadband");
        assertThat(event.at("/need")).isEqualTo("Spectrum rules\ndiffer in every country");
        assertThat(event.at("/partners")).isEqualTo("[{'partnerId':'" + partner + "','role':'funding'}]");
        assertThat(event.at("/forecast")).isEmpty();
        assertThat(event.codes()).contains("partner-role");
        assertThat(event.reliedOn()).containsExactly("partner " + partner + " 0", house.staffAsItStands());
    }

    @Test
    void what_is_identified_is_not_identified_again() {
        Body body = idea.with("partnershipId", "'%s'", House.anId());
        identify(body).answer();
        identify(body).isRefused("already-exists");
    }

    @Nested
    class With_partners {
        @Test
        void there_is_at_least_one() {
            identify(idea.with("partners", "[]")).isInvalid("/partners missing");
        }

        @Test
        void each_is_registered() {
            identify(idea.with("/partners/1", "{'partnerId': '%s', 'role': 'lead'}", House.anId()))
                    .isInvalid("/partners/1/partnerId unknown-partner");
        }

        @Test
        void each_stands_once_in_a_role() {
            identify(idea.with("/partners/1", "{'partnerId': '%s', 'role': 'funding'}", partner))
                    .isInvalid("/partners duplicate");
        }

        @Test
        void one_may_play_several_parts_and_is_relied_on_once() {
            StoredEvent event = identified(idea.with("/partners/1", "{'partnerId': '%s', 'role': 'lead'}", partner));
            assertThat(event.reliedOn()).containsOnlyOnce("partner " + partner + " 0");
        }

        @Test
        void a_role_is_a_code() {
            identify(idea.with("/partners/0/role", "'friend'")).isInvalid("/partners/0/role unknown-code");
        }

        @Test
        void a_fault_of_one_hides_none_of_another() {
            Body body = idea;
            for (int place = 0; place < 11; place++)
                body = body.with("/partners/" + place, "{'partnerId': '%s', 'role': 'lead'}", House.anId());
            identify(body.with("/partners/1", "5").with("/partners/10/role", "'friend'"))
                    .isInvalid("/partners/1 wrong-type", "/partners/10/role unknown-code");
        }
    }

    @Nested
    class With_credit {
        @Test
        void it_is_all_the_owner_s_unless_it_is_shared() {
            assertThat(identified(idea).at("/credit")).isEqualTo("[{'staffId':'" + owner + "','share':'1/1'}]");
        }

        @Test
        void thirds_add_up_to_one() {
            StoredEvent event = identified(idea.with(
                    "credit",
                    "[{'staffId': '%s', 'share': '1/3'}, {'staffId': '%s', 'share': '2/6'}, {'staffId': '%s', 'share': '1/3'}]",
                    owner,
                    house.staffMember(),
                    house.staffMember()));
            assertThat(event.at("/credit/1/share")).isEqualTo("1/3");
        }

        @Test
        void a_thousandth_less_than_one_is_not_one() {
            identify(idea.with(
                            "credit",
                            "[{'staffId': '%s', 'share': '333/1000'}, {'staffId': '%s', 'share': '333/1000'}, {'staffId': '%s', 'share': '333/1000'}]",
                            owner,
                            house.staffMember(),
                            house.staffMember()))
                    .isInvalid("/credit not-whole");
        }

        @Test
        void a_share_is_no_decimal_number() {
            identify(idea.with("credit", "[{'staffId': '%s', 'share': '0.333'}]", owner))
                    .isInvalid("/credit/0/share malformed");
        }

        @Test
        void each_has_one_share() {
            identify(idea.with(
                            "credit",
                            "[{'staffId': '%1$s', 'share': '1/2'}, {'staffId': '%1$s', 'share': '1/2'}]",
                            owner))
                    .isInvalid("/credit/1/staffId duplicate");
        }

        @Test
        void whoever_has_it_is_of_the_staff() {
            identify(idea.with("owner", "'%s'", House.anId())).isInvalid("/owner unknown-staff-member");
            identify(idea.with("credit", "[{'staffId': '%s', 'share': '1/1'}]", House.anId()))
                    .isInvalid("/credit/0/staffId unknown-staff-member");
        }
    }

    @Nested
    class With_an_expected_value {
        private Body expecting(String amount, String currency) {
            return idea.with("expectedValue", "{'amount': '%s', 'currency': '%s'}", amount, currency);
        }

        @Test
        void it_falls_into_the_year_in_which_it_is_expected() {
            assertThat(identified(expecting("100", "EUR")).at("/forecast/tranches"))
                    .isEqualTo("[{'year':2026,'amount':{'amount':'100.00','currency':'EUR'}}]");
            assertThat(identified(expecting("100", "EUR").with("expectedOn", "'2027-02-01'"))
                            .at("/forecast/tranches/0/year"))
                    .isEqualTo("2027");
        }

        @Test
        void tranches_are_parts_of_it() {
            identify(idea.with("tranches", "[{'year': 2026, 'amount': {'amount': '1', 'currency': 'EUR'}}]"))
                    .isInvalid("/expectedValue missing");
        }

        @Test
        void nothing_of_it_is_dropped_for_want_of_a_value() {
            identify(idea.with("expectedOn", "'2027-02-01'")).isInvalid("/expectedValue missing");
        }

        @Test
        void it_is_not_below_zero() {
            identify(expecting("-1", "EUR")).isInvalid("/expectedValue/amount negative");
        }

        @Test
        void it_has_no_more_decimals_than_its_currency() {
            identify(expecting("1000.5", "JPY")).isInvalid("/expectedValue/amount too-many-decimals");
            identify(expecting("10.005", "EUR")).isInvalid("/expectedValue/amount too-many-decimals");
            assertThat(identified(expecting("10.005", "KWD")).at("/forecast/value/amount"))
                    .isEqualTo("10.005");
        }

        @Test
        void it_is_a_text_and_no_number() {
            identify(idea.with("expectedValue", "{'amount': 1000, 'currency': 'EUR'}"))
                    .isInvalid("/expectedValue/amount wrong-type");
            identify(expecting("1E+3", "EUR")).isInvalid("/expectedValue/amount malformed");
        }

        @Test
        void its_currency_is_one_that_there_is() {
            identify(expecting("1", "XQQ")).isInvalid("/expectedValue/currency unknown-code");
        }
    }

    @Nested
    class With_an_attribution {
        @Test
        void shares_are_kept_exactly_and_in_lowest_terms() {
            StoredEvent event = identified(
                    idea.with(
                            "attribution",
                            "{'region': [{'code': 'AFR', 'share': '2/6'}, {'code': 'ARB', 'share': '2/3'}], 'sector': [{'code': '22040', 'share': '1/1'}]}"));
            assertThat(event.at("/attribution"))
                    .isEqualTo("{'region':[{'code':'AFR','share':'1/3'},{'code':'ARB','share':'2/3'}],"
                            + "'sector':[{'code':'22040','share':'1/1'}]}");
            assertThat(event.codes()).contains("region", "sector");
        }

        @Test
        void each_dimension_adds_up_to_one() {
            identify(
                            idea.with(
                                    "attribution",
                                    "{'region': [{'code': 'AFR', 'share': '1/2'}], 'area': [{'code': 'generic', 'share': '1/1'}]}"))
                    .isInvalid("/attribution/region not-whole");
        }

        @Test
        void each_code_is_one_that_there_is() {
            identify(
                            idea.with(
                                    "attribution",
                                    "{'region': [{'code': 'MARS', 'share': '1/1'}], 'country': [{'code': 'XX', 'share': '1/1'}]}"))
                    .isInvalid("/attribution/region/0/code unknown-code", "/attribution/country/0/code unknown-code");
        }
    }
}
