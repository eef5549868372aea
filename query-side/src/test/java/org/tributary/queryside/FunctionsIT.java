package org.tributary.queryside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FunctionsIT {
    private static final String PLANNED_AT_EACH_CALL = """
            SELECT CAST(CAST(oid AS regprocedure) AS text) FROM pg_proc
            WHERE pronamespace = 'views'::regnamespace AND provolatile = 's' AND NOT proretset
              AND 'plan_cache_mode=force_generic_plan' <> ALL (coalesce(proconfig, '{}'))
            """;

    private final ViewFixture views = ViewFixture.fresh();

    @Test
    void what_is_called_for_each_row_is_planned_once_as_to_plan_it_takes_longer_than_to_do_it() {
        assertThat(views.jdbc().sql(PLANNED_AT_EACH_CALL).query(String.class).list())
                .isEmpty();
    }
}
