package org.tributary.verification.faults;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** I8, of what has a beginning and an end, of tranches, and of shares: it ends once it began, and a whole is whole. */
final class LegalInTurn {
    private final List<Violation> found = new ArrayList<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> ever = new HashSet<>();
    private final Map<String, BigDecimal> scheduled = new HashMap<>();
    private final Map<String, BigDecimal> done = new HashMap<>();

    private LegalInTurn() {}

    static List<Violation> check(List<Stored> events) {
        LegalInTurn state = new LegalInTurn();
        events.forEach(state::next);
        return state.found;
    }

    private void next(Stored event) {
        switch (event.name()) {
            case "agreement-suspended" -> begins("suspended", "", event);
            case "agreement-resumed" -> ends("suspended", "", event);
            case "agreement-terminated", "agreement-expired" -> begins("ended", "", event);
            case "agreement-reinstated" -> ends("ended", "", event);
            case "condition-met" -> begins("met", "condition", event);
            case "condition-reopened" -> ends("met", "condition", event);
            case "checklist-assigned" -> beginsOnce("checklist", "checklistId", event);
            case "checklist-item-assessed" -> requireOpen("checklist", "checklistId", event);
            case "checklist-removed" -> ends("checklist", "checklistId", event);
            case "broker-assigned" -> beginsOnce("broker", "brokerId", event);
            case "broker-released" -> ends("broker", "brokerId", event);
            case "feedback-recorded" -> beginsOnce("feedback", "feedbackId", event);
            case "feedback-answered" -> requireOpen("feedback", "feedbackId", event);
            case "complaint-lodged" -> beginsOnce("complaint", "complaintId", event);
            case "complaint-resolved" -> requireOpen("complaint", "complaintId", event);
            case "joint-assessment-held" -> beginsOnce("assessment", "assessmentId", event);
            case "partner-voided" -> beginsOnce("void", "", event);
            case "note-recorded" -> beginsOnce("note", "", event);
            case "note-revised" -> requireOpen("note", "", event);
            case "note-withdrawn" -> ends("note", "", event);
            case "report-published" -> beginsOnce("report", "", event);
            case "report-withdrawn" -> ends("report", "", event);
            case "guidance-recorded" -> {
                requireOpen("report", "", event);
                beginsOnce("guidance", "guidanceId", event);
            }
            case "guidance-withdrawn" -> ends("guidance", "guidanceId", event);
            case "package-offered" -> beginsOnce("package", "packageId", event);
            case "package-withdrawn" -> ends("package", "packageId", event);
            case "package-reserved" -> {
                requireOpen("package", "packageId", event);
                beginsOnce("slot", "slotId", event);
            }
            case "sponsor-confirmed" -> {
                requireOpen("package", "packageId", event);
                if (!event.payload().path("reserved").asBoolean()) beginsOnce("slot", "slotId", event);
                beginsOnce("sold", "slotId", event);
            }
            case "package-released" -> ends("slot", "slotId", event);
            case "event-cancelled" -> begins("cancelled", "", event);
            case "event-reinstated" -> ends("cancelled", "", event);
            // who speaks for a duplicate is taken leave of in the stream of the partner that stays
            case "contact-added" -> require(open.add(event.text("contactId")), "contact", event);
            case "contact-removed" -> require(open.remove(event.text("contactId")), "contact", event);
            case "target-set" -> open.add(key("target", "", event));
            case "target-withdrawn" -> ends("target", "", event);
            case "agreement-signed", "tranches-revised" -> schedule(event);
            case "contribution-recorded" -> done(event, 1);
            case "contribution-reversed" -> done(event, -1);
            case "contribution-refunded" ->
                done(event, event.payload().path("stillDue").asBoolean() ? -1 : 0);
            case "receivable-written-off" -> {
                beginsOnce("write-off", "writeOffId", event);
                done(event, 1);
            }
            case "write-off-reversed" -> {
                ends("write-off", "writeOffId", event);
                done(event, -1);
            }
            default -> {
                // has neither a beginning nor an end
            }
        }
        event.payload().path("attribution").forEach(parts -> whole(parts, event));
        event.payload().path("dimensions").forEach(dimension -> whole(dimension.path("parts"), event));
        whole(event.payload().path("credit"), event);
    }

    private void begins(String what, String field, Stored event) {
        require(open.add(key(what, field, event)), what + " begins where it is not", event);
    }

    private void beginsOnce(String what, String field, Stored event) {
        open.add(key(what, field, event));
        require(ever.add(key(what, field, event)), what + " begins once", event);
    }

    private void ends(String what, String field, Stored event) {
        require(open.remove(key(what, field, event)), what + " ends where it is", event);
    }

    private void requireOpen(String what, String field, Stored event) {
        require(open.contains(key(what, field, event)), what + " is there", event);
    }

    private static String key(String what, String field, Stored event) {
        String tranche = field.equals("condition") ? event.text("trancheId") : "";
        return event.stream() + "/" + what + "/" + tranche + "/" + event.text(field);
    }

    private void schedule(Stored event) {
        scheduled.keySet().removeIf(tranche -> tranche.startsWith(event.stream()));
        for (JsonNode tranche : event.payload().path("tranches"))
            scheduled.put(event.stream() + tranche.path("trancheId").asString(), amount(tranche));
        scheduled.keySet().stream()
                .filter(tranche -> tranche.startsWith(event.stream()))
                .forEach(tranche -> fits(tranche, event));
    }

    private void done(Stored event, int sign) {
        for (JsonNode part : event.payload().path("tranches")) {
            String tranche = event.stream() + part.path("trancheId").asString();
            done.merge(tranche, amount(part).multiply(BigDecimal.valueOf(sign)), BigDecimal::add);
            fits(tranche, event);
        }
    }

    private void fits(String tranche, Stored event) {
        BigDecimal settled = done.getOrDefault(tranche, BigDecimal.ZERO);
        require(settled.signum() >= 0, "no more of a tranche is open than it is", event);
        require(
                settled.signum() == 0 || settled.compareTo(scheduled.getOrDefault(tranche, BigDecimal.ZERO)) <= 0,
                "no more of a tranche is settled than it is",
                event);
    }

    private static BigDecimal amount(JsonNode part) {
        return new BigDecimal(part.at("/amount/amount").asString());
    }

    private void whole(JsonNode parts, Stored event) {
        if (parts.isEmpty()) return;
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (JsonNode part : parts) {
            String[] share = part.path("share").asString("0/1").split("/");
            BigInteger over = new BigInteger(share[1]);
            numerator = numerator.multiply(over).add(new BigInteger(share[0]).multiply(denominator));
            denominator = denominator.multiply(over);
        }
        require(numerator.equals(denominator), "shares are one whole", event);
    }

    private void require(boolean holds, String rule, Stored event) {
        if (!holds) found.add(new Violation("I8", rule + ": " + event + " " + event.payload()));
    }
}
