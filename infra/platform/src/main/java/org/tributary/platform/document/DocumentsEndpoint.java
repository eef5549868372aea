package org.tributary.platform.document;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.Role;
import org.tributary.platform.command.Actor;
import org.tributary.platform.problem.Refusal;

/** {@code /api/documents}: bytes come in and go out by their hash; a command then says what they belong to. */
@RestController
@RequestMapping("/api/documents")
class DocumentsEndpoint {
    /** What is stored depends on no position, but who asks may name one of every question. */
    private static final Set<String> KNOWN = Set.of("name", "minPosition");

    private final Documents documents;
    private final DocumentRules rules;

    DocumentsEndpoint(Documents documents, DocumentRules rules) {
        this.documents = documents;
        this.rules = rules;
    }

    @PostMapping
    ResponseEntity<StoredDocument> store(
            @RequestHeader(name = "Content-Type", required = false) @Nullable String contentType,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request)
            throws IOException {
        if (actor.role() == Role.AUDITOR) throw Refusal.forbidden("An auditor reads documents, and stores none.");
        String mediaType = rules.allowed(contentType);
        if (request.getContentLengthLong() > rules.mostBytes())
            throw Refusal.tooLarge("A document has at most %d bytes.".formatted(rules.mostBytes()));
        StoredDocument stored = documents.keep(rules.read(request.getInputStream()), mediaType);
        return ResponseEntity.created(URI.create("/api/documents/" + stored.sha256()))
                .body(stored);
    }

    /** @param name under which it is to be saved; without one, its hash */
    @GetMapping("/{sha256}")
    ResponseEntity<byte[]> one(
            @PathVariable String sha256,
            @RequestParam(required = false) @Nullable String name,
            HttpServletRequest request) {
        for (String parameter : request.getParameterMap().keySet())
            if (!KNOWN.contains(parameter))
                throw Refusal.unreadable("unknown-parameter", "There is no such parameter here; there is name.");
        StoredDocument document = documents
                .find(sha256)
                .orElseThrow(
                        () -> Refusal.notFound("No document of this hash is stored: SHA-256, 64 hexadecimal digits."));
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(name == null ? document.sha256() : harmless(name), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .eTag("\"" + document.sha256() + "\"")
                .header("Content-Disposition", saved.toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(documents.bytes(sha256));
    }

    /** No directory and no line break goes out with a name. */
    private static String harmless(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "");
        return plain.isBlank() ? "document" : plain.substring(0, Math.min(200, plain.length()));
    }
}
