package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class PublishExchangeRateTest {
    @Autowired
    House house;

    private Body rate(String source) {
        return json(
                "{'source': '%s', 'base': 'EUR', 'currency': 'USD', 'rate': '1.0875', 'effectiveOn': '2026-03-31'}",
                source);
    }

    private String aSource() {
        return "bank-" + house.next();
    }

    private Reply publish(Body body) {
        return house.as(FINANCE).send("publish-exchange-rate", body);
    }

    @Test
    void it_is_a_table_of_one() {
        Reply reply = publish(rate(aSource()));
        assertThat(reply.answer().events()).containsExactly("exchange-rates-published");
        assertThat(house.last(reply.id()).at("/rates")).isEqualTo("[{'currency':'USD','rate':'1.0875'}]");
    }

    @Test
    void it_stands_beside_what_the_long_form_published() {
        String source = aSource();
        house.as(FINANCE).given("publish-exchange-rates", """
                        {'source': '%s', 'base': 'EUR', 'effectiveOn': '2026-03-31',
                         'rates': [{'currency': 'USD', 'rate': '1.0875'}]}
                        """, source);
        publish(rate(source)).changesNothing();
        publish(rate(source).with("rate", "'1.09'")).isInvalid("/reason missing");
        publish(rate(source).with("rate", "'1.09'").with("reason", "{'code': 'wrong-rate'}"))
                .answer();
    }

    @Test
    void what_is_wrong_is_told_where_it_was_sent() {
        publish(rate(aSource()).with("rate", "'0'")).isInvalid("/rate not-positive");
        publish(rate(aSource()).with("currency", "'EUR'")).isInvalid("/currency repeated");
        publish(rate("ECB!")).isInvalid("/source malformed");
    }
}
