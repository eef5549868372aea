package org.tributary.queryside.reports.pack;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.document.Drafts;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Publishable;
import org.tributary.queryside.Portfolio;
import org.tributary.queryside.reports.OwnQuestions;
import org.tributary.queryside.reports.pack.Packs.Wish;

/** {@code /api/reports/pack.pdf}, {@code /api/reports/pack.xlsx}: what a governing body is shown. */
@RestController
@RequestMapping("/api/reports")
@Asks(Portfolio.NAME)
class PackEndpoint {
    private static final String TITLE = "Partnerships and resource mobilization";
    private static final int MOST_CHARACTERS = 120;
    private static final MediaType BOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Answers answers;
    private final OwnQuestions questions;
    private final Drafts drafts;

    PackEndpoint(Answers answers, OwnQuestions questions, Drafts drafts) {
        this.answers = answers;
        this.questions = questions;
        this.drafts = drafts;
    }

    /**
     * As pages to read.
     *
     * @param title on the first page; {@code audience}: for whom it is; neither names a person
     * @param period of the targets: a year, a quarter, a month, a biennium; the year of the report's date, if none is said
     * @param from the first year of the charts, {@code to} the last; the last four, if none is said
     */
    @GetMapping("/pack.pdf")
    @Publishable
    ResponseEntity<byte[]> pages(
            @RequestParam(defaultValue = TITLE) String title,
            @RequestParam(required = false) @Nullable String audience,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            AsOf asOf,
            HttpServletRequest request) {
        Wish wish = wish(title, audience, period, from, to);
        return answer(wish, asOf, request, PackPages::of, MediaType.APPLICATION_PDF, "pdf");
    }

    /** The same as a workbook: a sheet a table, without the charts. */
    @GetMapping("/pack.xlsx")
    @Publishable
    ResponseEntity<byte[]> book(
            @RequestParam(defaultValue = TITLE) String title,
            @RequestParam(required = false) @Nullable String audience,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            AsOf asOf,
            HttpServletRequest request) {
        Wish wish = wish(title, audience, period, from, to);
        return answer(wish, asOf, request, pack -> PackBook.of(pack, drafts), BOOK, "xlsx");
    }

    private static Wish wish(
            String title,
            @Nullable String audience,
            @Nullable String period,
            @Nullable Integer from,
            @Nullable Integer to) {
        if (title.isBlank()
                || title.length() > MOST_CHARACTERS
                || Objects.requireNonNullElse(audience, "").length() > MOST_CHARACTERS)
            throw Refusal.unreadable(
                    "bad-title",
                    "title and audience have at most " + MOST_CHARACTERS + " characters, title at least one.");
        return new Wish(title, audience, period, from, to);
    }

    private ResponseEntity<byte[]> answer(
            Wish wish,
            AsOf asOf,
            HttpServletRequest request,
            Function<Pack, byte[]> form,
            MediaType type,
            String ending) {
        // every question is asked as of the one position, however far the view goes on meanwhile
        long position = Answers.positionOf(answers.one(Portfolio.NAME, jdbc -> 0), asOf);
        Asked asked = new Asked(query -> questions.json(
                query + (query.contains("?") ? "&" : "?") + "effectiveOn=" + asOf.on(), position, request));
        byte[] file = form.apply(Packs.of(asked, wish, asOf, position));
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("pack-" + asOf.on() + "." + ending)
                                .build()
                                .toString())
                .body(file);
    }
}
