package org.tributary.verification.faults;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** I8: no event is illegal in the state that the events before it make; a number has one holder at a time. */
final class LegalInItsState {
    private final List<Violation> found = new ArrayList<>();
    private final Set<String> references = new HashSet<>();
    private final Set<String> voided = new HashSet<>();
    private final Map<String, String> bankReferences = new HashMap<>();
    private final Set<String> contributions = new HashSet<>();
    private final Set<String> takenBack = new HashSet<>();
    private final Map<String, String> stages = new HashMap<>();
    private final Set<String> refunded = new HashSet<>();
    private final Set<String> onHold = new HashSet<>();
    private final Set<String> pledges = new HashSet<>();
    private final Set<String> endedPledges = new HashSet<>();
    private final Set<String> begun = new HashSet<>();
    private final Map<String, BigDecimal> unallocated = new HashMap<>();
    private final Set<String> released = new HashSet<>();
    private final Set<String> documents = new HashSet<>();
    private final Map<String, String> obligations = new HashMap<>();
    private final Map<String, Set<String>> barred = new HashMap<>();
    private final Map<String, String> proposals = new HashMap<>();
    private final Map<String, BigDecimal> unmatched = new HashMap<>();
    private final Set<String> closedMonths = new HashSet<>();
    private final Set<String> closed = new HashSet<>();
    private final Map<String, String> served = new HashMap<>();
    private final Map<String, Integer> free = new HashMap<>();

    private final Set<String> concluded = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Set<String>> invited = new HashMap<>();
    private final Set<String> merged = new HashSet<>();
    private final Set<String> memberships = new HashSet<>();
    private final Set<String> erased = new HashSet<>();
    private final Set<String> resolved = new HashSet<>();

    private LegalInItsState() {}

    static List<Violation> check(List<Stored> events) {
        LegalInItsState state = new LegalInItsState();
        events.forEach(state::next);
        return state.found;
    }

    private void next(Stored event) {
        boolean clearsUp = event.is("correction-rejected") || event.is("correction-withdrawn");
        require(clearsUp || !voided.contains(event.stream()), "nothing happens to what is void", event);
        requireOpenPeriod(event);
        switch (event.name()) {
            case "agreement-signed" -> {
                require(begun.add(event.stream()) && event.sequence() == 0, "an agreement is signed once", event);
                requireNobodyBarred(event);
                reference(event);
            }
            case "addendum-signed" -> {
                require(begun.contains(event.stream()), "an addendum has an agreement", event);
                requireNobodyBarred(event);
                reference(event);
            }
            case "document-attached" -> require(documents.add(document(event)), "a document is attached once", event);
            case "document-detached" ->
                require(documents.remove(document(event)), "what is detached was attached", event);
            case "obligation-added" -> owed(event, "", "open");
            case "obligation-fulfilled" -> owed(event, "open", "fulfilled");
            case "obligation-waived" -> owed(event, "open", "waived");
            case "obligation-reopened" -> {
                require(!"open".equals(obligations.get(obligation(event))), "what is reopened was closed", event);
                owed(event, obligations.getOrDefault(obligation(event), ""), "open");
            }
            case "obligation-removed" -> {
                require(obligations.containsKey(obligation(event)), "what is removed was added", event);
                obligations.put(obligation(event), "removed");
            }
            case "agreement-voided" -> voided(event);
            case "contribution-recorded" -> {
                recorded(event);
                free(event, 1);
            }
            case "contribution-reversed" -> {
                reversed(event);
                free(event, -1);
            }
            case "contribution-refunded" -> {
                refunded(event);
                free(event, -1);
            }
            case "contribution-allocated" -> free(event, -1);
            case "allocation-released" -> {
                require(released.add(event.stream() + "/" + event.text("allocationId")), "it is released once", event);
                free(event, 1);
            }
            case "partnership-proposed", "signed-partnership-registered" -> stage(event, "", stageAfter(event));
            case "stage-advanced", "partnership-declined", "partnership-reopened" ->
                stage(event, event.text("from"), stageAfter(event));
            case "partnership-voided" -> {
                stage(event, event.text("from"), stageAfter(event));
                voided.add(event.stream());
            }
            case "partnership-signed" -> {
                stage(event, event.text("from"), stageAfter(event));
                for (JsonNode pledge : event.payload().path("pledges")) endOfPledge(event, pledge.asString());
            }
            case "partnership-completed" -> stage(event, "signed", "completed");
            case "completion-reopened" -> stage(event, "completed", "signed");
            case "pledge-recorded" ->
                require(pledges.add(event.stream() + "/" + event.text("pledgeId")), "a pledge is recorded once", event);
            case "pledge-withdrawn" -> endOfPledge(event, event.text("pledgeId"));
            case "complaint-resolved" -> resolved.add(event.stream() + "/" + event.text("complaintId"));
            case "complaint-acknowledged", "complaint-investigated" ->
                require(
                        !resolved.contains(event.stream() + "/" + event.text("complaintId")),
                        "what is resolved is looked into no more",
                        event);
            case "partnership-put-on-hold" -> {
                requireOpen(event);
                require(onHold.add(event.stream()), "a partnership is put on hold once", event);
            }
            case "forecast-revised" -> requireOpen(event);
            case "partner-flag-raised" -> {
                if (event.payload().path("bars").asBoolean())
                    barred.computeIfAbsent(event.stream(), partner -> new HashSet<>())
                            .add(event.text("flagId"));
            }
            case "due-diligence-concluded" -> concluded.add(event.stream() + "/" + event.text("dueDiligenceId"));
            case "due-diligence-result-shared" ->
                require(
                        concluded.contains(event.stream() + "/" + event.text("dueDiligenceId")),
                        "what is shared was concluded",
                        event);
            case "due-diligence-item-requested" ->
                require(
                        asked.add(event.stream() + "/" + event.text("itemId")),
                        "what is asked for is asked once",
                        event);
            case "due-diligence-item-answered" ->
                require(
                        asked.contains(event.stream() + "/" + event.text("itemId")),
                        "what is answered was asked for",
                        event);
            case "capacity-round-opened", "capacity-round-revised" -> invited(event);
            case "capacity-assessed" ->
                require(
                        invited.getOrDefault(event.text("roundId"), Set.of()).contains(event.stream()),
                        "who answers is invited",
                        event);
            case "membership-recorded" ->
                require(memberships.add(event.text("membershipId")), "a membership is recorded once", event);
            case "membership-ended" ->
                require(memberships.contains(event.text("membershipId")), "what ends was recorded", event);
            case "membership-removed" ->
                require(memberships.remove(event.text("membershipId")), "what is removed was recorded", event);
            case "partner-merged" -> require(merged.add(event.stream()), "a partner is merged once at a time", event);
            case "partner-separated" -> require(merged.remove(event.stream()), "what is parted was merged", event);
            case "duplicate-taken-over" -> {
                if (event.payload().path("bars").asBoolean())
                    barred.computeIfAbsent(event.stream(), partner -> new HashSet<>())
                            .add(event.text("duplicateId"));
            }
            case "duplicate-given-back" ->
                barred.getOrDefault(event.stream(), new HashSet<>()).remove(event.text("duplicateId"));
            case "person-erased" -> require(erased.add(event.stream()), "a person is erased once", event);
            case "partner-flag-lifted" ->
                barred.getOrDefault(event.stream(), new HashSet<>()).remove(event.text("flagId"));
            case "correction-proposed", "receipt-correction-proposed", "approval-limit-proposed" ->
                require(
                        proposals.putIfAbsent(proposal(event), event.text("proposedBy")) == null,
                        "a proposal is made once",
                        event);
            case "correction-approved", "receipt-correction-approved", "approval-limit-approved" ->
                require(
                        !event.text("approvedBy").equals(decided(event)),
                        "nobody approves a proposal of their own",
                        event);
            case "correction-rejected",
                    "correction-withdrawn",
                    "receipt-correction-rejected",
                    "approval-limit-rejected" -> decided(event);
            case "unidentified-receipt-recorded" -> unmatched.put(event.stream(), event.amount("amount"));
            case "receipt-matched", "receipt-returned", "unidentified-receipt-reversed" -> {
                BigDecimal rest =
                        unmatched.getOrDefault(event.stream(), BigDecimal.ZERO).subtract(event.amount("amount"));
                require(rest.signum() >= 0, "no more leaves suspense than waits there", event);
                unmatched.put(event.stream(), rest);
            }
            case "receipt-unmatched" -> unmatched.merge(event.stream(), event.amount("amount"), BigDecimal::add);
            case "period-closed" -> event.payload().path("months").forEach(month -> closedMonths.add(month.asString()));
            case "period-reopened" ->
                event.payload().path("months").forEach(month -> closedMonths.remove(month.asString()));
            case "initiative-closed" -> require(closed.add(event.stream()), "it is closed once", event);
            case "initiative-reopened" -> require(closed.remove(event.stream()), "what is opened was closed", event);
            case "funding-need-declared", "funding-need-revised", "funding-need-withdrawn" ->
                require(!closed.contains(event.stream()), "nothing is asked for once an initiative is closed", event);
            case "partnership-dedicated" -> {
                require(!closed.contains(event.stream()), "nothing serves what is closed", event);
                String other = served.putIfAbsent(event.text("partnershipId"), event.stream());
                require(other == null, "a partnership serves one initiative, and it is " + other, event);
            }
            case "partnership-released" ->
                require(
                        served.remove(event.text("partnershipId"), event.stream()),
                        "what is released served it",
                        event);
            case "package-offered" ->
                free.put(event.text("packageId"), event.payload().path("slots").asInt());
            case "sponsor-confirmed" ->
                require(free.merge(event.text("packageId"), -1, Integer::sum) >= 0, "no slot is sold twice", event);
            default -> {
                // the clients send nothing else that has a state
            }
        }
    }

    private void free(Stored event, int sign) {
        BigDecimal by =
                new BigDecimal(event.payload().at("/amount/amount").asString()).multiply(BigDecimal.valueOf(sign));
        BigDecimal left = unallocated.merge(event.stream() + "/" + event.text("contributionId"), by, BigDecimal::add);
        require(left.signum() >= 0, "no more is allocated than there is", event);
    }

    private void owed(Stored event, String from, String to) {
        String before = obligations.getOrDefault(obligation(event), "");
        require(before.equals(from) && !before.equals("removed"), "the obligation was " + before, event);
        obligations.put(obligation(event), to);
    }

    private static String obligation(Stored event) {
        return event.stream() + "/" + event.text("obligationId");
    }

    private static String document(Stored event) {
        return event.stream() + "/" + event.payload().at("/document/sha256").asString();
    }

    private static String proposal(Stored event) {
        return event.stream() + "/" + event.text("proposalId");
    }

    /** Who had proposed it; from now on it waits no more. */
    private String decided(Stored event) {
        String by = proposals.put(proposal(event), "decided");
        require(by != null && !by.equals("decided"), "what is decided waits for it", event);
        return String.valueOf(by);
    }

    private void requireOpenPeriod(Stored event) {
        boolean counts = event.payload().has("agreementId")
                || event.payload().has("partnershipId") && !event.payload().has("partnerId")
                || event.is("exchange-rates-published");
        require(
                !counts || !closedMonths.contains(event.text("effectiveOn").substring(0, 7)),
                "nothing that counts is dated in a closed period",
                event);
    }

    private void invited(Stored event) {
        Set<String> partners = new HashSet<>();
        for (JsonNode partner : event.payload().path("invited")) partners.add(partner.asString());
        invited.put(event.stream(), partners);
    }

    private void requireNobodyBarred(Stored event) {
        for (JsonNode partner : event.payload().path("partners"))
            require(
                    barred.getOrDefault(partner.asString(), Set.of()).isEmpty(),
                    "nothing is signed with whom a flag bars",
                    event);
    }

    private static String stageAfter(Stored event) {
        return switch (event.name()) {
            case "partnership-proposed" -> "proposed";
            case "stage-advanced", "partnership-reopened" -> event.text("to");
            case "partnership-declined" -> "declined";
            case "partnership-voided" -> "void";
            default -> "signed";
        };
    }

    private void recorded(Stored event) {
        String contribution = event.stream() + "/" + event.text("contributionId");
        require(begun.contains(event.stream()), "a contribution has an agreement", event);
        require(contributions.add(contribution), "a contribution is recorded once", event);
        if (event.text("bankReference").isEmpty()) return;
        String other = bankReferences.putIfAbsent(bankReference(event), contribution);
        require(other == null, "a bank reference has one holder, and it is " + other, event);
    }

    private void reversed(Stored event) {
        String contribution = event.stream() + "/" + event.text("contributionId");
        require(contributions.contains(contribution), "what is reversed was recorded", event);
        require(takenBack.add(contribution), "a contribution is reversed once", event);
        require(!refunded.contains(contribution), "what was given back is not unmade", event);
        bankReferences.remove(bankReference(event), contribution);
    }

    private void refunded(Stored event) {
        String contribution = event.stream() + "/" + event.text("contributionId");
        require(contributions.contains(contribution), "what is given back was recorded", event);
        require(!takenBack.contains(contribution), "what was reversed is not given back", event);
        refunded.add(contribution);
    }

    /** A number that was published stays taken. */
    private void voided(Stored event) {
        voided.add(event.stream());
        require(
                contributions.stream().noneMatch(one -> one.startsWith(event.stream()) && !takenBack.contains(one)),
                "what is void has no contribution",
                event);
        if (event.payload().path("published").asBoolean()) return;
        for (JsonNode number : event.payload().path("numbers"))
            references.remove(number.path("reference").asString().toLowerCase(Locale.ROOT));
    }

    private void endOfPledge(Stored event, String pledge) {
        require(pledges.contains(event.stream() + "/" + pledge), "what ends was pledged", event);
        require(endedPledges.add(event.stream() + "/" + pledge), "a pledge ends once", event);
    }

    private void requireOpen(Stored event) {
        String stage = stages.getOrDefault(event.stream(), "");
        require(stage.equals("proposed") || stage.equals("negotiating"), "it is open", event);
    }

    private void stage(Stored event, String from, String to) {
        String before = stages.getOrDefault(event.stream(), "");
        require(before.equals(from), "the stage before was " + before, event);
        if (!event.is("partnership-declined") && !event.is("partnership-voided"))
            require(!onHold.contains(event.stream()), "what is on hold goes nowhere", event);
        if (event.is("stage-advanced"))
            require(before.equals("proposed") && to.equals("negotiating"), "a way on", event);
        stages.put(event.stream(), to);
    }

    private void reference(Stored event) {
        require(references.add(event.text("reference").toLowerCase(Locale.ROOT)), "a reference has one holder", event);
    }

    private static String bankReference(Stored event) {
        return event.stream() + "/" + event.text("bankReference").toLowerCase(Locale.ROOT);
    }

    private void require(boolean holds, String rule, Stored event) {
        if (!holds) found.add(new Violation("I8", rule + ": " + event + " " + event.payload()));
    }
}
