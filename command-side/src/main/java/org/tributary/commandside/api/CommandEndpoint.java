package org.tributary.commandside.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
import org.tributary.platform.command.Accepted;
import org.tributary.platform.command.Actor;
import org.tributary.platform.command.Adviser;
import org.tributary.platform.command.BodyReader;
import org.tributary.platform.command.Catalogue;
import org.tributary.platform.command.CommandDesk;
import org.tributary.platform.command.Order;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.store.Answer;
import org.tributary.platform.web.RequestIds;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /api/commands/{name}}, and the catalogue of what may be sent. */
@RestController
@RequestMapping("/api/commands")
class CommandEndpoint {
    private static final int MOST_BYTES = 1 << 20;
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:-[^\"]*)?\"");

    private final CommandDesk desk;
    private final Catalogue catalogue;
    private final JsonMapper json;
    private final List<Adviser> advisers;

    CommandEndpoint(CommandDesk desk, Catalogue catalogue, JsonMapper json, List<Adviser> advisers) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.json = json;
        this.advisers = advisers;
    }

    @GetMapping
    Entries list(HttpServletRequest request) {
        requireKnownParameters(request);
        return new Entries(catalogue.all().stream().map(CatalogueEntry::of).toList());
    }

    @GetMapping("/{name}")
    CatalogueEntry one(@PathVariable String name, HttpServletRequest request) {
        requireKnownParameters(request);
        return catalogue
                .named(name)
                .map(CatalogueEntry::of)
                .orElseThrow(() -> Refusal.notFound("There is no command " + name + "."));
    }

    @PostMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ObjectNode> send(
            @PathVariable String name,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Reason", required = false) @Nullable String reason,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request)
            throws IOException {
        requireKnownParameters(request, "dryRun");
        ObjectNode body = BodyReader.read(bytes(request));
        if (reason != null) putReason(name, body, reason);
        Order order = new Order(name, body, actor, key(key), version(ifMatch), dryRun, RequestIds.of(request), "api");
        return answer(desk.send(order), order);
    }

    private void putReason(String name, ObjectNode body, String header) {
        String note = utf8(header);
        if (catalogue.named(name).filter(command -> !command.takes("reason")).isPresent())
            throw Refusal.unreadable("bad-reason", "There is no reason in " + name + ": leave the header Reason out.");
        if (!body.has("reason")) body.putObject("reason").put("code", "other").put("note", note);
    }

    /** Servers hand the bytes of a header on as Latin-1. */
    private static String utf8(String header) {
        try {
            ByteBuffer bytes = StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(header));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw Refusal.unreadable("bad-reason", "The header Reason is not UTF-8.");
        }
    }

    private ResponseEntity<ObjectNode> answer(Accepted accepted, Order order) {
        Answer answer = accepted.answer();
        boolean dryRun = order.rehearsal();
        ObjectNode body = json.valueToTree(answer);
        body.remove("status");
        if (dryRun) body.put("dryRun", true).set("warnings", json.valueToTree(warnings(order, answer)));
        accepted.revealed().forEach(body::put);
        ResponseEntity.BodyBuilder response = ResponseEntity.status(dryRun ? 200 : answer.status());
        if (!dryRun) Locations.of(answer).map(URI::create).ifPresent(response::location);
        return response.eTag("\"" + answer.version() + "\"").body(body);
    }

    private List<Adviser.Warning> warnings(Order order, Answer answer) {
        return advisers.stream()
                .filter(adviser -> adviser.command().equals(order.command()))
                .flatMap(adviser -> adviser.on(order.body(), answer.id()).stream())
                .toList();
    }

    /** A parameter that nobody reads is a mistake of the caller's: a misspelt dryRun would store what it should not. */
    private static void requireKnownParameters(HttpServletRequest request, String... known) {
        for (String name : request.getParameterMap().keySet())
            if (!List.of(known).contains(name))
                throw Refusal.unreadable(
                        "unknown-parameter",
                        "There is no parameter %s here; there %s."
                                .formatted(
                                        name.substring(0, Math.min(40, name.length())),
                                        known.length == 0 ? "are none" : "is " + String.join(", ", known)));
    }

    private static byte[] bytes(HttpServletRequest request) throws IOException {
        byte[] read = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (read.length > MOST_BYTES) throw Refusal.tooLarge("A command's body has at most 1 MiB.");
        return read;
    }

    private static @Nullable String key(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > 255))
            throw Refusal.unreadable("bad-idempotency-key", "An Idempotency-Key has 1 to 255 characters.");
        return key;
    }

    private static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null) return null;
        Matcher version = VERSION.matcher(ifMatch.strip());
        if (!version.matches())
            throw Refusal.unreadable("bad-if-match", "If-Match is a version in quotes, as an ETag gives it: \"7\".");
        return Long.valueOf(version.group(1));
    }

    record Entries(List<CatalogueEntry> items) {}
}
