package org.tributary.queryside.partnerships;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.Role;
import org.tributary.platform.command.Actor;
import org.tributary.platform.view.AnId;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Choice;
import org.tributary.platform.view.Listing;
import org.tributary.queryside.Portfolio;

/** {@code /api/assessments}, {@code /api/feedback} and {@code /api/complaints}: what waits for someone first. */
@RestController
@Asks(Portfolio.NAME)
class CareEndpoint {
    private static final Choice ASSESSMENTS = Choice.of("state", "overdue", "due", "planned");
    private static final Choice FEEDBACK = Choice.of("status", "unanswered", "acted", "not-acted");
    private static final Choice COMPLAINTS = Choice.of(
            "status",
            "open",
            "lodged",
            "acknowledged",
            "investigated",
            "upheld",
            "partly-upheld",
            "not-upheld",
            "withdrawn");

    private final Answers answers;

    CareEndpoint(Answers answers) {
        this.answers = answers;
    }

    /** Joint assessments that are to be held: overdue and due first. */
    @GetMapping("/api/assessments")
    @Nullable
    Listing<AssessmentRow> assessments(
            @RequestParam(required = false) @AnId(also = "unassigned") @Nullable String owner,
            @RequestParam(required = false) @Nullable String state,
            Asking asking) {
        ASSESSMENTS.require(state);
        Map<String, Object> asked = at(asking.asOf());
        asked.put("owner", owner);
        asked.put("state", state);
        return answers.list(Portfolio.NAME, Assessments.LIST, asked, asking);
    }

    /** What partners said: who has waited longest for an answer first. */
    @GetMapping("/api/feedback")
    @Nullable
    Listing<FeedbackRow> feedback(
            @RequestParam(required = false) @AnId @Nullable String partnershipId,
            @RequestParam(required = false) @AnId @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String status,
            @AuthenticationPrincipal Actor actor,
            Asking asking) {
        FEEDBACK.require(status);
        Map<String, Object> asked = at(asking.asOf());
        asked.put("partnershipId", partnershipId);
        asked.put("partnerId", partnerId);
        asked.put("status", status);
        asked.put("mayRead", actor.role() == Role.OFFICER || actor.role() == Role.MANAGER);
        return answers.list(Portfolio.NAME, Feedback.LIST, asked, asking);
    }

    /** That someone complained, of all partnerships: what has waited longest first. What it says, managers read. */
    @GetMapping("/api/complaints")
    @Nullable
    Listing<ComplaintRow> complaints(
            @RequestParam(required = false) @AnId @Nullable String partnershipId,
            @RequestParam(required = false) @Nullable String status,
            @AuthenticationPrincipal Actor actor,
            Asking asking) {
        COMPLAINTS.require(status);
        Map<String, Object> asked = at(asking.asOf());
        asked.put("partnershipId", partnershipId);
        asked.put("status", status);
        asked.put("manages", actor.role() == Role.MANAGER);
        return answers.list(Portfolio.NAME, Complaints.OF_ALL, asked, asking);
    }

    private static Map<String, Object> at(AsOf asOf) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("position", asOf.position());
        asked.put("on", asOf.on());
        return asked;
    }
}
