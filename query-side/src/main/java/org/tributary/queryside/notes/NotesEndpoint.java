package org.tributary.queryside.notes;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.Role;
import org.tributary.platform.command.Actor;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.OfList;
import org.tributary.queryside.Portfolio;

/** {@code /api/notes}. Remarks are for officers and managers; others see that there is one. */
@RestController
@RequestMapping("/api/notes")
@Asks(Portfolio.NAME)
class NotesEndpoint {
    private final Answers answers;

    NotesEndpoint(Answers answers) {
        this.answers = answers;
    }

    @GetMapping
    @Nullable
    Listing<NoteRow> list(
            @RequestParam(required = false) @OfList("note-kind") @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID partnerId,
            @RequestParam(required = false) @Nullable UUID partnershipId,
            @RequestParam(required = false) @Nullable UUID initiativeId,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String q,
            @AuthenticationPrincipal Actor actor,
            Asking asking) {
        var filters = new Notes.Filters(kind, partnerId, partnershipId, initiativeId, from, to, q);
        return answers.list(Portfolio.NAME, Notes.LIST, filters.at(asking.asOf(), mayRead(actor)), asking);
    }

    @GetMapping("/{id}")
    ResponseEntity<NoteRow> one(@PathVariable UUID id, @AuthenticationPrincipal Actor actor, AsOf asOf) {
        return answers.tagged(
                Portfolio.NAME,
                jdbc -> jdbc.sql(Notes.ONE)
                        .params(Notes.asOf(asOf, mayRead(actor)))
                        .param("id", id.toString())
                        .query(NoteRow::read)
                        .optional()
                        .orElseThrow(() -> Refusal.notFound("There is no note " + id + ".")),
                NoteRow::version);
    }

    private static boolean mayRead(Actor actor) {
        return actor.role() == Role.OFFICER || actor.role() == Role.MANAGER;
    }
}
