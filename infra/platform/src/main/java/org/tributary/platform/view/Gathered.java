package org.tributary.platform.view;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the handlers of a view write within a transaction, gathered so that many rows go to the database at once. Handlers
 * only write and ask for no count; statements of one text wait together, until another names one of their tables, or
 * somebody asks, or the transaction ends. What depends on each row before it is sent as it comes.
 */
final class Gathered {
    private static final Pattern ASKS = Pattern.compile("prepare|create|commit");
    private static final Pattern TABLE = Pattern.compile("\\bviews\\.(\\w+)");
    private static final Pattern FUNCTION = Pattern.compile("\\bviews\\.\\w+\\(");
    private static final Pattern DEPENDS_ON_EACH_ROW =
            Pattern.compile("\\bVALUES\\b.*\\bSELECT\\b|\\bDO UPDATE\\b", Pattern.DOTALL);

    // below, a row costs no less by itself than it does in a COPY
    private static final int WORTH_COPYING = 50;

    private final Connection connection;
    private final UnaryOperator<String> sent;
    private boolean gathers;
    private final Runnable whenClosed;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private boolean refused;

    /**
     * @param sent what a statement becomes when it is sent
     * @param gathers or else sends each row as it comes
     * @param whenClosed what is done with the connection
     */
    Gathered(Connection connection, UnaryOperator<String> sent, boolean gathers, Runnable whenClosed) {
        this.connection = connection;
        this.sent = sent;
        this.gathers = gathers;
        this.whenClosed = whenClosed;
    }

    /** The connection, for those who write. */
    Connection connection() {
        return proxy(Connection.class, this::called);
    }

    private @Nullable Object called(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && arguments.length == 1 && method.getName().equals("prepareStatement"))
            return prepared((String) arguments[0]);
        if (method.getName().equals("close")) return close();
        if (ASKS.matcher(method.getName()).lookingAt()) flush();
        return invoke(connection, method, arguments);
    }

    private @Nullable Object close() {
        forget();
        whenClosed.run();
        return null;
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        Waiting own = waiting.get(sql);
        if (own == null) waiting.put(sql, own = new Waiting(sql));
        for (Waiting other : waiting.values()) if (other != own && other.isInTheWayOf(own)) other.flush();
        return own.shown;
    }

    void flush() {
        waiting.values().forEach(Waiting::flush);
    }

    /** What waits is not sent: the transaction is rolled back. */
    void forget() {
        waiting.values().forEach(Waiting::close);
        waiting.clear();
    }

    /** From here on each row is sent as it comes. */
    void oneByOne() {
        forget();
        gathers = false;
    }

    boolean wasRefused() {
        return refused;
    }

    /** Rows that were sent together were refused: which of them, is seen when they are sent one by one. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(SQLException cause) {
            super(cause);
        }
    }

    private final class Waiting {
        private final PreparedStatement statement;
        private final PreparedStatement shown;
        private final Set<String> tables;
        private final boolean callsFunctions;
        private final boolean mayWait;
        private final List<@Nullable Object[]> rows = new ArrayList<>();
        private @Nullable Object[] row = new Object[0];
        private @Nullable Copying copied;

        Waiting(String sql) throws SQLException {
            statement = connection.prepareStatement(sent.apply(sql));
            copied = Copying.of(connection, sent.apply(sql)).orElse(null);
            shown = proxy(PreparedStatement.class, this::called);
            tables = TABLE.matcher(sql).results().map(MatchResult::group).collect(Collectors.toSet());
            callsFunctions = FUNCTION.matcher(sql).find();
            mayWait = gathers
                    && !callsFunctions
                    && !DEPENDS_ON_EACH_ROW.matcher(sql).find();
        }

        /** A function may read whatever there is. */
        boolean isInTheWayOf(Waiting next) {
            return !rows.isEmpty()
                    && (next.callsFunctions || next.tables.stream().anyMatch(tables::contains));
        }

        private @Nullable Object called(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            String name = method.getName();
            if (name.equals("close")) return null;
            if (mayWait && arguments != null && arguments.length > 1 && name.startsWith("set"))
                return set((Integer) arguments[0], name.equals("setNull") ? null : arguments[1]);
            if (name.equals("executeUpdate") && mayWait) {
                rows.add(row);
                row = new Object[row.length];
                return Statement.SUCCESS_NO_INFO;
            }
            if (name.startsWith("execute")) Gathered.this.flush();
            return invoke(statement, method, arguments);
        }

        private @Nullable Object set(int at, @Nullable Object value) {
            if (row.length < at) row = Arrays.copyOf(row, at);
            row[at - 1] = value;
            return null;
        }

        void flush() {
            if (rows.isEmpty()) return;
            try {
                if (!isCopied()) sendBatch();
            } catch (SQLException e) {
                refused = true;
                throw new Refused(e);
            } finally {
                rows.clear();
            }
        }

        /** What was refused once would be again. */
        private boolean isCopied() throws SQLException {
            if (copied == null || rows.size() < WORTH_COPYING) return false;
            if (!copied.send(rows)) copied = null;
            return copied != null;
        }

        private void sendBatch() throws SQLException {
            for (@Nullable Object[] values : rows) {
                for (int at = 0; at < values.length; at++)
                    if (values[at] == null) statement.setNull(at + 1, Types.NULL);
                    else statement.setObject(at + 1, values[at]);
                statement.addBatch();
            }
            statement.executeBatch();
        }

        void close() {
            try {
                statement.close();
            } catch (SQLException gone) {
                rows.clear();
            }
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Gathered.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
