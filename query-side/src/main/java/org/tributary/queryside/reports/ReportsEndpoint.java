package org.tributary.queryside.reports;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.document.Documents;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Choice;
import org.tributary.platform.view.Listing;
import org.tributary.queryside.Portfolio;

/** {@code /api/reports}: what was published, and its very bytes. */
@RestController
@RequestMapping("/api/reports")
@Asks(Portfolio.NAME)
class ReportsEndpoint {
    private static final Choice STATUSES = Choice.of("status", "published", "withdrawn");

    private final Answers answers;
    private final Documents documents;

    ReportsEndpoint(Answers answers, Documents documents) {
        this.answers = answers;
        this.documents = documents;
    }

    @GetMapping
    @Nullable
    Listing<ReportRow> list(@RequestParam(required = false) @Nullable String status, Asking asking) {
        STATUSES.require(status);
        return answers.list(Portfolio.NAME, Reports.LIST, Reports.filters(asking.asOf(), status), asking);
    }

    @GetMapping("/{id}")
    ResponseEntity<ReportRow> one(@PathVariable UUID id, AsOf asOf) {
        return answers.tagged(Portfolio.NAME, jdbc -> find(jdbc, id, asOf), ReportRow::version);
    }

    /** As they were when it was published, also of one that was withdrawn. */
    @GetMapping("/{id}/content")
    ResponseEntity<byte[]> content(@PathVariable UUID id, AsOf asOf) {
        ReportRow report =
                answers.one(Portfolio.NAME, jdbc -> find(jdbc, id, asOf)).answer();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(report.mediaType()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("\"" + report.sha256() + "\"")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(report.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(documents.bytes(report.sha256()));
    }

    private static ReportRow find(JdbcClient jdbc, UUID id, AsOf asOf) {
        return jdbc.sql(Reports.ONE)
                .params(Map.of("position", asOf.position(), "on", asOf.on(), "id", id.toString()))
                .query(ReportRow::read)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no report " + id + "."));
    }
}
