package org.tributary.platform.view;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schema in which a view is built beside the one that answers: what is said of {@code views} is done here. */
final class Shadow {
    private static final Pattern VIEWS = Pattern.compile("\\bviews\\.");
    private static final Pattern STATEMENT =
            Pattern.compile("(?:[^;'$]++|'[^']*+'|\\$\\$.*?\\$\\$|\\$)++", Pattern.DOTALL);
    private static final String TABLES = """
            SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace('rebuilt') AND relkind = 'r' ORDER BY relname
            """;
    private static final String FUNCTIONS = """
            SELECT CAST(CAST(oid AS regprocedure) AS text) FROM pg_proc WHERE pronamespace = to_regnamespace('rebuilt')
            """;

    private final JdbcClient jdbc;

    Shadow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void make(String ddl) {
        clear();
        jdbc.sql(here(ddl)).update();
    }

    void clear() {
        dropFunctions();
        List<String> tables = tables();
        if (!tables.isEmpty())
            jdbc.sql("DROP TABLE rebuilt." + String.join(", rebuilt.", tables)).update();
    }

    List<String> tables() {
        return jdbc.sql(TABLES).query(String.class).list();
    }

    /** Puts the tables in the place of those that answer. Functions name what they call, and are made there. */
    void takeThePlace(String ddl) {
        List<String> statements = STATEMENT
                .matcher(ddl)
                .results()
                .map(found -> found.group().strip())
                .toList();
        statements.stream()
                .filter(one -> one.startsWith("DROP "))
                .forEach(one -> jdbc.sql(one).update());
        dropFunctions();
        for (String table : tables())
            jdbc.sql("ALTER TABLE rebuilt." + table + " SET SCHEMA views").update();
        // one may call what another view makes
        jdbc.sql("SET LOCAL check_function_bodies = off").update();
        statements.stream()
                .filter(one -> one.startsWith("CREATE FUNCTION "))
                .forEach(one -> jdbc.sql(one).update());
    }

    private void dropFunctions() {
        List<String> functions = jdbc.sql(FUNCTIONS).query(String.class).list();
        if (!functions.isEmpty())
            jdbc.sql("DROP FUNCTION " + String.join(", ", functions)).update();
    }

    /** What a statement of {@code views} is here. */
    static String here(String sql) {
        return VIEWS.matcher(sql).replaceAll("rebuilt.");
    }
}
