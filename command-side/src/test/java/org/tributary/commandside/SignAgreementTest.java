package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.events.Role;
import org.tributary.events.Stage;

@InTheHouse
class SignAgreementTest {
    private static final String EXPECTATIONS =
            "{'name': 'expectations.pdf', 'mediaType': 'application/pdf', 'size': 48213,"
                    + " 'sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'}";

    @Autowired
    House house;

    private Reply sign(Body body) {
        return house.as(MANAGER).send("sign-agreement", body);
    }

    private Body ready() {
        return house.signing(house.deal(Stage.NEGOTIATING));
    }

    private StoredEvent signed(Body body) {
        return house.last(sign(body).id());
    }

    @Test
    void a_signature_wins_the_partnership_and_begins_the_agreement() {
        Deal deal = house.deal(Stage.NEGOTIATING);
        Body body = house.signing(deal)
                .with("objective", "'Harmonized rules in 12 countries'")
                .with("otherReferences", "[{'type': 'A9', 'reference': 'F0081'}]")
                .with("term", "{'from': '2026-03-01', 'to': '2028-02-29'}");
        Reply reply = sign(body);

        assertThat(reply.answer().status()).isEqualTo(201);
        assertThat(reply.id()).isEqualTo(body.at("agreementId"));
        assertThat(reply.answer().version()).isZero();
        assertThat(reply.answer().events()).containsExactly("partnership-signed", "agreement-signed");
        assertThat(reply.answer().streams())
                .extracting(stream -> stream.type() + " " + stream.id() + " " + stream.version())
                .containsExactlyInAnyOrder(
                        "partnership " + deal.partnership() + " 3", "agreement " + body.at("agreementId") + " 0");
        assertThat(reply.answer().created())
                .extracting(created -> created.type() + " " + created.id())
                .containsExactly(
                        "tranche " + body.at("/tranches/0/trancheId"), "tranche " + body.at("/tranches/1/trancheId"));

        StoredEvent won = house.last(deal.partnership());
        assertThat(won.at("/from")).isEqualTo("negotiating");
        assertThat(won.at("/agreementId")).isEqualTo(reply.id());
        assertThat(won.at("/waivers/0")).isEqualTo("{'gate':'due-diligence','reason':{'code':'not-yet-assessed'}}");
        assertThat(won.codes()).contains("stage", "waiver-reason");
        assertThat(won.reliedOn()).containsExactly("partner " + deal.partner() + " 0", house.policyAsItStands());

        StoredEvent agreement = house.last(reply.id());
        assertThat(agreement.at("/partnershipId")).isEqualTo(deal.partnership());
        assertThat(agreement.at("/reference")).isEqualTo(body.at("reference"));
        assertThat(agreement.at("/otherReferences")).isEqualTo("[{'type':'A9','reference':'F0081'}]");
        assertThat(agreement.at("/partners")).isEqualTo("['" + deal.partner() + "']");
        assertThat(agreement.at("/values/0/amount")).isEqualTo("{'amount':'100000.00','currency':'EUR'}");
        assertThat(agreement.at("/tranches/0"))
                .isEqualTo("{'trancheId':'" + body.at("/tranches/0/trancheId") + "','source':'" + deal.partner()
                        + "','amount':{'amount':'60000.00','currency':'EUR'},'dueOn':'2026-09-30'}");
        assertThat(agreement.at("/term")).isEqualTo("{'from':'2026-03-01','to':'2028-02-29'}");
        assertThat(agreement.at("/effectiveOn")).isEqualTo("2026-02-10");
        assertThat(agreement.codes()).contains("instrument");
    }

    @Test
    void who_signed_is_an_opaque_id_in_the_history() {
        Deal deal = house.deal(Stage.NEGOTIATING);
        StoredEvent agreement = signed(house.signing(deal).with("parties", """
                        [{'party': 'own', 'signatories': [{'person': {'name': 'Doreen Bogdanova', 'jobTitle': 'Director'}, 'signedOn': '2026-02-10'}]},
                         {'party': '%s', 'signatories': [{'person': {'name': 'Jasper Wintergreen'}, 'signedOn': '2026-02-01'}]}]
                        """, deal.partner()));
        assertThat(agreement.at("/parties/0/party")).isEqualTo("own");
        assertThat(agreement.at("/parties/1/signatories/0/signedOn")).isEqualTo("2026-02-01");
        assertThat(house.person(agreement.at("/parties/1/signatories/0/personId")))
                .contains("Jasper Wintergreen");
        assertThat(house.mentions("Bogdanova") + house.mentions("Wintergreen")).isZero();
    }

    @Test
    void who_signed_for_a_refused_agreement_is_forgotten() {
        sign(ready().with(
                                "parties",
                                "[{'party': '%s', 'signatories': [{'person': {'name': 'Nobody'}, 'signedOn': '2026-02-11'}]}]",
                                House.anId()))
                .isInvalid("/parties/0/party not-a-party", "/parties/0/signatories/0/signedOn too-late");
    }

    @Nested
    class By_its_stage {
        @ParameterizedTest
        @EnumSource(names = {"IDENTIFIED", "QUALIFIED", "CULTIVATING", "DECLINED", "WITHDRAWN"})
        void what_is_not_proposed_is_not_signed(Stage stage) {
            sign(house.signing(house.deal(stage))).isRefused("stage-not-allowed");
        }

        @Test
        void from_proposed_only_a_manager_signs_at_once() {
            Deal deal = house.deal(Stage.PROPOSED);
            Body body = house.signing(deal).with("waivers", "[]");
            house.underPolicy("{'gates': []}", () -> {
                house.as(OFFICER).send("sign-agreement", body).isRefused(403, "forbidden");
                sign(body).answer();
            });
            assertThat(house.last(deal.partnership()).at("/from")).isEqualTo("proposed");
        }

        @Test
        void further_agreements_are_signed_under_a_signed_partnership() {
            Deal deal = house.deal(Stage.SIGNED);
            sign(house.signing(deal)).answer();
            sign(house.signing(deal)).answer();
            assertThat(house.names(deal.partnership()))
                    .endsWith("partnership-signed", "partnership-signed", "partnership-signed");
            assertThat(house.last(deal.partnership()).at("/from")).isEqualTo("signed");
        }

        @Test
        void and_under_one_that_was_taken_in() {
            House.Contract contract = house.contract("EUR", "100");
            sign(house.signing(new Deal(contract.partnership(), contract.partner(), ""))
                            .with(
                                    "attribution",
                                    "{'region': [{'code': 'GLO', 'share': '1/1'}], 'area': [{'code': 'generic', 'share': '1/1'}]}"))
                    .answer();
        }

        @Test
        void nothing_is_signed_while_on_hold() {
            Deal deal = house.deal(Stage.NEGOTIATING);
            house.as(OFFICER)
                    .given(
                            "put-on-hold",
                            "{'partnershipId': '%s', 'reason': {'code': 'legal'}, 'effectiveOn': '2026-01-10'}",
                            deal.partnership());
            sign(house.signing(deal)).isRefused("on-hold");
        }

        @Test
        void nothing_is_signed_before_it_began() {
            sign(ready().with("effectiveOn", "'2025-01-09'")).isInvalid("/effectiveOn too-early");
        }
    }

    @Nested
    class With_gates {
        @Test
        void each_that_is_asked_for_is_met_or_waived() {
            sign(ready().with("waivers", "[]")).isRefused("gate-not-met");
            sign(ready().with("waivers", "[{'gate': 'due-diligence', 'reason': {'code': 'urgency'}}]"))
                    .isRefused("gate-not-met");
        }

        @Test
        void a_document_of_expectations_meets_its_gate() {
            StoredEvent agreement = signed(
                    ready().with("waivers", "[{'gate': 'due-diligence', 'reason': {'code': 'cleared-elsewhere'}}]")
                            .with("expectationsDocument", EXPECTATIONS));
            assertThat(agreement.at("/expectationsDocument/sha256")).startsWith("e3b0c44298fc1c14");
            assertThat(agreement.at("/expectationsDocument/size")).isEqualTo("48213");
        }

        @Test
        void what_is_met_or_waived_is_not_waived() {
            sign(ready().with("/waivers/2", "{'gate': 'checklist', 'reason': {'code': 'other'}}"))
                    .isInvalid("/waivers/2 not-needed");
            sign(ready().with("expectationsDocument", EXPECTATIONS)).isInvalid("/waivers/1 not-needed");
            sign(ready().with("/waivers/2", "{'gate': 'due-diligence', 'reason': {'code': 'other'}}"))
                    .isInvalid("/waivers/2 not-needed");
        }

        @Test
        void a_waiver_has_a_reason_of_its_own_list() {
            sign(ready().with("/waivers/0", "{'gate': 'due-diligence'}")).isInvalid("/waivers/0/reason missing");
            sign(ready().with("/waivers/0/reason/code", "'fit'")).isInvalid("/waivers/0/reason/code unknown-code");
        }

        @Test
        void only_a_manager_waives() {
            house.as(OFFICER).send("sign-agreement", ready()).isRefused(403, "forbidden");
        }

        @Test
        void an_officer_signs_where_the_policy_asks_for_nothing_unmet() {
            Body body = ready().with("waivers", "[]").with("expectationsDocument", EXPECTATIONS);
            house.underPolicy(
                    "{'gates': ['expectations-document', 'checklist']}",
                    () -> house.as(OFFICER).send("sign-agreement", body).answer());
        }

        @Test
        void what_the_policy_does_not_ask_for_is_not_waived() {
            Body body = ready();
            house.underPolicy("{'gates': ['due-diligence']}", () -> sign(body).isInvalid("/waivers/1 not-needed"));
        }

        @Test
        void a_document_has_a_hash_and_at_least_one_byte() {
            sign(ready().with(
                                    "expectationsDocument",
                                    EXPECTATIONS.replace("e3b0", "E3B0").replace("48213", "0"))
                            .with("/waivers", "[{'gate': 'due-diligence', 'reason': {'code': 'other'}}]"))
                    .isInvalid("/expectationsDocument/sha256 malformed", "/expectationsDocument/size not-positive");
        }
    }

    @Nested
    class With_an_attribution {
        private static final String ELSEWHERE =
                "{'region': [{'code': 'ASP', 'share': '1/1'}], 'area': [{'code': 'innovation', 'share': '1/1'}]}";

        private Deal unattributed() {
            Deal deal = new Deal(House.anId(), house.partner(), house.staffMember());
            house.as(OFFICER).given("propose-partnership", house.proposal(deal).without("attribution"));
            return deal;
        }

        @Test
        void the_partnership_s_counts_unless_another_is_signed() {
            assertThat(signed(ready()).at("/attribution/region"))
                    .isEqualTo("[{'code':'AFR','share':'1/3'},{'code':'EUR','share':'2/3'}]");
            assertThat(signed(ready().with("attribution", ELSEWHERE)).at("/attribution/region/0/code"))
                    .isEqualTo("ASP");
        }

        @Test
        void nothing_is_signed_that_counts_nowhere() {
            Body body = house.signing(unattributed());
            sign(body).isRefused("attribution-missing");
            sign(body.with("attribution", "{'region': [{'code': 'ASP', 'share': '1/1'}]}"))
                    .isRefused("attribution-missing");
            sign(body.with("attribution", ELSEWHERE)).answer();
        }

        @Test
        void it_adds_up_to_one() {
            sign(ready().with("attribution", ELSEWHERE).with("/attribution/region/0/share", "'99/100'"))
                    .isInvalid("/attribution/region not-whole");
        }
    }

    @Nested
    class With_a_number {
        private String given() {
            return house.contract("EUR", "100").reference();
        }

        private Body numbered(String reference) {
            return ready().with("reference", "'%s'", reference);
        }

        @Test
        void it_has_one_holder() {
            String reference = given();
            sign(numbered(reference)).isRefused("agreement-number-taken");
            sign(numbered(reference.toLowerCase(Locale.ROOT))).isRefused("agreement-number-taken");
        }

        @Test
        void the_identifier_that_is_published_of_it_has_one_holder_too() {
            sign(numbered(given().replace('/', ' '))).isRefused("iati-identifier-taken");
        }

        @Test
        void an_addendum_s_number_is_taken_as_well() {
            String reference = house.aReference();
            house.as(OFFICER)
                    .given(
                            "sign-addendum",
                            "{'agreementId': '%s', 'reference': '%s', 'kind': 'other'}",
                            house.contract("EUR", "100").agreement(),
                            reference);
            sign(numbered(reference)).isRefused("agreement-number-taken");
        }

        @Test
        void whoever_was_refused_holds_no_number() {
            String reference = house.aReference();
            sign(numbered(reference).with("waivers", "[]")).isRefused("gate-not-met");
            sign(numbered(reference)).answer();
        }
    }

    @Nested
    class With_ids_of_the_client {
        @Test
        void what_is_signed_is_not_signed_again() {
            Body body = ready();
            sign(body).answer();
            sign(body).isRefused("already-exists");
            sign(body.with("reference", "'%s'", house.aReference())).isRefused("already-exists");
        }

        @Test
        void an_agreement_has_another_id_than_its_partnership() {
            Deal deal = house.deal(Stage.NEGOTIATING);
            sign(house.signing(deal).with("agreementId", "'%s'", deal.partnership()))
                    .isRefused("already-exists");
        }

        @Test
        void each_tranche_has_its_own() {
            Body body = ready();
            sign(body.with("/tranches/1/trancheId", "'%s'", body.at("/tranches/0/trancheId")))
                    .isInvalid("/tranches/1/trancheId duplicate");
        }

        @Test
        void it_follows_an_agreement_that_there_is() {
            sign(ready().with("follows", "'%s'", House.anId())).isInvalid("/follows unknown-agreement");
            sign(ready().with("follows", "'%s'", house.partner())).isInvalid("/follows unknown-agreement");
            String earlier = house.contract("EUR", "100").agreement();
            assertThat(signed(ready().with("follows", "'%s'", earlier)).at("/follows"))
                    .isEqualTo(earlier);
        }
    }

    @Nested
    class With_values {
        @Test
        void a_value_comes_from_a_partner_or_is_our_own() {
            sign(ready().with("/values/0/source", "'%s'", house.partner()).with("tranches", "[]"))
                    .isInvalid("/values/0/source not-a-party");
            Body body = ready();
            StoredEvent agreement = signed(body.with(
                    "/values/1", "{'source': 'own', 'kind': 'cash', 'amount': {'amount': '5', 'currency': 'EUR'}}"));
            assertThat(agreement.at("/values/1/source")).isEqualTo("own");
        }

        @Test
        void an_id_in_capital_letters_is_the_same_id() {
            Body body = ready();
            String partner = body.at("/values/0/source");
            StoredEvent agreement = signed(body.with("/values/0/source", "'%s'", partner.toUpperCase(Locale.ROOT))
                    .with("parties", "[{'party': '%s'}]", partner.toUpperCase(Locale.ROOT)));
            assertThat(agreement.at("/values/0/source")).isEqualTo(partner);
            assertThat(agreement.at("/parties/0/party")).isEqualTo(partner);
        }

        @Test
        void it_is_above_zero_and_in_the_agreement_s_currency() {
            sign(ready().with("/values/0/amount", "{'amount': '0', 'currency': 'EUR'}")
                            .with("tranches", "[]"))
                    .isInvalid("/values/0/amount/amount not-positive");
            sign(ready().with("/values/0/amount/currency", "'USD'").with("tranches", "[]"))
                    .isInvalid("/values/0/amount/currency other-currency");
        }

        @Test
        void a_source_states_its_cash_and_its_kind_once() {
            Body body = ready();
            sign(body.with(
                            "/values/1",
                            "{'source': '%s', 'kind': 'cash', 'amount': {'amount': '1', 'currency': 'EUR'}}",
                            body.at("/values/0/source")))
                    .isInvalid("/values/1 duplicate");
        }

        @Test
        void goods_that_nobody_valued_have_no_amount() {
            Body body = ready();
            StoredEvent agreement =
                    signed(body.with("/values/1", "{'source': '%s', 'kind': 'in-kind'}", body.at("/values/0/source")));
            assertThat(agreement.at("/values/1/kind")).isEqualTo("in-kind");
            assertThat(agreement.at("/values/1/amount")).isEmpty();
        }

        @Test
        void are_for_what_the_giver_says() {
            assertThat(signed(ready().with("earmarking", "'softly-earmarked'")).at("/earmarking"))
                    .isEqualTo("softly-earmarked");
        }

        @Test
        void each_says_how_sure_it_is_and_goods_by_what_they_were_valued() {
            Body body = ready().with("/values/0/confidence", "'estimated'");
            Body goods = body.with(
                    "/values/1",
                    "{'source': '%s', 'kind': 'in-kind', 'amount': {'amount': '5', 'currency': 'EUR'}, 'confidence': 'final', 'basis': 'market-price'}",
                    body.at("/values/0/source"));

            sign(body.with("/values/0/basis", "'invoice'")).isInvalid("/values/0/basis not-in-kind");
            sign(goods.without("/values/1/amount")).isInvalid("/values/1/basis not-in-kind");
            StoredEvent agreement = signed(goods);
            assertThat(agreement.at("/values/0/confidence")).isEqualTo("estimated");
            assertThat(agreement.at("/values/1/confidence")).isEqualTo("final");
            assertThat(agreement.at("/values/1/basis")).isEqualTo("market-price");
        }

        @Test
        void there_may_be_none() {
            signed(ready().with("values", "[]").with("tranches", "[]"));
        }

        @Test
        void people_enter_no_more_decimals_than_the_currency_has() {
            sign(ready().with("/values/0/amount/amount", "'100000.005'"))
                    .isInvalid("/values/0/amount/amount too-many-decimals");
        }

        @Test
        void a_sum_beyond_all_bounds_is_refused_and_no_fault_of_ours() {
            Body body = ready();
            sign(body.with("/values/0/amount/amount", "'999999999999999999'")
                            .with(
                                    "/values/1",
                                    "{'source': '%s', 'kind': 'in-kind', 'amount': {'amount': '999999999999999999', 'currency': 'EUR'}}",
                                    body.at("/values/0/source")))
                    .isRefused(422, "amount-too-large");
        }
    }

    @Nested
    class With_tranches {
        @Test
        void they_are_no_more_than_what_is_promised() {
            sign(ready().with("/tranches/1/amount/amount", "'40000.01'")).isInvalid("/tranches exceeds-promise");
        }

        @Test
        void each_is_the_promise_of_someone_who_promised() {
            sign(ready().with("/tranches/0/source", "'%s'", house.partner()))
                    .isInvalid("/tranches/0/source not-promised");
        }

        @Test
        void where_several_promised_it_is_said_whose_it_is() {
            String other = house.partner();
            Deal deal = house.deal(Stage.IDENTIFIED);
            house.as(OFFICER)
                    .given(
                            "propose-partnership",
                            house.proposal(deal).with("/partners/1", "{'partnerId': '%s', 'role': 'funding'}", other));
            Body body = house.signing(deal)
                    .with(
                            "/values/1",
                            "{'source': '%s', 'kind': 'cash', 'amount': {'amount': '50000', 'currency': 'EUR'}}",
                            other);
            sign(body).isInvalid("/tranches/0/source not-promised", "/tranches/1/source not-promised");
            sign(body.with("/tranches/0/source", "'%s'", other).with("/tranches/1/source", "'%s'", deal.partner()))
                    .isInvalid("/tranches exceeds-promise");
            sign(body.with("/tranches/1/source", "'%s'", other).with("/tranches/0/source", "'%s'", deal.partner()))
                    .answer();
        }

        @Test
        void each_is_above_zero_and_in_the_agreement_s_currency() {
            sign(ready().with("/tranches/0/amount/amount", "'0'").with("/tranches/1/amount/currency", "'USD'"))
                    .isInvalid("/tranches/0/amount/amount not-positive", "/tranches/1/amount/currency other-currency");
        }

        @Test
        void a_condition_is_kept() {
            assertThat(signed(ready().with("/tranches/0/condition", "'Report accepted'"))
                            .at("/tranches/0/condition"))
                    .isEqualTo("Report accepted");
        }
    }

    @Test
    void a_term_does_not_end_before_it_begins() {
        sign(ready().with("term", "{'from': '2026-03-01', 'to': '2026-02-28'}")).isInvalid("/term/to too-early");
        signed(ready().with("term", "{'to': '2020-01-01'}"));
    }

    @Test
    void a_manager_s_right_is_a_manager_s_and_no_one_else_s() {
        for (Role role : new Role[] {Role.FINANCE, Role.AUDITOR, Role.ADMIN})
            house.as(role).send("sign-agreement", ready()).isRefused(403, "forbidden");
    }
}
