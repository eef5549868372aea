package org.tributary.queryside.capacity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.view.View;
import org.tributary.queryside.Portfolio;

/** The rounds and what was answered in them, a row a fact; and what stood of both at any moment. */
@Configuration(proxyBeanMethods = false)
class CapacityView {
    // views are made in the order of their texts: after the partners', whose functions these use
    private static final String TABLES = """
            DROP TABLE IF EXISTS views.capacity_round, views.capacity_answer;
            DROP FUNCTION IF EXISTS views.capacity_rounds_at(bigint, date), views.capacity_answers_at(bigint, date);
            CREATE TABLE views.capacity_round (
                round_id     uuid    NOT NULL,
                sequence     bigint  NOT NULL,
                known_from   bigint  NOT NULL,
                effective_on date    NOT NULL,
                name         text    NOT NULL,
                lowest       integer,
                highest      integer,
                invited      uuid[]  NOT NULL,
                reason_code  text,
                reason_note  text,
                PRIMARY KEY (round_id, sequence)
            );
            CREATE TABLE views.capacity_answer (
                partner_id   uuid    NOT NULL,
                sequence     bigint  NOT NULL,
                known_from   bigint  NOT NULL,
                effective_on date    NOT NULL,
                round_id     uuid    NOT NULL,
                assessed     text    NOT NULL,
                operate      numeric NOT NULL,
                act          numeric NOT NULL,
                connect      numeric NOT NULL,
                reason_code  text,
                reason_note  text,
                PRIMARY KEY (partner_id, sequence)
            );
            """;

    private static final String ROUNDS = """
            CREATE FUNCTION views.capacity_rounds_at(known bigint, day date) RETURNS TABLE (
                round_id uuid, version bigint, name text, lowest integer, highest integer, invited uuid[], opened_on date,
                opened_at bigint
            ) LANGUAGE sql STABLE AS $$
                SELECT DISTINCT ON (it.round_id) it.round_id, it.sequence, it.name, opened.lowest, opened.highest,
                       it.invited, opened.effective_on, opened.known_from
                FROM views.capacity_round it
                JOIN views.capacity_round opened ON opened.round_id = it.round_id AND opened.sequence = 0
                WHERE it.known_from <= $1 AND it.effective_on <= $2 ORDER BY it.round_id, it.sequence DESC
            $$;
            """;

    /** Each answer as it was given last, beside the one before it: of the round before on the same scale. */
    private static final String ANSWERS = """
            CREATE FUNCTION views.capacity_answers_at(known bigint, day date) RETURNS TABLE (
                partner_id uuid, round_id uuid, assessed text, operate numeric, act numeric, connect numeric,
                answered_on date, reason_code text, reason_note text, before_round uuid,
                operate_change numeric, act_change numeric, connect_change numeric
            ) LANGUAGE sql STABLE AS $$
                SELECT answer.who, answer.round_id, answer.assessed, operate, act, connect, answer.effective_on,
                       reason_code, reason_note, lag(answer.round_id) OVER rounds, operate - lag(operate) OVER rounds,
                       act - lag(act) OVER rounds, connect - lag(connect) OVER rounds
                FROM (
                    SELECT DISTINCT ON (coalesce(into_id, it.partner_id), it.round_id, it.assessed)
                           coalesce(into_id, it.partner_id) AS who, it.*
                    FROM views.capacity_answer it LEFT JOIN views.partners_merged($1, $2) merged
                        ON merged.partner_id = it.partner_id
                    WHERE it.known_from <= $1 AND it.effective_on <= $2
                    ORDER BY coalesce(into_id, it.partner_id), it.round_id, it.assessed, it.known_from DESC
                ) answer JOIN views.capacity_rounds_at($1, $2) round USING (round_id)
                WINDOW rounds AS (PARTITION BY answer.who, answer.assessed, round.lowest, round.highest
                                  ORDER BY round.opened_on, round.opened_at)
            $$;
            """;

    @Bean
    View capacityView() {
        return new View(Portfolio.NAME, TABLES + ROUNDS + ANSWERS);
    }
}
