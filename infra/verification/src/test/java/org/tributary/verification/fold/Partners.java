package org.tributary.verification.fold;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Who partners are: which records are of the same one, what it was on a day, whether due diligence clears it. */
final class Partners {
    private final LocalDate today;
    private final Map<String, Course<Optional<String>>> merged;
    private final Map<String, Course<Profile>> profiles;
    private final Map<String, Set<String>> duplicates;
    private final Map<String, Map<String, Course<Conclusion>>> concluded;
    private final Memberships memberships;

    Partners(LocalDate today) {
        this.today = today;
        merged = new HashMap<>();
        profiles = new HashMap<>();
        duplicates = new HashMap<>();
        concluded = new HashMap<>();
        memberships = new Memberships();
    }

    private Partners(Partners same, LocalDate day) {
        today = day;
        merged = same.merged;
        profiles = same.profiles;
        duplicates = same.duplicates;
        concluded = same.concluded;
        memberships = same.memberships;
    }

    /** As they were on another day. */
    Partners on(LocalDate day) {
        return new Partners(this, day);
    }

    private record Profile(String category, String relationship, List<String> sectors) {}

    private record Conclusion(long position, LocalDate on, boolean counts, boolean cleared, LocalDate until) {}

    void next(Fact fact) {
        memberships.next(fact);
        switch (fact.name()) {
            case "partner-merged" -> merge(fact, Optional.of(fact.text("into")));
            case "partner-separated" -> merge(fact, Optional.empty());
            case "partner-registered", "partner-profile-revised" -> {
                JsonNode profile = fact.said().path("profile");
                profiles.computeIfAbsent(fact.stream(), id -> new Course<>())
                        .say(
                                fact.on(),
                                new Profile(
                                        profile.path("category").asString(),
                                        profile.path("relationship").asString("partnership"),
                                        Fact.texts(profile.path("sectors"))));
            }
            case "due-diligence-concluded" ->
                concluded
                        .computeIfAbsent(fact.stream(), id -> new HashMap<>())
                        .computeIfAbsent(fact.text("dueDiligenceId"), id -> new Course<>())
                        .say(fact.on(), conclusion(fact));
            default -> {
                // of nothing that figures depend on
            }
        }
    }

    private void merge(Fact fact, Optional<String> into) {
        merged.computeIfAbsent(fact.stream(), id -> new Course<>()).say(fact.on(), into);
        into.ifPresent(partner ->
                duplicates.computeIfAbsent(partner, id -> new TreeSet<>()).add(fact.stream()));
    }

    private static Conclusion conclusion(Fact fact) {
        return new Conclusion(
                fact.position(),
                fact.on(),
                fact.text("assessed").equals("them") && !fact.text("outcome").equals("abandoned"),
                fact.text("outcome").equals("cleared"),
                fact.said().has("validUntil") ? LocalDate.parse(fact.text("validUntil")) : LocalDate.MIN);
    }

    /** A duplicate is the one that stays, however many merges lead there. */
    String now(String partner) {
        return Optional.ofNullable(merged.get(partner))
                .flatMap(course -> course.at(today))
                .flatMap(into -> into)
                .map(this::now)
                .orElse(partner);
    }

    /** All that is of one partner. */
    private List<String> records(String partner) {
        List<String> records = new ArrayList<>(List.of(partner));
        for (String duplicate : duplicates.getOrDefault(partner, Set.of()))
            if (!duplicate.equals(partner) && now(duplicate).equals(now(partner))) records.addAll(records(duplicate));
        return records;
    }

    List<String> now(List<String> partners) {
        return partners.stream().map(this::now).distinct().toList();
    }

    String category(String partner, LocalDate day) {
        return profile(partner, day).map(Profile::category).orElse(Part.UNASSIGNED);
    }

    /** In the order of codes; those of which nothing is said are in none that has a name. */
    List<String> sectors(String partner, LocalDate day) {
        List<String> sectors = profile(partner, day).map(Profile::sectors).orElse(List.of()).stream()
                .distinct()
                .sorted()
                .toList();
        return sectors.isEmpty() ? List.of(Part.UNASSIGNED) : sectors;
    }

    /** By any of its records. */
    boolean member(String partner, LocalDate day, Codes codes) {
        return records(now(partner)).stream().anyMatch(record -> memberships.member(record, day, codes));
    }

    /** In equal parts; of nobody nothing is known. */
    List<Part> categories(List<String> records, LocalDate day) {
        List<String> who = now(records);
        Map<String, Exact> shares = new TreeMap<>();
        for (String partner : who)
            shares.merge(category(partner, day), Exact.ONE.over(Exact.of(who.size())), Exact::plus);
        if (who.isEmpty()) shares.put(Part.UNASSIGNED, Exact.ONE);
        return shares.entrySet().stream()
                .map(share -> new Part(share.getKey(), share.getValue()))
                .toList();
    }

    /** Whether one of them was what the policy counts; where it names nothing, all count. */
    boolean counted(List<String> partners, LocalDate day, JsonNode policy) {
        List<String> kinds = Fact.texts(policy.path("countedRelationships"));
        return kinds.isEmpty()
                || partners.stream()
                        .anyMatch(partner -> profile(partner, day)
                                .filter(profile -> kinds.contains(profile.relationship()))
                                .isPresent());
    }

    private Optional<Profile> profile(String partner, LocalDate day) {
        return Optional.ofNullable(profiles.get(now(partner))).flatMap(course -> course.atOrFirst(day));
    }

    /** The last due diligence of it that came to an end decides. */
    boolean cleared(String partner) {
        List<Conclusion> all = new ArrayList<>();
        for (String record : records(now(partner)))
            for (Course<Conclusion> said :
                    concluded.getOrDefault(record, Map.of()).values())
                said.at(today).ifPresent(all::add);
        return all.stream()
                .filter(Conclusion::counts)
                .max(comparing(Conclusion::on).thenComparing(Conclusion::position))
                .filter(last -> last.cleared() && !last.until().isBefore(today))
                .isPresent();
    }
}
