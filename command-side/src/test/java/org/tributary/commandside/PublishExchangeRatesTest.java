package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.FINANCE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.stored.NaturalKeys;

@InTheHouse
class PublishExchangeRatesTest {
    @Autowired
    House house;

    private String source;
    private Body table;

    @BeforeEach
    void a_source_that_has_published_nothing() {
        source = "bank-" + house.next();
        table = json("""
                {'source': '%s', 'base': 'EUR', 'effectiveOn': '2026-03-31',
                 'rates': [{'currency': 'USD', 'rate': '1.0875'}, {'currency': 'CHF', 'rate': '0.9700'}]}
                """, source);
    }

    private Reply publish(Body body) {
        return house.as(FINANCE).send("publish-exchange-rates", body);
    }

    private static Body because(Body body) {
        return body.with("reason", "{'code': 'wrong-rate'}");
    }

    @Test
    void a_source_s_table_of_a_day_is_one_event_in_its_stream_of_the_year() {
        Reply reply = publish(table);
        assertThat(reply.answer().status()).isEqualTo(201);
        assertThat(reply.id()).isEqualTo(NaturalKeys.rates(source, 2026).text());
        StoredEvent published = house.last(reply.id());
        assertThat(published.name()).isEqualTo("exchange-rates-published");
        assertThat(published.streamType()).isEqualTo("rates");
        assertThat(published.at("/base")).isEqualTo("EUR");
        assertThat(published.at("/rates"))
                .isEqualTo("[{'currency':'USD','rate':'1.0875'},{'currency':'CHF','rate':'0.9700'}]");

        Reply next = publish(table.with("effectiveOn", "'2026-03-30'"));
        assertThat(next.answer().status()).isEqualTo(200);
        assertThat(next.id()).isEqualTo(reply.id());
        assertThat(publish(table.with("effectiveOn", "'2025-12-31'")).id())
                .isEqualTo(NaturalKeys.rates(source, 2025).text());
    }

    @Test
    void what_is_published_already_changes_nothing() {
        publish(table).answer();
        publish(table).changesNothing();
        publish(table.with("/rates/0/rate", "'1.08750'")).changesNothing();
    }

    @Nested
    class Another_rate_of_the_same_day {
        @Test
        void replaces_the_one_before_and_needs_a_reason() {
            publish(table).answer();
            Body other = table.with("/rates/0/rate", "'1.0876'");
            publish(other).isInvalid("/reason missing");
            Reply reply = publish(because(other));
            assertThat(house.last(reply.id()).at("/reason/code")).isEqualTo("wrong-rate");
            assertThat(house.last(reply.id()).codes()).containsExactly("correction-reason");
            publish(because(other)).changesNothing();
            publish(because(table)).answer();
        }

        @Test
        void of_another_currency_or_base_replaces_nothing() {
            publish(table).answer();
            publish(table.with("rates", "[{'currency': 'GBP', 'rate': '0.85'}]"))
                    .answer();
            publish(table.with("base", "'GBP'").with("rates", "[{'currency': 'USD', 'rate': '1.27'}]"))
                    .answer();
        }
    }

    @Nested
    class A_table {
        @Test
        void has_a_rate() {
            publish(table.with("rates", "[]")).isInvalid("/rates missing");
        }

        @Test
        void has_one_rate_a_currency_and_none_of_the_base() {
            publish(table.with("/rates/1/currency", "'USD'")).isInvalid("/rates repeated");
            publish(table.with("/rates/1/currency", "'EUR'")).isInvalid("/rates repeated");
        }

        @Test
        void has_rates_above_zero() {
            publish(table.with("/rates/0/rate", "'0'").with("/rates/1/rate", "'-1'"))
                    .isInvalid("/rates/0/rate not-positive", "/rates/1/rate not-positive");
        }

        @Test
        void has_a_source_in_lower_case() {
            publish(table.with("source", "'European Central Bank'")).isInvalid("/source malformed");
        }

        @Test
        void has_currencies_that_there_are() {
            publish(table.with("/rates/0/currency", "'XQQ'").with("base", "'XQQ'"))
                    .isInvalid("/rates/0/currency unknown-code", "/base unknown-code");
        }

        @Test
        void keeps_up_to_twelve_decimals() {
            Reply reply = publish(table.with("/rates/0/rate", "'0.000012345678'"));
            assertThat(house.last(reply.id()).at("/rates/0/rate")).isEqualTo("0.000012345678");
            publish(table.with("/rates/0/rate", "'0.0000123456789'")).isInvalid("/rates/0/rate malformed");
        }
    }
}
