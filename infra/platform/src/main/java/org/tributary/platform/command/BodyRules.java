package org.tributary.platform.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tributary.events.Attribution;
import org.tributary.events.Credit;
import org.tributary.events.Currency;
import org.tributary.events.Money;
import org.tributary.events.Share;
import org.tributary.platform.problem.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What must hold of a well-formed value, and a schema cannot say; what needs more than the value is for the aggregate. */
final class BodyRules {
    /** Lists of parts of one whole, and what no two parts may have in common. */
    private static final Map<Class<?>, String> WHOLES = Map.of(Attribution.Part.class, "code", Credit.class, "staffId");

    private BodyRules() {}

    static List<Fault> ofValue(BodyField field, JsonNode value, BodyPlace place, boolean exact) {
        if (field.type() == Money.class && !exact) return minorUnits(value, place);
        if (field.type() == Share.class) return denominator(value, place);
        return List.of();
    }

    static List<Fault> ofList(BodyField field, ArrayNode entries, BodyPlace place) {
        String key = WHOLES.get(field.type());
        if (key == null || entries.isEmpty()) return List.of();
        List<Fault> faults = new ArrayList<>(twice(entries, key, place));
        faults.addAll(whole(entries, place));
        return faults;
    }

    private static List<Fault> minorUnits(JsonNode value, BodyPlace place) {
        Currency currency = Currency.of(value.get("currency").stringValue());
        BigDecimal amount = new BigDecimal(value.get("amount").stringValue());
        if (new Money(amount, currency).inMinorUnits()) return List.of();
        int most = currency.minorUnits();
        String decimals = most == 0 ? "no decimals" : "at most " + most + " decimals";
        return List.of(new Fault(
                BodyPlace.child(place.pointer(), "amount"),
                "too-many-decimals",
                "An amount in " + currency + " has " + decimals + "."));
    }

    private static List<Fault> denominator(JsonNode value, BodyPlace place) {
        String text = value.stringValue();
        if (!text.substring(text.indexOf('/') + 1).matches("0+")) return List.of();
        return List.of(new Fault(
                place.pointer(), "malformed", place.name() + " has no 0 after the slash: write it as, say, 1/3."));
    }

    private static List<Fault> twice(ArrayNode parts, String key, BodyPlace place) {
        Set<String> seen = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++)
            if (!seen.add(parts.get(i).get(key).stringValue().toLowerCase(Locale.ROOT)))
                faults.add(new Fault(
                        BodyPlace.child(place.pointer() + "/" + i, key),
                        "duplicate",
                        "Each " + key + " stands only once in " + place.name() + ": add their shares up."));
        return faults;
    }

    private static List<Fault> whole(ArrayNode parts, BodyPlace place) {
        List<Share> shares = new ArrayList<>();
        for (JsonNode part : parts) shares.add(Share.of(part.get("share").stringValue()));
        String sum;
        try {
            Share total = Share.sum(shares);
            if (total.equals(Share.ONE)) return List.of();
            sum = "add up to " + total;
        } catch (IllegalArgumentException tooManyDigits) {
            sum = "cannot be added up within 18 digits";
        }
        return List.of(new Fault(
                place.pointer(),
                "not-whole",
                "The shares of " + place.name() + " " + sum + " and should add up to exactly 1/1."));
    }
}
