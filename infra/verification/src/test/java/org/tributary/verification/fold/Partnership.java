package org.tributary.verification.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** One partnership as it was said to be, up to a day. */
final class Partnership {
    private static final Set<String> SIGNED = Set.of("signed", "completed");
    private static final String[] BEGINS = {
        "partnership-identified", "partnership-proposed", "signed-partnership-registered"
    };

    final String id;
    final Course<String> role = new Course<>();
    final Course<String> owner = new Course<>();
    final Course<List<Credit>> credit = new Course<>();
    final Course<JsonNode> partners = new Course<>();
    final Course<JsonNode> forecast = new Course<>();
    private final TreeMap<Long, JsonNode> forecasts = new TreeMap<>();
    final Course<JsonNode> attribution = new Course<>();
    final List<Step> proposals = new ArrayList<>(1);
    private final Pledges pledges = new Pledges();
    private final List<Step> steps = new ArrayList<>();
    private final List<String> agreements = new ArrayList<>(1);
    private List<String> with = List.of();

    Partnership(String id) {
        this.id = id;
    }

    /** Whoever has a share of the credit. */
    record Credit(String staff, Exact share) {}

    void next(Fact fact) {
        said(fact);
        pledges.next(fact);
        switch (fact.name()) {
            case "partnership-identified" -> step(fact, "", "identified");
            case "partnership-proposed" -> {
                step(fact, fact.text("from"), "proposed");
                proposals.add(steps.get(steps.size() - 1));
            }
            case "stage-advanced", "stage-moved-back", "partnership-reopened" ->
                step(fact, fact.text("from"), fact.text("to"));
            case "partnership-put-on-hold", "partnership-resumed" -> step(fact, fact.text("stage"), fact.text("stage"));
            case "partnership-declined" -> step(fact, fact.text("from"), "declined");
            case "partnership-withdrawn" -> step(fact, fact.text("from"), "withdrawn");
            case "partnership-voided" -> step(fact, fact.text("from"), "void");
            case "partnership-completed" -> step(fact, "signed", "completed");
            case "completion-reopened" -> step(fact, "completed", "signed");
            case "partnership-signed", "signed-partnership-registered" -> {
                agreements.add(fact.text("agreementId"));
                step(fact, fact.text("from"), "signed");
            }
            default -> {
                // it stands where it stood
            }
        }
    }

    private void said(Fact fact) {
        JsonNode said = fact.said();
        boolean begins = fact.is(BEGINS);
        if (begins) attribution.say(fact.on(), said.path("attribution"));
        if (said.has("forecast")) {
            forecast.say(fact.on(), said.path("forecast"));
            forecasts.put(fact.position(), said.path("forecast"));
        }
        if (begins || fact.is("partners-revised")) {
            partners.say(fact.on(), said.path("partners"));
            with = said.path("partners").findValuesAsString("partnerId");
            if (said.has("ourRole")) role.say(fact.on(), fact.text("ourRole"));
        }
        if ((begins || fact.is("owner-assigned")) && said.has("owner")) {
            owner.say(fact.on(), fact.text("owner"));
            credit.say(fact.on(), credit(said));
        }
    }

    private static List<Credit> credit(JsonNode said) {
        if (said.path("credit").isEmpty())
            return List.of(new Credit(said.path("owner").asString(), Exact.ONE));
        return said.path("credit")
                .valueStream()
                .map(part -> new Credit(
                        part.path("staffId").asString(),
                        Exact.of(part.path("share").asString())))
                .sorted((one, other) -> one.staff().compareTo(other.staff()))
                .toList();
    }

    private void step(Fact fact, String from, String stage) {
        boolean onHold = fact.is("partnership-put-on-hold");
        String reason = fact.said().at("/reason/code").asString("");
        steps.add(new Step(fact.on(), from, stage, onHold, reason, fact.position(), agreements.size(), with));
    }

    boolean exists() {
        return !steps.isEmpty();
    }

    boolean brokered(LocalDate day) {
        return role.at(day).filter("broker"::equals).isPresent();
    }

    /** Every step but those at which it was signed, where no agreement of then is left that isn't void. */
    List<Step> course(Voided voided) {
        return steps.stream()
                .filter(step -> !SIGNED.contains(step.stage())
                        || agreements.subList(0, step.signed()).stream().anyMatch(one -> !voided.contains(one)))
                .toList();
    }

    /** From stage to stage; to be held up and to go on is no move. */
    List<Step> moves(Voided voided) {
        List<Step> moves = new ArrayList<>();
        String before = "";
        for (Step step : course(voided)) {
            if (!step.stage().equals(before)) moves.add(step);
            before = step.stage();
        }
        return moves;
    }

    /** The day of the earliest, in whatever order they were recorded. */
    static LocalDate begun(List<Step> moves) {
        return moves.stream().map(Step::on).min(Comparator.naturalOrder()).orElseThrow();
    }

    Optional<Step> stands(Voided voided) {
        List<Step> course = course(voided);
        return course.isEmpty() ? Optional.empty() : Optional.of(course.get(course.size() - 1));
    }

    boolean isVoid() {
        return steps.stream().anyMatch(step -> step.stage().equals("void"));
    }

    /** What it was last expected to bring when a step was recorded, if anybody had said. */
    List<JsonNode> expected(Step step) {
        return forecasts.headMap(step.position(), true).values().stream()
                .reduce((one, last) -> last)
                .map(said -> said.path("value"))
                .filter(value -> value.has("currency"))
                .stream()
                .toList();
    }

    List<JsonNode> pledged(Voided voided) {
        return pledges.open(voided);
    }
}
