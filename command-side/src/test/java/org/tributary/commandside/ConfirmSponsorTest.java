package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.House.Deal;
import org.tributary.commandside.House.Occasion;
import org.tributary.events.Stage;

@InTheHouse
class ConfirmSponsorTest {
    private static final int BUYERS = 32;
    private static final int SLOTS = 5;

    @Autowired
    House house;

    private Reply confirm(Body body) {
        return house.as(MANAGER).send("confirm-sponsor", body);
    }

    @Test
    void the_slot_is_sold_and_the_agreement_signed_in_one_act() {
        Occasion occasion = house.occasion(1);
        Deal deal = house.deal(Stage.NEGOTIATING);
        long version = house.last(deal.partnership()).sequence();
        Reply reply = confirm(house.sale(occasion, deal));

        StoredEvent confirmed = house.last(occasion.sponsorship());
        assertThat(confirmed.name()).isEqualTo("sponsor-confirmed");
        assertThat(confirmed.at("/agreementId")).isEqualTo(reply.id());
        assertThat(confirmed.at("/reserved")).isEqualTo("false");
        assertThat(confirmed.reliedOn()).containsExactly("partnership " + deal.partnership() + " " + version);
        assertThat(house.last(deal.partnership()).name()).isEqualTo("partnership-signed");
        StoredEvent signed = house.last(reply.id());
        assertThat(signed.at("/instrument")).isEqualTo("sponsorship-agreement");
        assertThat(signed.at("/values"))
                .isEqualTo("[{'source':'%s','kind':'cash','amount':{'amount':'50000.00','currency':'CHF'}}]"
                        .formatted(deal.partner()));
        assertThat(signed.codes()).contains("instrument");
        assertThat(reply.answer().streams()).hasSize(3);
    }

    @Test
    void another_amount_than_the_price_may_be_agreed() {
        Body sale = house.sale(house.occasion(1), house.deal(Stage.NEGOTIATING));
        confirm(sale.with("amount", "{'amount': '0', 'currency': 'EUR'}")).isInvalid("/amount/amount not-positive");
        Reply reply = confirm(sale.with("amount", "{'amount': '40000', 'currency': 'EUR'}"));
        assertThat(house.last(reply.id()).at("/currency")).isEqualTo("EUR");
    }

    @Test
    void what_the_sponsor_had_pledged_is_kept_by_it() {
        Deal deal = house.deal(Stage.NEGOTIATING);
        String pledge = house.as(OFFICER)
                .order("record-pledge", json("""
                        {'partnershipId': '%s', 'partnerId': '%s', 'amount': {'amount': '50000', 'currency': 'CHF'},
                         'effectiveOn': '2026-03-20'}
                        """, deal.partnership(), deal.partner()), false)
                .created("pledge");
        Body sale = house.sale(house.occasion(1), deal);
        confirm(sale.with("pledges", "['%s']", House.anId())).isInvalid("/pledges/0 unknown-pledge");
        confirm(sale.with("pledges", "['%s']", pledge)).answer();
        assertThat(house.last(deal.partnership()).at("/pledges/0")).isEqualTo(pledge);
    }

    @Test
    void what_was_reserved_is_sold_to_whom_it_was_kept_for() {
        Occasion occasion = house.occasion(1);
        Deal deal = house.deal(Stage.NEGOTIATING);
        Body reservation = house.reservation(occasion, deal.partner());
        house.as(OFFICER).given("reserve-package", reservation);

        Deal other = house.deal(Stage.NEGOTIATING);
        confirm(house.sale(occasion, other)).isRefused("package-sold-out");
        Body kept = house.sale(occasion, other).with("slotId", "'%s'", reservation.at("slotId"));
        confirm(kept).isInvalid("/partnerId other-partner");
        confirm(house.sale(occasion, deal).with("slotId", "'%s'", reservation.at("slotId")))
                .answer();
        assertThat(house.last(occasion.sponsorship()).at("/reserved")).isEqualTo("true");
    }

    @Test
    void a_reservation_that_lapsed_is_sold_only_while_a_slot_is_free() {
        Occasion occasion = house.occasion(1);
        Deal deal = house.deal(Stage.NEGOTIATING);
        Body lapsed = house.reservation(occasion, deal.partner()).with("until", "'2026-04-01'");
        house.as(OFFICER).given("reserve-package", lapsed);
        Body late = house.sale(occasion, deal)
                .with("slotId", "'%s'", lapsed.at("slotId"))
                .with("effectiveOn", "'2026-05-01'");
        confirm(house.sale(occasion, house.deal(Stage.NEGOTIATING)).with("effectiveOn", "'2026-04-02'"))
                .answer();
        confirm(late).isRefused("package-sold-out");
        confirm(late.with("effectiveOn", "'2026-03-31'")).isRefused("package-sold-out");
    }

    @Test
    void it_is_signed_by_the_rules_of_the_partnership() {
        Occasion occasion = house.occasion(1);
        Deal deal = house.deal(Stage.NEGOTIATING);
        Body sale = house.sale(occasion, deal);
        confirm(sale.with("waivers", "[]")).isRefused("gate-not-met");
        house.as(OFFICER).send("confirm-sponsor", sale).isRefused(403, "forbidden");
        confirm(sale.with("partnerId", "'%s'", house.partner())).isInvalid("/partnerId not-a-party");
        confirm(sale.with("partnershipId", "'%s'", House.anId())).isInvalid("/partnershipId unknown-partnership");
        confirm(house.sale(occasion, house.deal(Stage.DECLINED))).isRefused("stage-not-allowed");
        assertThat(house.names(occasion.sponsorship())).doesNotContain("sponsor-confirmed");
        confirm(sale).answer();
    }

    /** Each has a partnership of its own: only the slots are scarce. */
    @Test
    void of_many_who_buy_at_once_as_many_get_one_as_there_are() throws Exception {
        Occasion occasion = house.occasion(SLOTS);
        List<Body> sales = IntStream.range(0, BUYERS)
                .mapToObj(buyer -> house.sale(occasion, house.deal(Stage.NEGOTIATING)))
                .toList();
        List<Reply> replies =
                AtOnce.each(BUYERS, buyer -> house.as(MANAGER).order("confirm-sponsor", sales.get(buyer), false));

        assertThat(replies.stream().filter(reply -> reply.refused() == null)).hasSize(SLOTS);
        assertThat(replies.stream().filter(reply -> reply.refused() != null))
                .allSatisfy(reply -> reply.isRefused("package-sold-out"));
        assertThat(house.names(occasion.sponsorship()).stream().filter("sponsor-confirmed"::equals))
                .hasSize(SLOTS);
        assertThat(sales.stream()
                        .filter(sale -> !house.events(sale.at("agreementId")).isEmpty()))
                .hasSize(SLOTS);
    }
}
