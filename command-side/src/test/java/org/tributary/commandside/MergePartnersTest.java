package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Contract;
import org.tributary.commandside.House.Deal;
import org.tributary.commandside.House.Occasion;
import org.tributary.events.Stage;

@InTheHouse
class MergePartnersTest {
    @Autowired
    House house;

    private static Body merging(String partner, String duplicate) {
        return json(
                "{'partnerId': '%s', 'duplicateId': '%s', 'reason': {'code': 'duplicate'}, 'effectiveOn': '2026-02-01'}",
                partner, duplicate);
    }

    private Reply merge(String partner, String duplicate) {
        return house.as(MANAGER).send("merge-partners", merging(partner, duplicate));
    }

    private Reply part(String partner, String duplicate) {
        return house.as(MANAGER)
                .send(
                        "undo-partner-merge",
                        merging(partner, duplicate)
                                .with("reason", "{'code': 'not-the-same'}")
                                .with("effectiveOn", "'2026-03-01'"));
    }

    private Reply flag(String partner, String kind) {
        return house.as(OFFICER)
                .send(
                        "raise-partner-flag",
                        json(
                                "{'partnerId': '%s', 'kind': '%s', 'reason': {'code': 'other'}, 'effectiveOn': '2026-01-10'}",
                                partner, kind));
    }

    private Reply lift(String partner, String flag) {
        return house.as(MANAGER)
                .send(
                        "lift-partner-flag",
                        json(
                                "{'partnerId': '%s', 'flagId': '%s', 'reason': {'code': 'delisted'}, 'effectiveOn': '2026-02-10'}",
                                partner, flag));
    }

    private Reply takeIn(String partner) {
        return house.as(MANAGER).order("register-signed-agreement", house.taking(partner, "EUR", "100"), false);
    }

    @Test
    void both_streams_tell_it_in_one_act() {
        String partner = house.partner();
        String duplicate = house.partner();
        Reply reply = merge(partner, duplicate);

        assertThat(reply.id()).isEqualTo(partner);
        assertThat(reply.answer().streams()).extracting(stream -> stream.id()).containsExactly(partner, duplicate);
        StoredEvent taken = house.last(partner);
        assertThat(taken.name()).isEqualTo("duplicate-taken-over");
        assertThat(taken.at("/duplicateId")).isEqualTo(duplicate);
        assertThat(taken.at("/bars")).isEqualTo("false");
        assertThat(taken.at("/reliedOn/0/id")).isEqualTo(duplicate);
        StoredEvent merged = house.last(duplicate);
        assertThat(merged.name()).isEqualTo("partner-merged");
        assertThat(merged.at("/into")).isEqualTo(partner);
        assertThat(merged.codes()).containsExactly("merge-reason");
    }

    @Test
    void what_is_sent_to_the_duplicate_is_refused_and_told_where_to_send_it() {
        String partner = house.partner();
        String duplicate = house.partner();
        merge(partner, duplicate).answer();
        Reply reply = flag(duplicate, "disruption");
        reply.isRefused(409, "merged-into");
        assertThat(reply.refusal().detail()).contains(partner);
        house.as(OFFICER)
                .send("revise-partner-profile", json("{'partnerId': '%s', 'name': 'Other'}", duplicate))
                .isRefused(409, "merged-into");
        merge(partner, duplicate).isInvalid("/duplicateId merged-into");
        merge(duplicate, house.partner()).isRefused(409, "merged-into");
    }

    @Test
    void nothing_new_is_begun_in_the_name_of_the_duplicate() {
        String partner = house.partner();
        String duplicate = house.partner();
        merge(partner, duplicate).answer();
        takeIn(duplicate).isInvalid("/partners/0/partnerId merged-into");
        takeIn(partner).answer();
    }

    @Test
    void only_records_of_the_same_kind_are_merged_and_no_unit_with_what_it_is_a_unit_of() {
        String partner = house.partner();
        merge(partner, partner).isInvalid("/duplicateId same-partner");
        merge(partner, House.anId()).isInvalid("/duplicateId unknown-partner");
        String person = house.as(OFFICER)
                .given(
                        "register-partner",
                        "{'person': {'name': 'Ada Quillfeather'}, 'category': '90', 'effectiveOn': '2020-01-01'}");
        merge(partner, person).isInvalid("/duplicateId another-kind");
        String unit = house.as(OFFICER)
                .given(
                        "register-partner",
                        "{'name': 'Unit', 'parentId': '%s', 'category': '60', 'effectiveOn': '2020-01-01'}",
                        partner);
        merge(partner, unit).isRefused(409, "part-of-the-other");
        merge(unit, partner).isRefused(409, "part-of-the-other");
    }

    @Test
    void a_merge_is_not_before_either_was_known() {
        String partner = house.partner();
        String young = house.as(OFFICER)
                .given("register-partner", "{'name': 'Young', 'category': '60', 'effectiveOn': '2026-02-02'}");
        merge(partner, young).isInvalid("/effectiveOn too-early");
        assertThat(house.last(partner).name()).isEqualTo("partner-registered");
    }

    @Test
    void merges_may_follow_one_another() {
        String one = house.partner();
        String two = house.partner();
        String three = house.partner();
        String flag = flag(one, "sanctions").created("flag");
        merge(two, one).answer();
        merge(three, two).answer();
        assertThat(house.last(three).at("/bars")).isEqualTo("true");
        takeIn(three).isRefused("partner-barred");
        lift(three, flag).answer();
        takeIn(three).answer();
        part(two, one).isRefused(409, "merged-into");
    }

    @Nested
    class Flags {
        private final String partner = house.partner();
        private final String duplicate = house.partner();

        @Test
        void what_bars_the_duplicate_bars_the_partner_until_it_is_lifted_there() {
            String flag = flag(duplicate, "sanctions").created("flag");
            merge(partner, duplicate).answer();
            assertThat(house.last(partner).at("/bars")).isEqualTo("true");
            takeIn(partner).isRefused("partner-barred");

            lift(partner, flag).answer();
            assertThat(house.last(partner).at("/unbars")).isEqualTo("true");
            takeIn(partner).answer();
            lift(partner, flag).isRefused(409, "flag-already-lifted");
        }

        @Test
        void the_last_flag_of_both_opens() {
            String own = flag(partner, "sanctions").created("flag");
            String theirs = flag(duplicate, "exclusionary-criterion").created("flag");
            merge(partner, duplicate).answer();
            lift(partner, own).answer();
            takeIn(partner).isRefused("partner-barred");
            lift(partner, theirs).answer();
            takeIn(partner).answer();
        }

        @Test
        void parted_each_is_barred_by_its_own() {
            flag(duplicate, "sanctions").answer();
            merge(partner, duplicate).answer();
            part(partner, duplicate).answer();
            assertThat(house.last(partner).at("/unbars")).isEqualTo("true");
            takeIn(partner).answer();
            takeIn(duplicate).isRefused("partner-barred");
        }

        @Test
        void parted_the_partner_stays_barred_by_its_own() {
            flag(duplicate, "sanctions").answer();
            flag(partner, "sanctions").answer();
            merge(partner, duplicate).answer();
            part(partner, duplicate).answer();
            assertThat(house.last(partner).at("/unbars")).isEqualTo("false");
            takeIn(partner).isRefused("partner-barred");
        }
    }

    @Nested
    class WhatWasBegunWithTheDuplicate {
        @Test
        void is_signed_with_the_partner_and_by_what_bars_it() {
            Deal deal = house.deal(Stage.NEGOTIATING);
            String partner = house.partner();
            merge(partner, deal.partner()).answer();
            Body signing = house.signing(new Deal(deal.partnership(), partner, deal.owner()));
            house.as(MANAGER).send("sign-agreement", signing).answer();
            assertThat(house.last(signing.at("agreementId")).at("/partners/0")).isEqualTo(partner);

            Deal other = house.deal(Stage.NEGOTIATING);
            String barred = house.partner();
            flag(barred, "sanctions").answer();
            merge(barred, other.partner()).answer();
            house.as(MANAGER)
                    .send("sign-agreement", house.signing(new Deal(other.partnership(), barred, other.owner())))
                    .isRefused("partner-barred");
        }

        @Test
        void is_not_amended_past_a_flag_of_the_partner() {
            Contract contract = house.contract("EUR", "100");
            String partner = house.partner();
            flag(partner, "sanctions").answer();
            merge(partner, contract.partner()).answer();
            house.as(OFFICER)
                    .send(
                            "sign-addendum",
                            json(
                                    "{'agreementId': '%s', 'reference': '%s', 'kind': 'other'}",
                                    contract.agreement(), house.aReference()))
                    .isRefused("partner-barred");
        }

        @Test
        void is_paid_in_the_name_of_either() {
            Contract contract = house.contract("EUR", "100");
            String partner = house.partner();
            merge(partner, contract.partner()).answer();
            for (String source : List.of(partner, contract.partner()))
                house.as(FINANCE)
                        .send(
                                "record-contribution",
                                house.receipt(contract, "5", "EUR").with("source", "'%s'", source))
                        .answer();
            assertThat(house.last(contract.agreement()).at("/source")).isEqualTo(contract.partner());
            house.as(FINANCE)
                    .send(
                            "record-contribution",
                            house.receipt(contract, "5", "EUR").with("source", "'%s'", house.partner()))
                    .isInvalid("/source not-promised");
        }

        @Test
        void is_pledged_spoken_of_and_shown_as_the_partners() {
            Deal deal = house.deal(Stage.NEGOTIATING);
            String partner = house.partner();
            merge(partner, deal.partner()).answer();
            Body pledge = json("""
                    {'partnershipId': '%s', 'partnerId': '%s', 'amount': {'amount': '5', 'currency': 'EUR'},
                     'effectiveOn': '2026-03-31'}
                    """, deal.partnership(), partner);
            house.as(OFFICER).send("record-pledge", pledge).answer();
            house.as(OFFICER)
                    .send("record-pledge", pledge.with("partnerId", "'%s'", deal.partner()))
                    .isInvalid("/partnerId not-a-party");
            house.as(OFFICER)
                    .send("record-feedback", pledge.without("amount").with("words", "{'text': 'They listen'}"))
                    .answer();
            house.as(OFFICER)
                    .send("record-budget-exemption", json("""
                            {'partnershipId': '%s', 'reason': {'code': 'other'}, 'effectiveOn': '2026-03-31'}
                            """, deal.partnership()))
                    .answer();
            assertThat(house.last(deal.partnership()).at("/partners/0")).isEqualTo(partner);
        }

        @Test
        void is_owed_left_due_and_scheduled_as_the_partners() {
            Contract contract = house.contract("EUR", "100", "60");
            String partner = house.partner();
            merge(partner, contract.partner()).answer();
            house.as(OFFICER)
                    .send("add-obligation", json("""
                            {'agreementId': '%s', 'kind': 'narrative-report', 'owedBy': '%s', 'what': 'A report',
                             'dueOn': '2026-12-31', 'effectiveOn': '2026-03-31'}
                            """, contract.agreement(), partner))
                    .answer();
            house.as(OFFICER)
                    .send("revise-tranches", json("""
                            {'agreementId': '%s', 'reason': {'code': 'delay'}, 'effectiveOn': '2026-03-31',
                             'tranches': [{'source': '%s', 'amount': {'amount': '70', 'currency': 'EUR'},
                                           'dueOn': '2026-12-31'}]}
                            """, contract.agreement(), partner))
                    .answer();
            assertThat(house.last(contract.agreement()).at("/tranches/0/source"))
                    .isEqualTo(contract.partner());
            house.as(MANAGER)
                    .send("terminate-agreement", json("""
                            {'agreementId': '%s', 'reason': {'code': 'mutual-consent'}, 'effectiveOn': '2026-04-01',
                             'stillDue': [{'source': '%s', 'amount': {'amount': '30', 'currency': 'EUR'}}]}
                            """, contract.agreement(), partner))
                    .answer();
            assertThat(house.last(contract.agreement()).at("/reductions/0/source"))
                    .isEqualTo(contract.partner());
            assertThat(house.last(contract.agreement()).at("/reductions/0/amount/amount"))
                    .isEqualTo("70.00");
        }

        @Test
        void is_sold_to_the_partner_if_it_was_kept_for_it() {
            Occasion occasion = house.occasion(1);
            Deal deal = house.deal(Stage.NEGOTIATING);
            Body kept = house.reservation(occasion, deal.partner());
            house.as(OFFICER).given("reserve-package", kept);
            String partner = house.partner();
            merge(partner, deal.partner()).answer();
            Body sale = house.sale(occasion, new Deal(deal.partnership(), partner, deal.owner()))
                    .with("slotId", "'%s'", kept.at("slotId"));
            house.as(MANAGER).send("confirm-sponsor", sale).answer();
            assertThat(house.last(occasion.sponsorship()).at("/reserved")).isEqualTo("true");
        }
    }

    @Nested
    class DueDiligence {
        private final String partner = house.partner();
        private final String duplicate = house.partner();

        private Body opened(String of) {
            String id = house.as(OFFICER)
                    .order(
                            "open-due-diligence",
                            json(
                                    "{'partnerId': '%s', 'assessed': 'them', 'tier': 'basic', 'effectiveOn': '2025-12-01'}",
                                    of),
                            false)
                    .created("due-diligence");
            return json("""
                    {'partnerId': '%s', 'dueDiligenceId': '%s', 'outcome': 'cleared', 'expertise': 'adequate',
                     'capacity': 'adequate', 'systems': 'adequate', 'riskRating': 'low', 'validUntil': '2027-12-31',
                     'effectiveOn': '2026-01-31'}
                    """, of, id);
        }

        private boolean cleared(String of) {
            Reply reply = house.as(MANAGER)
                    .send(
                            "register-signed-agreement",
                            house.taking(of, "EUR", "100")
                                    .with(
                                            "waivers",
                                            "[{'gate': 'expectations-document', 'reason': {'code': 'low-risk'}}]")
                                    .with("effectiveOn", "'2026-02-15'"));
            return reply.refused() == null;
        }

        @Test
        void of_the_duplicate_clears_the_partner() {
            house.as(MANAGER).given("conclude-due-diligence", opened(duplicate));
            assertThat(cleared(partner)).isFalse();
            merge(partner, duplicate).answer();
            assertThat(cleared(partner)).isTrue();
            part(partner, duplicate).answer();
            assertThat(cleared(partner)).isFalse();
            assertThat(cleared(duplicate)).isTrue();
        }

        @Test
        void that_the_duplicate_began_is_concluded_with_the_partner_and_then_the_two_are_not_parted() {
            Body opened = opened(duplicate);
            merge(partner, duplicate).answer();
            house.as(MANAGER).given("conclude-due-diligence", opened.with("partnerId", "'%s'", partner));
            assertThat(cleared(partner)).isTrue();
            part(partner, duplicate).isRefused(409, "merge-built-upon");
        }
    }

    @Test
    void of_two_that_are_merged_into_each_other_at_once_one_stays() throws Exception {
        String one = house.partner();
        String two = house.partner();
        List<Reply> replies = AtOnce.each(
                2,
                client -> house.as(MANAGER)
                        .order("merge-partners", client == 0 ? merging(one, two) : merging(two, one), false));
        assertThat(replies.stream().filter(reply -> reply.refused() == null)).hasSize(1);
    }
}
