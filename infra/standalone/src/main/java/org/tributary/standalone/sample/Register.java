package org.tributary.standalone.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Role;
import org.tributary.standalone.sample.Table.Line;
import tools.jackson.databind.node.ObjectNode;

/** The register of 2015 to 2018, on its own dates: each agreement as history taken in, and what changed it. */
final class Register {
    /** The register's words for partners, as IATI's types of organisations. */
    private static final Map<String, String> CATEGORIES = Map.of(
            "public", "10",
            "civil-society", "22",
            "international-organization", "40",
            "foundation", "60",
            "private", "70",
            "academia", "80",
            "financial-institution", "90");

    /** And in our own. */
    private static final Map<String, String> LOCAL_CATEGORIES = Map.of(
            "public", "public-body",
            "civil-society", "ngo",
            "international-organization", "international-organization",
            "foundation", "foundation",
            "private", "company",
            "academia", "academia",
            "financial-institution", "financial-institution");

    private final List<Line> lines = Table.lines("register-2015-2018.csv");

    /** Each partner once, from the day of its first agreement on. */
    List<List<Step>> partners() {
        Map<String, Line> first = new LinkedHashMap<>();
        for (Line line : lines) first.putIfAbsent(line.text("partner"), line);
        return first.values().stream().map(line -> List.of(partner(line))).toList();
    }

    /** Each agreement with its entry into force and its addenda, in the order of their days. */
    List<List<Step>> agreements() {
        Map<String, List<Step>> byAgreement = new LinkedHashMap<>();
        for (Line line : lines) {
            String parent = line.maybe("parent_reference");
            if (parent == null) byAgreement.put(line.text("reference"), new ArrayList<>(signed(line)));
            else Objects.requireNonNull(byAgreement.get(parent), line.origin()).add(addendum(line, parent));
        }
        return List.copyOf(byAgreement.values());
    }

    private static Step partner(Line line) {
        String sector = line.text("partner_sector");
        return Step.by(
                Role.OFFICER,
                "partner:" + line.text("partner"),
                line.origin(),
                "register-partner",
                Bodies.of(
                        "partnerId", Names.partner(line.text("partner")),
                        "name", line.text("partner"),
                        "category", Objects.requireNonNull(CATEGORIES.get(sector), line.origin()),
                        "localCategory", Objects.requireNonNull(LOCAL_CATEGORIES.get(sector), line.origin()),
                        "effectiveOn", line.text("signed_on")));
    }

    private static List<Step> signed(Line line) {
        String reference = line.text("reference");
        ObjectNode force = Bodies.of("agreementId", agreement(reference), "effectiveOn", line.text("entry_into_force"));
        return List.of(
                Step.by(
                        Role.MANAGER,
                        "agreement:" + reference,
                        line.origin(),
                        "register-signed-agreement",
                        agreement(line)),
                Step.by(Role.MANAGER, "in-force:" + reference, line.origin(), "bring-into-force", force));
    }

    private static ObjectNode agreement(Line line) {
        String reference = line.text("reference");
        List<ObjectNode> values = values(line);
        boolean funds = values.stream()
                .anyMatch(value -> !value.path("source").asString().equals("own"));
        ObjectNode partner =
                Bodies.of("partnerId", Names.partner(line.text("partner")), "role", funds ? "funding" : "implementing");
        return Bodies.of(
                "partnershipId", Names.id("partnership", reference),
                "agreementId", agreement(reference),
                "partners", List.of(partner),
                "owner", Names.staff(line.text("owner")),
                "instrument", line.text("type"),
                "reference", reference,
                "title", line.text("title"),
                "objective", line.maybe("objective"),
                "currency", line.text("currency"),
                "values", values,
                "term", Bodies.of("to", line.text("expires_on")),
                "attribution",
                        Bodies.of(
                                "region", Shares.of("code", line.parts("beneficiary_regions")),
                                "area", Shares.of("code", List.of(line.text("area_of_action") + ":1"))),
                "waivers",
                        List.of(
                                Bodies.waiver("due-diligence", "history-taken-in"),
                                Bodies.waiver("expectations-document", "history-taken-in")),
                "effectiveOn", line.text("signed_on"));
    }

    /** Of what is zero, the register promises nothing. */
    private static List<ObjectNode> values(Line line) {
        String partner = Names.partner(line.text("partner"));
        List<ObjectNode> values = new ArrayList<>();
        add(values, line, "partner_cash", partner, "cash");
        add(values, line, "partner_in_kind", partner, "in-kind");
        add(values, line, "own_cofinancing", "own", "cash");
        return values;
    }

    static void add(List<ObjectNode> values, Line line, String field, String source, String kind) {
        if (line.text(field).equals("0")) return;
        ObjectNode amount = Bodies.money(line.text("currency"), line.text(field));
        values.add(Bodies.of("source", source, "kind", kind, "amount", amount));
    }

    private static Step addendum(Line line, String parent) {
        String reference = line.text("reference");
        return Step.by(
                Role.MANAGER,
                "addendum:" + reference,
                line.origin(),
                "sign-addendum",
                Bodies.of(
                        "agreementId", agreement(parent),
                        "addendumId", Names.id("addendum", reference),
                        "reference", reference,
                        "kind", kind(line),
                        "title", line.text("title"),
                        "term", term(line.maybe("expires_on")),
                        "effectiveOn", line.text("signed_on")));
    }

    private static @Nullable ObjectNode term(@Nullable String to) {
        return to == null ? null : Bodies.of("to", to);
    }

    /** The register has two kinds of changes, none of them of an amount. */
    private static String kind(Line line) {
        return switch (line.text("title")) {
            case "Revision of scope" -> "scope";
            case "Extension of the term" -> "no-cost-extension";
            default -> throw new IllegalStateException(line.origin() + ": what kind of addendum is this?");
        };
    }

    private static String agreement(String reference) {
        return Names.id("agreement", reference);
    }
}
