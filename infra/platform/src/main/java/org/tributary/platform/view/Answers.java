package org.tributary.platform.view;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Questions.Said;
import tools.jackson.databind.json.JsonMapper;

/** Answers a list in the form that was asked for: a JSON page, or every row as CSV, streamed. */
public final class Answers {
    private final Questions questions;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Answers(Questions questions, JdbcClient queriesJdbc, JsonMapper json) {
        this.questions = questions;
        this.jdbc = queriesJdbc;
        this.json = json;
    }

    /** A page as JSON; or every row as CSV into the response, and nothing more to say. */
    public <T> @Nullable Listing<T> list(
            String view,
            Lists<T> list,
            Map<String, ?> parameters,
            Paging paging,
            @Nullable AsOf asOf,
            @Nullable String format,
            @Nullable String accept,
            HttpServletResponse response) {
        if (!csvAsked(format, accept)) return page(view, list, parameters, paging, asOf);
        csv(view, list, parameters, paging, response);
        return null;
    }

    /** A page, with the position that it reflects: the one asked for under as-of, else the view's. */
    private <T> Listing<T> page(
            String view, Lists<T> list, Map<String, ?> parameters, Paging paging, @Nullable AsOf asOf) {
        Said<Lists.Part<T>> said = questions.ask(view, () -> list.page(jdbc, parameters, paging));
        Cursor next = said.answer().next();
        return new Listing<>(
                said.answer().items(), next == null ? null : next.text(), positionOf(said, asOf), said.stopped());
    }

    /** Every row as CSV, in one moment of the view, page by page. */
    private <T> void csv(
            String view, Lists<T> list, Map<String, ?> parameters, Paging paging, HttpServletResponse response) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + view + ".csv\"");
        questions.ask(view, () -> {
            try (CsvRows rows = new CsvRows(response.getWriter(), json, list.row())) {
                Paging next = new Paging(Paging.MOST, null, paging.sort());
                while (next != null) {
                    Lists.Part<T> part = list.page(jdbc, parameters, next);
                    for (T item : part.items()) rows.write(item);
                    next = part.next() == null ? null : next.after(part.next());
                }
            } catch (IOException e) {
                throw Refusal.unreadable("connection-lost", "The client went away.");
            }
            return 0;
        });
    }

    /** One thing, with the position that it reflects. */
    public <T> Said<T> one(String view, java.util.function.Function<JdbcClient, T> question) {
        return questions.ask(view, () -> question.apply(jdbc));
    }

    /** Which position an answer reflects. */
    public static long positionOf(Said<?> said, @Nullable AsOf asOf) {
        return asOf == null || asOf.asked() == null ? said.position() : asOf.asked();
    }

    /** Whether CSV was asked for, by {@code ?format=csv} or {@code Accept: text/csv}. */
    private static boolean csvAsked(@Nullable String format, @Nullable String accept) {
        if (format != null && !format.equals("json") && !format.equals("csv"))
            throw Refusal.unreadable("bad-format", "format is json or csv.");
        return "csv".equals(format) || (format == null && accept != null && accept.startsWith("text/csv"));
    }
}
