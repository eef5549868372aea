package org.tributary.platform.view;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.DigestUtils;
import org.tributary.platform.view.Questions.Said;
import tools.jackson.databind.json.JsonMapper;

/** Answers a list in the form that was asked for: a JSON page, or every row as CSV or as lines of JSON, streamed. */
public final class Answers {
    // it is found by keys and has no filters to leave out: to plan that takes longer than to do it
    private static final String PLANNED_ONCE = "SET LOCAL plan_cache_mode = force_generic_plan";

    private final Questions questions;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Files files;

    Answers(Questions questions, JdbcClient queriesJdbc, JsonMapper json, Files files) {
        this.questions = questions;
        this.jdbc = queriesJdbc;
        this.json = json;
        this.files = files;
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
        files.write(form, view, list, parameters, paging, response);
        return null;
    }

    /** The same, as it was asked for. */
    public <T> @Nullable Listing<T> list(String view, Lists<T> list, Map<String, ?> parameters, Asking asking) {
        return list(
                view,
                list,
                parameters,
                asking.paging(),
                asking.asOf(),
                asking.format(),
                asking.accept(),
                asking.response());
    }

    /** Figures as they are; or their rows as a file into the response, and nothing more to say. */
    public <A, T> @Nullable A figures(A answer, Class<T> row, List<T> rows, FormAsked asked) {
        FileForm form = FileForm.of(asked.format(), asked.accept());
        if (form == FileForm.JSON) return answer;
        files.write(form, row, rows.iterator(), asked.response());
        return null;
    }

    /** A page, with the position that it reflects: the one asked for under as-of, else the view's. */
    private <T> Listing<T> page(
            String view, Lists<T> list, Map<String, ?> parameters, Paging paging, @Nullable AsOf asOf) {
        Said<Lists.Part<T>> said = questions.ask(view, () -> list.page(jdbc, parameters, paging));
        long position = positionOf(said, asOf);
        Cursor next = said.answer().next();
        if (next != null && asOf != null) next = next.asOf(position, asOf.on());
        return new Listing<>(said.answer().items(), next == null ? null : next.text(), position, said.stopped());
    }

    /** One thing, with the position that it reflects. */
    public <T> Said<T> one(String view, Function<JdbcClient, T> question) {
        return questions.ask(view, () -> question.apply(jdbc));
    }

    /** A thing by its id, under its version and a hash of it: names, rates and the day change it without a new version. */
    public <T> ResponseEntity<T> tagged(String view, Function<JdbcClient, T> question, ToLongFunction<T> version) {
        T thing = one(view, jdbc -> {
                    jdbc.sql(PLANNED_ONCE).update();
                    return question.apply(jdbc);
                })
                .answer();
        String hash = DigestUtils.md5DigestAsHex(json.writeValueAsBytes(thing));
        Tags.takenBack();
        return ResponseEntity.ok()
                .eTag("\"" + version.applyAsLong(thing) + "-" + hash + "\"")
                .body(thing);
    }

    /** Which position an answer reflects. */
    public static long positionOf(Said<?> said, @Nullable AsOf asOf) {
        return asOf == null || asOf.asked() == null ? said.position() : asOf.asked();
    }
}
