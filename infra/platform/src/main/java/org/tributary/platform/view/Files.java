package org.tributary.platform.view;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tributary.platform.document.Drafts;
import org.tributary.platform.problem.Refusal;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes every row of a list into the response, in one moment of the view, as the database hands them out. Only so many
 * at once: each holds a connection for as long as its reader takes.
 */
final class Files {
    private final Questions questions;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Drafts drafts;
    private final Semaphore places;
    private final int mostInSpreadsheet;

    Files(
            Questions questions,
            JdbcClient queriesJdbc,
            JsonMapper json,
            Drafts drafts,
            int atOnce,
            int mostInSpreadsheet) {
        this.questions = questions;
        this.jdbc = queriesJdbc;
        this.json = json;
        this.drafts = drafts;
        this.places = new Semaphore(atOnce);
        this.mostInSpreadsheet = mostInSpreadsheet;
    }

    <T> void write(
            FileForm form,
            String view,
            Lists<T> list,
            Map<String, ?> parameters,
            Paging paging,
            HttpServletResponse response) {
        if (paging.limit() != null || paging.cursor() != null)
            throw Refusal.unreadable("not-a-page", "A file holds every row: limit and cursor are of pages.");
        if (!places.tryAcquire())
            throw Refusal.unavailable("too-many-files", "Too many files are being read already. Ask again in a while.");
        try {
            questions.ask(view, () -> {
                try (Stream<T> rows = list.all(jdbc, parameters, paging.sort())) {
                    write(form, list.row(), rows.iterator(), response);
                }
                return 0;
            });
        } finally {
            places.release();
        }
    }

    /** Of rows that are there already, or come one by one. */
    void write(FileForm form, Class<?> type, Iterator<?> each, HttpServletResponse response) {
        // what the database refuses, it refuses before the file begins
        boolean more = each.hasNext();
        response.setContentType(form.contentType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(form.ending()) + "\"");
        try (Rows rows = rows(form, type, response)) {
            for (; more; more = each.hasNext()) rows.write(each.next());
            rows.end();
        } catch (IOException clientIsGone) {
            Tags.takenBack();
        } catch (RuntimeException failure) {
            // half a file must not look like a whole one: whoever throws this ends the connection
            Tags.takenBack();
            if (response.isCommitted()) throw new UncheckedIOException(new IOException("Broken off", failure));
            response.resetBuffer();
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
            throw failure;
        }
    }

    private Rows rows(FileForm form, Class<?> type, HttpServletResponse response) throws IOException {
        OutputStream to = response.getOutputStream();
        if (form == FileForm.XLSX)
            return new XlsxRows(
                    to,
                    drafts.begin(form.ending()),
                    name(""),
                    about(response),
                    new Columns(json, type),
                    mostInSpreadsheet);
        Writer writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        return form == FileForm.CSV ? new CsvRows(writer, new Columns(json, type)) : new NdjsonRows(writer, json);
    }

    /** With which the same rows can be had again. */
    private static Map<String, String> about(HttpServletResponse response) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("question", ServletUriComponentsBuilder.fromCurrentRequest().toUriString());
        about.put("position", String.valueOf(response.getHeader(Shown.POSITION)));
        String stopped = response.getHeader(Shown.STOPPED);
        if (stopped != null) about.put("stopped at", stopped);
        return about;
    }

    /** As the question is called: {@code agreements-conversions.csv}. */
    private static String name(String ending) {
        return ServletUriComponentsBuilder.fromCurrentRequestUri().build().getPathSegments().stream()
                .skip(1)
                .collect(Collectors.joining("-", "", ending));
    }
}
