package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.events.Role;
import org.tributary.events.Stage;

/** Over what an agreement counts, and from which day on. */
@InTheHouse
class AttributeAgreementTest {
    private static final String AFR = "[{'code': 'AFR', 'share': '1/1'}]";
    private static final String HALVES = "[{'code': 'EUR', 'share': '1/2'}, {'code': 'AFR', 'share': '1/2'}]";

    @Autowired
    House house;

    private String agreement;

    /** It was taken in, without a word on what it counts over. */
    @BeforeEach
    void an_agreement() {
        agreement = house.contract("EUR", "100").agreement();
    }

    private Reply attribute(String day, String dimension, String parts) {
        return attribute(json("""
                {'agreementId': '%s', 'reason': {'code': 'new-information', 'note': 'Final report'}, 'effectiveOn': '%s'}
                """, agreement, day).with(dimension, parts));
    }

    private Reply attribute(Body body) {
        return house.as(OFFICER).send("attribute-agreement", body);
    }

    private String attributed(int place) {
        return house.last(agreement).at("/dimensions/" + place);
    }

    @Test
    void each_dimension_that_is_named_is_said_as_a_whole_and_the_others_stay() {
        Body both = json("""
                {'agreementId': '%s', 'reason': {'code': 'scope-changed'}, 'region': %s,
                 'result': [{'code': 'SDG-5', 'share': '1/3'}, {'code': 'WSIS-C4', 'share': '2/3'}]}
                """, agreement, AFR);
        attribute(both.with("effectiveOn", "'2026-03-01'")).answer();
        assertThat(house.last(agreement).name()).isEqualTo("agreement-attributed");
        assertThat(attributed(0)).isEqualTo("{'dimension':'region','parts':[{'code':'AFR','share':'1/1'}]}");
        assertThat(attributed(1)).startsWith("{'dimension':'result',").contains("2/3");
        assertThat(house.last(agreement).codes()).contains("change-reason", "region", "result");
        attribute("2026-04-01", "region", HALVES).answer();
        assertThat(attributed(1)).isEmpty();
    }

    @Test
    void something_is_said() {
        attribute(json("{'agreementId': '%s', 'reason': {'code': 'other'}}", agreement))
                .isInvalid("/region missing");
    }

    @Test
    void shares_are_exact_and_add_up_to_one_of_codes_that_there_are() {
        attribute("2026-03-01", "region", "[{'code': 'AFR', 'share': '1/3'}, {'code': 'EUR', 'share': '1/3'}]")
                .isInvalid("/region not-whole");
        attribute("2026-03-01", "result", "[{'code': 'SDG-5', 'share': '1/2'}, {'code': 'sdg-5', 'share': '1/2'}]")
                .isInvalid("/result/1/code duplicate");
        attribute("2026-03-01", "sector", "[{'code': 'AFR', 'share': '1/1'}]").isInvalid("/sector/0/code unknown-code");
        attribute("2026-03-01", "area", "[{'code': 'generic', 'share': '0.5'}]").isInvalid("/area/0/share malformed");
    }

    @Test
    void it_counts_over_nothing_before_it_was_signed() {
        attribute("2026-01-31", "region", AFR).isInvalid("/effectiveOn too-early");
        attribute("2026-02-01", "region", AFR).answer();
    }

    @Nested
    class What_is_said_again {
        @Test
        void changes_nothing_in_whatever_order() {
            attribute("2026-03-01", "region", HALVES).answer();
            attribute("2026-03-01", "region", HALVES).changesNothing();
            attribute("2026-04-01", "region", "[{'code': 'AFR', 'share': '2/4'}, {'code': 'EUR', 'share': '1/2'}]")
                    .changesNothing();
            attribute("2026-04-01", "country", "[]").changesNothing();
        }

        @Test
        void of_an_earlier_day_changes_what_was_signed_since() {
            attribute("2026-03-01", "region", AFR).answer();
            attribute("2026-02-15", "region", AFR).answer();
            attribute("2026-02-20", "region", AFR).changesNothing();
        }

        @Test
        void takes_the_place_of_what_was_said_of_days_to_come() {
            attribute("2026-03-01", "region", AFR).answer();
            attribute("2026-02-15", "region", HALVES).answer();
            attribute("2026-03-01", "region", AFR).answer();
        }

        @Test
        void beside_a_dimension_that_changes_is_left_out() {
            attribute("2026-03-01", "region", AFR).answer();
            attribute(json("""
                    {'agreementId': '%s', 'reason': {'code': 'other'}, 'region': %s, 'effectiveOn': '2026-03-02',
                     'area': [{'code': 'generic', 'share': '1/1'}]}
                    """, agreement, AFR)).answer();
            assertThat(attributed(0)).startsWith("{'dimension':'area'");
            assertThat(attributed(1)).isEmpty();
        }
    }

    @Test
    void an_empty_list_takes_a_dimension_back() {
        attribute("2026-03-01", "region", AFR).answer();
        attribute("2026-03-01", "region", "[]").answer();
        assertThat(attributed(0)).isEqualTo("{'dimension':'region'}");
        attribute("2026-03-01", "region", "[]").changesNothing();
        attribute("2026-03-01", "region", AFR).answer();
    }

    @Test
    void what_was_signed_over_something_counts_over_it_until_then() {
        var deal = house.deal(Stage.NEGOTIATING);
        Body signing = house.signing(deal);
        house.as(Role.MANAGER).given("sign-agreement", signing);
        agreement = signing.at("agreementId");
        attribute("2026-03-01", "area", "[{'code': 'infrastructure', 'share': '1/1'}]")
                .changesNothing();
        attribute("2026-03-01", "area", "[{'code': 'generic', 'share': '1/1'}]").answer();
    }

    @Test
    void a_void_agreement_counts_over_nothing_any_more() {
        house.as(Role.MANAGER)
                .given(
                        "void-agreement",
                        "{'agreementId': '%s', 'published': false, 'reason': {'code': 'duplicate'}}",
                        agreement);
        attribute("2026-03-01", "region", AFR).isRefused("agreement-voided");
    }
}
