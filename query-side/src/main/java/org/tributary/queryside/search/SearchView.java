package org.tributary.queryside.search;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.view.View;
import org.tributary.queryside.Portfolio;

/**
 * What everything is called now, a row a text. {@code views.search_hits(plain)} are those that are like the text: equal, or
 * begun by it, or holding its words, or words that differ from them by a slip.
 */
@Configuration(proxyBeanMethods = false)
class SearchView {
    private static final String DDL = """
            DROP FUNCTION IF EXISTS views.search_hits(text);
            DROP TABLE IF EXISTS views.search_text;
            CREATE TABLE views.search_text (
                kind     text    NOT NULL,
                id       uuid    NOT NULL,
                part     text    NOT NULL,
                place    integer NOT NULL,
                sequence bigint  NOT NULL,
                text     text    NOT NULL,
                plain    text    NOT NULL,
                PRIMARY KEY (kind, id, part, place, sequence)
            );
            CREATE INDEX ON views.search_text USING gin (plain gin_trgm_ops);
            CREATE INDEX ON views.search_text USING gin (to_tsvector('simple', plain));
            CREATE FUNCTION views.search_hits(asked text) RETURNS TABLE (
                kind text, id uuid, part text, text text, score numeric
            ) LANGUAGE sql STABLE SET pg_trgm.word_similarity_threshold = 0.4 AS $$
                SELECT kind, id, part, text, round(CAST(CASE
                           WHEN plain = asked THEN 1
                           WHEN starts_with(plain, asked) THEN 0.95
                           WHEN to_tsvector('simple', plain) @@ plainto_tsquery('simple', asked) THEN 0.9
                           ELSE word_similarity(asked, plain) * 0.85 END AS numeric), 4)
                FROM views.search_text
                WHERE asked <% plain OR to_tsvector('simple', plain) @@ plainto_tsquery('simple', asked)
            $$;
            """;

    @Bean
    View searchableTexts() {
        return new View(Portfolio.NAME, DDL);
    }
}
