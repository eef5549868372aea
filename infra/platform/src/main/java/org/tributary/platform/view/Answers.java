package org.tributary.platform.view;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Questions.Said;
import tools.jackson.databind.json.JsonMapper;

/** Answers a list in the form that was asked for: a JSON page, or every row as CSV or as lines of JSON, streamed. */
public final class Answers {
    private final Questions questions;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Answers(Questions questions, JdbcClient queriesJdbc, JsonMapper json) {
        this.questions = questions;
        this.jdbc = queriesJdbc;
        this.json = json;
    }

    /** A page as JSON; or every row as a file into the response, and nothing more to say. */
    public <T> @Nullable Listing<T> list(
            String view,
            Lists<T> list,
            Map<String, ?> parameters,
            Paging paging,
            @Nullable AsOf asOf,
            @Nullable String format,
            @Nullable String accept,
            HttpServletResponse response) {
        FileForm form = FileForm.of(format, accept);
        if (form == FileForm.JSON) return page(view, list, parameters, paging, asOf);
        file(form, view, list, parameters, paging, response);
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

    /** Every row, in one moment of the view, page by page. */
    private <T> void file(
            FileForm form,
            String view,
            Lists<T> list,
            Map<String, ?> parameters,
            Paging paging,
            HttpServletResponse response) {
        response.setContentType(form.contentType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + view + form.ending() + "\"");
        questions.ask(view, () -> {
            try (Rows rows = rows(form, response, list.row())) {
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

    private Rows rows(FileForm form, HttpServletResponse response, Class<?> row) throws IOException {
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        return form == FileForm.CSV
                ? new CsvRows(response.getWriter(), json, row)
                : new NdjsonRows(response.getWriter(), json);
    }

    /** One thing, with the position that it reflects. */
    public <T> Said<T> one(String view, java.util.function.Function<JdbcClient, T> question) {
        return questions.ask(view, () -> question.apply(jdbc));
    }

    /** Which position an answer reflects. */
    public static long positionOf(Said<?> said, @Nullable AsOf asOf) {
        return asOf == null || asOf.asked() == null ? said.position() : asOf.asked();
    }
}
