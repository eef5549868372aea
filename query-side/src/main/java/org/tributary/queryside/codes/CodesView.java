package org.tributary.queryside.codes;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.view.View;
import org.tributary.queryside.Portfolio;

/** A row a publication of a list, a row a code of it, and a row for whatever the office changed in it. */
@Configuration(proxyBeanMethods = false)
class CodesView {
    private static final String DDL = """
            DROP FUNCTION IF EXISTS views.code_category(text, text, bigint, date);
            DROP TABLE IF EXISTS views.codes_list, views.codes_code, views.codes_change;
            CREATE TABLE views.codes_list (
                list         text   NOT NULL,
                sequence     bigint NOT NULL,
                known_from   bigint NOT NULL,
                effective_on date   NOT NULL,
                title        text   NOT NULL,
                origin       text,
                PRIMARY KEY (list, sequence)
            );
            CREATE TABLE views.codes_code (
                list     text    NOT NULL,
                sequence bigint  NOT NULL,
                place    integer NOT NULL,
                code     text    NOT NULL,
                name     text    NOT NULL,
                category text,
                PRIMARY KEY (list, sequence, place)
            );
            CREATE TABLE views.codes_change (
                list         text    NOT NULL,
                sequence     bigint  NOT NULL,
                known_from   bigint  NOT NULL,
                effective_on date    NOT NULL,
                code         text    NOT NULL,
                retired      boolean NOT NULL,
                name         text,
                reason_code  text,
                reason_note  text,
                PRIMARY KEY (list, sequence)
            );
            CREATE FUNCTION views.code_category(list text, code text, known bigint, day date) RETURNS text
            LANGUAGE sql STABLE SET plan_cache_mode = force_generic_plan AS $$
                SELECT category FROM views.codes_code entry
                WHERE entry.list = $1 AND entry.code = $2 AND entry.sequence = (
                    SELECT max(published.sequence) FROM views.codes_list published
                    WHERE published.list = $1 AND published.known_from <= $3 AND published.effective_on <= $4)
            $$;
            """;

    @Bean
    View codesView() {
        return new View(Portfolio.NAME, DDL);
    }
}
