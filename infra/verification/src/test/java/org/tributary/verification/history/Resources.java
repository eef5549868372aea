package org.tributary.verification.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.JsonNode;

/**
 * Every question that the program's own description lists, so that a new one is asked or consciously left out: with what it
 * cannot be asked without, with each of its cuts, and about things that its list names.
 */
public final class Resources {
    private static final String POSITION = "asOfPosition";
    private static final int MOST = 1000;
    private static final String ALL = "&limit=" + MOST;

    /** What holds no facts of the office, or is always about now. */
    private static final List<String> ABOUT_NOW = List.of(
            "/api/admin/views",
            "/api/admin/views/{name}",
            "/api/audit/events",
            "/api/commands",
            "/api/commands/{name}",
            "/api/documents/{sha256}",
            "/api/events",
            "/api/events/schemas/{name}/{revision}",
            "/api/partnerships/{id}/story",
            "/api/public/needs",
            "/api/public/sponsorships",
            "/api/reminders.ics",
            "/api/search",
            "/api/webhooks",
            "/api/webhooks/{id}",
            "/api/webhooks/{id}/deliveries");

    /** What has to be said, or can be said in several ways. */
    private static final Map<String, List<String>> SAID = Map.ofEntries(
            Map.entry("/api/partners", List.of("", "status=active", "status=dormant")),
            Map.entry("/api/partnerships", List.of("", "stale=90", "category=lost")),
            Map.entry("/api/agreements", List.of("", "section=addendum", "section=voided")),
            Map.entry("/api/agreements/totals", List.of("", "in=USD")),
            Map.entry("/api/receivables", List.of("", "by=partner", "by=owner", "by=currency")),
            Map.entry("/api/pipeline", List.of("", "by=owner", "by=region", "by=partner-category")),
            Map.entry("/api/pipeline/bridge", List.of("from=2019-01-01", "from=2022-01-01&by=region")),
            Map.entry("/api/pipeline/bridge/changes", List.of("from=2019-01-01")),
            Map.entry("/api/pipeline/conversion", List.of("", "from=2018-01-01&to=2023-12-31")),
            Map.entry("/api/pipeline/trend", List.of("every=quarter&from=2021-01-01&to=2025-12-31")),
            Map.entry("/api/kpis/owners", List.of("", "period=2019", "period=2022--2023", "period=2025")),
            Map.entry("/api/partners/matches", List.of("region=AFR")),
            Map.entry("/api/statistics/change", List.of("baseFrom=2018&baseTo=2019&from=2021&to=2023")),
            Map.entry("/api/kpis/offices", List.of("", "period=2021")),
            Map.entry("/api/kpis/partners", List.of("", "period=2021")),
            Map.entry(
                    "/api/statistics/agreements",
                    List.of("by=region", "by=area", "by=owner", "by=instrument", "by=partner-category")),
            Map.entry("/api/rates/conversion", List.of("amount=100&currency=CHF&to=JPY&on=2022-05-20")),
            Map.entry("/api/partnerships/overlaps", List.of()));

    private final UnaryOperator<String> answers;
    private final Map<String, List<String>> paths = new TreeMap<>();
    private final List<String> unasked = new ArrayList<>();

    /** @param answers what is answered to a path */
    public Resources(JsonNode description, UnaryOperator<String> answers) {
        this.answers = answers;
        description.path("paths").properties().forEach(path -> {
            JsonNode get = path.getValue().path("get");
            if (get.isMissingNode()) return;
            List<String> parameters = get.path("parameters").findValuesAsString("name");
            if (parameters.contains(POSITION)) paths.put(path.getKey(), parameters);
            else unasked.add(path.getKey());
        });
    }

    /** Questions that cannot be asked as of a position, and nobody knows why. */
    public List<String> forgotten() {
        return unasked.stream().filter(path -> !ABOUT_NOW.contains(path)).toList();
    }

    /** Of all that can be asked as of a position. */
    public Set<String> paths() {
        return paths.keySet();
    }

    /** Which of them a question asks. */
    public String pathOf(String question) {
        String asked = question.substring(0, question.indexOf('?'));
        if (paths.containsKey(asked)) return asked;
        return paths.keySet().stream()
                .filter(path -> path.contains("{") && asked.matches(path.replaceAll("\\{[^}]*}", "[^/]+")))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Of all that can be asked as of a position, as things stand.
     *
     * @param each about so many things of a kind, spread over its list
     * @param page so much of a list at once
     * @param also and about these, by the list that names them
     */
    public List<String> questions(int each, int page, Map<String, List<String>> also) {
        Map<String, Set<String>> ids = new HashMap<>();
        Function<String, Set<String>> named =
                list -> ids.computeIfAbsent(list, one -> ids(one, each, also.getOrDefault(one, List.of())));
        List<String> questions = new ArrayList<>();
        paths.forEach((path, parameters) -> {
            for (String about : about(path, named))
                for (String said : SAID.getOrDefault(path, List.of("")))
                    questions.add(about + "?" + said + (isList(parameters, said) ? "&limit=" + page : ""));
        });
        for (String partner : named.apply("/api/partners"))
            questions.add("/api/partnerships/overlaps?partnerId=" + partner);
        return questions;
    }

    /** Of these, those that are answered page by page. */
    public List<String> lists(int each) {
        return questions(each, MOST, Map.of()).stream()
                .filter(question -> question.endsWith(ALL))
                .filter(question -> paths.get(pathOf(question)).contains("cursor"))
                .map(question -> question.substring(0, question.length() - ALL.length()))
                .toList();
    }

    private static boolean isList(List<String> parameters, String said) {
        return parameters.contains("limit") && !said.startsWith("by=");
    }

    private static List<String> about(String path, Function<String, Set<String>> named) {
        int open = path.indexOf('{');
        if (open < 0) return List.of(path);
        String name = path.substring(open, path.indexOf('}') + 1);
        Set<String> ids = switch (name) {
            case "{list}" -> Set.of("area", "interaction-kind");
            case "{owner}" -> named.apply("/api/staff");
            case "{office}" -> named.apply("/api/staff/offices");
            default -> named.apply(path.substring(0, open - 1));
        };
        return ids.stream().map(id -> path.replace(name, id)).toList();
    }

    private Set<String> ids(String list, int each, List<String> also) {
        String limit = isList(paths.get(list), "") ? "?limit=1000" : "";
        JsonNode items =
                StoredJson.mapper().readTree(answers.apply(list + limit)).path("items");
        Set<String> ids = new LinkedHashSet<>();
        for (int n = 0; n < Math.min(each, items.size()); n++)
            ids.add(items.get((int) ((long) n * items.size() / each)).path("id").asString());
        ids.addAll(also);
        return ids;
    }
}
