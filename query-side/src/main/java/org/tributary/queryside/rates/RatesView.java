package org.tributary.queryside.rates;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.view.View;
import org.tributary.queryside.Portfolio;

/** The published rates, and SQL functions by which every view converts: derived when asked for, never stored. */
@Configuration(proxyBeanMethods = false)
class RatesView {
    private static final String TABLES = """
            DROP FUNCTION IF EXISTS
                views.rates_converted(numeric, text, text, date, text, integer, bigint),
                views.rates_used(text, text, date, text, integer, bigint),
                views.rates_pair(text, text, date, text, integer, bigint),
                views.rates_leg(text, text, date, text, integer, bigint),
                views.rates_rounded(numeric, numeric, integer),
                views.rates_minor_units(text);
            DROP TABLE IF EXISTS views.rates_rate, views.rates_base;
            CREATE TABLE views.rates_rate (
                source       text    NOT NULL,
                base         text    NOT NULL,
                currency     text    NOT NULL,
                effective_on date    NOT NULL,
                sequence     bigint  NOT NULL,
                known_from   bigint  NOT NULL,
                rate         numeric NOT NULL,
                PRIMARY KEY (source, base, currency, effective_on, sequence)
            );
            CREATE INDEX rates_rate_listed ON views.rates_rate
                ((coalesce(effective_on, '-infinity'::date)), (source || ' ' || base || ' ' || currency));
            CREATE TABLE views.rates_base (
                source text NOT NULL,
                base   text NOT NULL,
                PRIMARY KEY (source, base)
            );
            """;

    /** The same list as {@link org.tributary.events.Currency#minorUnits()}; a test holds them together. */
    private static final String MINOR_UNITS = """
            CREATE FUNCTION views.rates_minor_units(currency text) RETURNS integer
            LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
                SELECT CASE
                    WHEN $1 IN ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND',
                        'VUV', 'XAF', 'XOF', 'XPF') THEN 0
                    WHEN $1 IN ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') THEN 3
                    WHEN $1 IN ('CLF', 'UYW') THEN 4
                    ELSE 2 END
            $$;
            """;

    /** A quotient half to even: whole numbers only, because a quotient cut off somewhere cannot tell a half. */
    private static final String ROUNDED = """
            CREATE FUNCTION views.rates_rounded(dividend numeric, divisor numeric, decimals integer) RETURNS numeric
            LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
            DECLARE
                scaled numeric := dividend * 10::numeric ^ decimals;
                whole  numeric := div(scaled, divisor);
                twice  numeric := 2 * abs(scaled - whole * divisor);
            BEGIN
                IF twice > divisor OR twice = divisor AND mod(whole, 2) <> 0 THEN
                    whole := whole + sign(scaled);
                END IF;
                RETURN round(whole * 10::numeric ^ -decimals, decimals);
            END $$;
            """;

    /** The newest rate of a currency against a base; the base against itself is one, of no day. */
    private static final String LEG = """
            CREATE FUNCTION views.rates_leg(base text, currency text, day date, source text, max_age integer, known bigint)
            RETURNS TABLE (rate numeric, rate_on date)
            LANGUAGE sql STABLE PARALLEL SAFE AS $$
                SELECT 1::numeric, NULL::date WHERE $1 = $2
                UNION ALL
                (SELECT r.rate, r.effective_on FROM views.rates_rate r
                 WHERE r.source = $4 AND r.base = $1 AND r.currency = $2
                   AND r.effective_on BETWEEN $3 - $5 AND $3 AND r.known_from <= $6
                 ORDER BY r.effective_on DESC, r.sequence DESC LIMIT 1)
            $$;
            """;

    /** Both legs over one base of the source: one leg before two, then the newest. */
    private static final String PAIR = """
            CREATE FUNCTION views.rates_pair(currency text, target text, day date, source text, max_age integer, known bigint)
            RETURNS TABLE (base text, sold numeric, sold_on date, bought numeric, bought_on date)
            LANGUAGE sql STABLE PARALLEL SAFE AS $$
                SELECT b.base, s.rate, s.rate_on, t.rate, t.rate_on
                FROM views.rates_base b
                CROSS JOIN LATERAL views.rates_leg(b.base, $1, $3, $4, $5, $6) s
                CROSS JOIN LATERAL views.rates_leg(b.base, $2, $3, $4, $5, $6) t
                WHERE b.source = $4
                ORDER BY num_nulls(s.rate_on, t.rate_on) DESC, least(s.rate_on, t.rate_on) DESC, b.base
                LIMIT 1
            $$;
            """;

    /** Nothing is nothing in every currency. */
    private static final String CONVERTED = """
            CREATE FUNCTION views.rates_converted(
                amount numeric, currency text, target text, day date, source text, max_age integer, known bigint)
            RETURNS numeric
            LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE SET plan_cache_mode = force_generic_plan AS $$
            DECLARE
                sold   numeric;
                bought numeric;
            BEGIN
                IF currency = target OR amount = 0 THEN RETURN amount; END IF;
                SELECT pair.sold, pair.bought INTO sold, bought
                FROM views.rates_pair(currency, target, day, source, max_age, known) pair;
                RETURN views.rates_rounded(amount * bought, sold, views.rates_minor_units(target));
            END $$;
            """;

    private static final String USED = """
            CREATE FUNCTION views.rates_used(currency text, target text, day date, source text, max_age integer, known bigint)
            RETURNS TABLE (base text, priced text, rate numeric, rate_on date, rate_source text)
            LANGUAGE sql STABLE PARALLEL SAFE AS $$
                SELECT pair.base, leg.priced, leg.rate, leg.rate_on, $4
                FROM views.rates_pair($1, $2, $3, $4, $5, $6) pair
                CROSS JOIN LATERAL (VALUES ($1, pair.sold, pair.sold_on), ($2, pair.bought, pair.bought_on))
                    leg (priced, rate, rate_on)
                WHERE $1 <> $2 AND leg.rate_on IS NOT NULL
            $$;
            """;

    @Bean
    View ratesView() {
        return new View(Portfolio.NAME, TABLES + MINOR_UNITS + ROUNDED + LEG + PAIR + CONVERTED + USED);
    }
}
