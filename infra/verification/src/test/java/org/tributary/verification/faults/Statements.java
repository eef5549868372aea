package org.tributary.verification.faults;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a client's messages mean: which of them commits an append. */
final class Statements {
    private final Map<String, String> byName = new HashMap<>();
    private boolean appending;

    /** Whether this message executes COMMIT where events were appended since the last one. */
    boolean isCommitOfAppend(int type, byte[] body) {
        return switch (type) {
            case 'P' -> {
                byName.put(text(body, 0), meaning(text(body, 1)));
                yield false;
            }
            case 'B' -> means(byName.getOrDefault(text(body, 1), ""));
            case 'Q' -> means(meaning(text(body, 0)));
            default -> false;
        };
    }

    private boolean means(String statement) {
        boolean appended = appending;
        if (statement.equals("append")) appending = true;
        if (statement.equals("commit") || statement.equals("rollback")) appending = false;
        return statement.equals("commit") && appended;
    }

    private static String meaning(String sql) {
        String statement = sql.strip().toLowerCase(Locale.ROOT);
        if (statement.startsWith("insert into history.events")) return "append";
        return statement;
    }

    /** The nth of the texts that a message begins with. */
    private static String text(byte[] body, int nth) {
        int from = 0;
        for (int skipped = 0; skipped < nth; skipped++) from = end(body, from) + 1;
        return new String(body, from, end(body, from) - from, StandardCharsets.UTF_8);
    }

    private static int end(byte[] body, int from) {
        int end = from;
        while (body[end] != 0) end++;
        return end;
    }
}
