package org.tributary.queryside.reports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.Role;
import org.tributary.platform.command.Actor;
import org.tributary.platform.command.BodyReader;
import org.tributary.platform.command.PolicyBook;
import org.tributary.platform.document.Drafts;
import org.tributary.platform.document.MadeFile;
import org.tributary.platform.document.MadeFiles;
import org.tributary.platform.own.OwnAnswer;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;
import org.tributary.queryside.reports.PublishableQuestions.Answered;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/reports/files}: makes a file of an answer, to be looked at, and then published or not. */
@RestController
@RequestMapping("/api/reports/files")
class ReportFilesEndpoint {
    private static final int MOST_BYTES = 1 << 14;
    private static final int MOST_CHARACTERS = 2000;
    private static final String LINES = "application/x-ndjson";
    private static final Set<String> KNOWN = Set.of("query", "asOfPosition");

    private final PublishableQuestions questions;
    private final MadeFiles files;
    private final Drafts drafts;
    private final PolicyBook policy;
    private final long mostBytes;

    ReportFilesEndpoint(
            PublishableQuestions questions,
            MadeFiles files,
            Drafts drafts,
            PolicyBook policy,
            @Value("${tributary.reports.most-bytes:67108864}") long mostBytes) {
        this.questions = questions;
        this.files = files;
        this.drafts = drafts;
        this.policy = policy;
        this.mostBytes = mostBytes;
    }

    /**
     * Of {@code {"query": "/api/pipeline?by=region", "asOfPosition": 4711}}; without a position, of what is known now and true
     * today, which the query says then.
     */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Wanted.class))))
    ResponseEntity<MadeFile> make(@AuthenticationPrincipal Actor actor, HttpServletRequest request) throws IOException {
        if (actor.role() == Role.AUDITOR) throw Refusal.forbidden("An auditor reads reports, and makes none.");
        if (!request.getParameterMap().isEmpty())
            throw Refusal.unreadable("unknown-parameter", "There are no parameters here.");
        ObjectNode asked = BodyReader.read(request.getInputStream().readNBytes(MOST_BYTES));
        Wanted wanted = wanted(asked);
        String query = wanted.asOfPosition() == null ? today(wanted.query()) : wanted.query();
        try (Spool spool = new Spool(mostBytes, drafts.begin(".made"))) {
            MadeFile file = keep(query, questions.ask(Query.of(query), wanted.asOfPosition(), request, spool), spool);
            return ResponseEntity.created(URI.create("/api/documents/" + file.sha256()))
                    .body(file);
        }
    }

    private MadeFile keep(String query, Answered answered, Spool spool) {
        OwnAnswer answer = answered.answer();
        if (spool.isEmpty() && !answer.mediaType().equals(LINES))
            throw new IllegalStateException("Nothing came of " + query);
        return files.keep(
                query,
                answered.asOfPosition(),
                name(answer.fileName(), query, answer.mediaType()),
                answer.mediaType(),
                spool.file());
    }

    /** The day of its last event is another one, where nothing has happened since. */
    private String today(String query) {
        if (query.contains("effectiveOn=")) return query;
        return query + (query.contains("?") ? "&" : "?") + "effectiveOn=" + policy.today();
    }

    private static Wanted wanted(ObjectNode body) {
        List<Fault> faults = new ArrayList<>();
        for (String name : body.propertyNames())
            if (!KNOWN.contains(name))
                faults.add(new Fault("/" + name, "unknown-field", "There is no such field here."));
        JsonNode query = body.path("query");
        if (query.isMissingNode())
            faults.add(new Fault(
                    "/query",
                    "missing",
                    "query is missing: it is the path of a question with its parameters: /api/pipeline?by=region."));
        else if (!query.isString() || query.asString().length() > MOST_CHARACTERS)
            faults.add(new Fault("/query", "malformed", "A query is a text of at most 2000 characters."));
        JsonNode position = body.path("asOfPosition");
        if (!position.isMissingNode() && !(position.isIntegralNumber() && position.canConvertToLong()))
            faults.add(new Fault("/asOfPosition", "malformed", "A position is a whole number."));
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
        return new Wanted(query.asString(), position.isMissingNode() ? null : position.longValue());
    }

    /** As a file is called that is saved, else as the question is: {@code pipeline-trend.json}. */
    private static String name(@Nullable String saved, String query, String mediaType) {
        if (saved != null) return saved;
        String path = query.split("\\?", 2)[0].substring("/api/".length()).replace('/', '-');
        return path + "." + MediaType.parseMediaType(mediaType).getSubtype();
    }

    /**
     * What a file is made of.
     *
     * @param query a path with its parameters, such as {@code /api/pipeline?by=region}
     * @param asOfPosition none: as far as what is asked has come
     */
    record Wanted(String query, @Nullable Long asOfPosition) {}
}
