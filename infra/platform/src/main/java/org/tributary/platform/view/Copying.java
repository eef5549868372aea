package org.tributary.platform.view;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Many rows of one plain {@code INSERT … VALUES} at once, by COPY. Where that is refused, as it is when a row is there
 * already, nothing was written.
 */
final class Copying {
    private static final Pattern INSERT = Pattern.compile(
            "\\s*INSERT INTO (\\w+\\.\\w+)\\s+VALUES\\s*\\(((?:[^()']|'[^']*')*+)\\)\\s*(?:ON CONFLICT DO NOTHING)?\\s*");
    private static final Pattern VALUE =
            Pattern.compile("\\G\\s*(?:(-?)(\\?)|'([^']*)'|(NULL)|(\\d+|true|false))\\s*(?:,|$)");
    private static final String COLUMNS = """
            SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum)
            FROM (SELECT attname, attnum FROM pg_attribute
                  WHERE attrelid = CAST(? AS regclass) AND attnum > 0 AND NOT attisdropped
                  ORDER BY attnum LIMIT ?) AS filled
            """;
    private static final String NOTHING = "\\N";
    // those whose text PostgreSQL reads as what they are
    private static final Set<Class<?>> PLAIN =
            Set.of(String.class, UUID.class, BigDecimal.class, Integer.class, Long.class, Boolean.class);

    private final Connection connection;
    private final String table;
    private final List<Function<Iterator<@Nullable Object>, String>> values;
    private @Nullable String copy;

    private Copying(Connection connection, String table, List<Function<Iterator<@Nullable Object>, String>> values) {
        this.connection = connection;
        this.table = table;
        this.values = values;
    }

    /** Of a statement that says parameters and constants and nothing else. */
    static Optional<Copying> of(Connection connection, String sql) {
        Matcher insert = INSERT.matcher(sql);
        if (!insert.matches()) return Optional.empty();
        Matcher value = VALUE.matcher(insert.group(2));
        List<Function<Iterator<@Nullable Object>, String>> values = new ArrayList<>();
        int end = 0;
        for (; value.find(); end = value.end()) values.add(value(value.toMatchResult()));
        if (end < insert.group(2).length()) return Optional.empty();
        return Optional.of(new Copying(connection, insert.group(1), values));
    }

    private static Function<Iterator<@Nullable Object>, String> value(MatchResult said) {
        if (said.group(2) != null) {
            boolean negated = !said.group(1).isEmpty();
            return parameters -> text(parameters.next(), negated);
        }
        String constant =
                said.group(4) != null ? NOTHING : said.group(3) != null ? escaped(said.group(3)) : said.group(5);
        return parameters -> constant;
    }

    /** Whether they are written; if not, nothing is. */
    boolean send(List<@Nullable Object[]> rows) throws SQLException {
        if (!rows.stream().flatMap(Arrays::stream).allMatch(Copying::isPlain)) return false;
        byte[] text =
                rows.stream().map(this::line).collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
        Savepoint before = connection.setSavepoint();
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy(), new ByteArrayInputStream(text));
            connection.releaseSavepoint(before);
            return true;
        } catch (SQLException refused) {
            connection.rollback(before);
            return false;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean isPlain(@Nullable Object value) {
        if (value instanceof LocalDate day) return day.getYear() > 0 && day.getYear() < 10_000;
        return value == null || PLAIN.contains(value.getClass());
    }

    private String line(@Nullable Object[] row) {
        Iterator<@Nullable Object> parameters = Arrays.asList(row).iterator();
        return values.stream().map(value -> value.apply(parameters)).collect(Collectors.joining("\t", "", "\n"));
    }

    private static String text(@Nullable Object value, boolean negated) {
        if (value == null) return NOTHING;
        if (negated) return new BigDecimal(value.toString()).negate().toPlainString();
        return value instanceof String text ? escaped(text) : value.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    /** An INSERT that names no columns fills the first ones. */
    private String copy() throws SQLException {
        if (copy != null) return copy;
        try (PreparedStatement columns = connection.prepareStatement(COLUMNS)) {
            columns.setString(1, table);
            columns.setInt(2, values.size());
            try (ResultSet row = columns.executeQuery()) {
                row.next();
                return copy = "COPY " + table + " (" + row.getString(1) + ") FROM STDIN";
            }
        }
    }
}
