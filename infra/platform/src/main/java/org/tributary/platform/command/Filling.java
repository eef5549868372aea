package org.tributary.platform.command;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Attribution;
import org.tributary.events.CodeListVersion;
import org.tributary.events.Currency;
import org.tributary.events.PartnerInRole;
import org.tributary.events.Reason;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.store.Beside;
import org.tributary.platform.store.Beside.PersonalRecord;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills a valid body with what the server adds: ids, today, the versions of the code lists used; takes people out of it
 * and puts their ids in. One walk over the body, beside its type.
 */
final class Filling {
    private static final JsonMapper JSON = StoredJson.mapper();

    // Java reads the class anew whenever it is asked
    private static final ClassValue<List<RecordComponent>> PARTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents());
        }
    };

    private final CodeLists lists;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Beside> people = new ArrayList<>();
    private final TreeMap<String, CodeListVersion> used = new TreeMap<>();

    Filling(CodeLists lists, LocalDate today) {
        this.lists = lists;
        this.today = today;
    }

    /** Codes that no list has, and dates to come. */
    List<Fault> faults() {
        return faults;
    }

    List<Beside> people() {
        return people;
    }

    void fill(Class<?> command, ObjectNode body) {
        walk(command, body, "");
        for (RecordComponent part : PARTS.get(command)) {
            Resolved resolved = part.getAnnotation(Resolved.class);
            if (resolved == null) continue;
            for (String list : resolved.uses()) use(list);
            body.set(part.getName(), StoredJson.mapper().valueToTree(new ArrayList<>(used.values())));
        }
    }

    private void use(String list) {
        lists.version(list).ifPresent(version -> used.put(list, version));
    }

    private void walk(Class<?> type, ObjectNode body, String at) {
        for (RecordComponent part : PARTS.get(type)) {
            String name = part.getName();
            String pointer = at + "/" + name;
            if (body.path(name).isNull()) body.remove(name);
            if (part.isAnnotationPresent(NewId.class) && !body.has(name)) body.put(name, Ids.next());
            if (part.isAnnotationPresent(Today.class)) date(part.getAnnotation(Today.class), body, name, pointer);
            if (!body.has(name) && isList(part)) body.putArray(name);
            if (!body.has(name)) continue;
            if (part.isAnnotationPresent(Personal.class)) body.put(name, keepApart(body.get(name)));
            else if (part.isAnnotationPresent(Withheld.class)) body.remove(name);
            else visit(part.getGenericType(), part.getAnnotation(Code.class), body.get(name), pointer);
        }
    }

    /** A list that is left out is empty, unless its record tells one from the other. */
    private static boolean isList(RecordComponent part) {
        return part.getType() == List.class
                && !part.isAnnotationPresent(Resolved.class)
                && !part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private void date(Today rule, ObjectNode body, String name, String pointer) {
        if (!body.has(name)) body.put(name, today.toString());
        else if (!rule.orLater() && isAfterToday(body.get(name)))
            faults.add(new Fault(
                    pointer, "in-the-future", "Today is " + today + ": a fact of the future has not happened."));
    }

    /** What is no date at all, the schema says. */
    private boolean isAfterToday(JsonNode date) {
        try {
            return LocalDate.parse(date.asString("")).isAfter(today);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private String keepApart(JsonNode person) {
        String id = Ids.next();
        people.add(new PersonalRecord(id, person.toString()));
        return id;
    }

    private void visit(Type type, @Nullable Code code, JsonNode value, String pointer) {
        if (type instanceof ParameterizedType list) {
            int place = 0;
            for (JsonNode item : value.isArray() ? (ArrayNode) value : JSON.createArrayNode())
                visit(list.getActualTypeArguments()[0], code, item, pointer + "/" + place++);
            return;
        }
        Class<?> raw = (Class<?>) type;
        if (raw == Currency.class) require("currency", value, pointer, false);
        else if (raw == Attribution.class) dimensions(value, pointer);
        else if (code != null && raw == Reason.class)
            require(code.value(), value.path("code"), pointer + "/code", true);
        else if (code != null && raw == PartnerInRole.class)
            require(code.value(), value.path("role"), pointer + "/role", true);
        else if (code != null && raw == Attribution.Part.class)
            require(code.value(), value.path("code"), pointer + "/code", true);
        else if (code != null) require(code.value(), value, pointer, true);
        else if (raw.isRecord() && value instanceof ObjectNode object) walk(raw, object, pointer);
    }

    private void dimensions(JsonNode attribution, String pointer) {
        for (RecordComponent dimension : PARTS.get(Attribution.class)) {
            String list = dimension.getName();
            int place = 0;
            for (JsonNode part : attribution.path(list))
                require(list, part.path("code"), pointer + "/" + list + "/" + place++ + "/code", true);
        }
    }

    private void require(String list, JsonNode code, String pointer, boolean named) {
        if (!code.isString()) return;
        if (named) use(list);
        if (lists.retired(list, code.stringValue()))
            faults.add(new Fault(
                    pointer,
                    "retired-code",
                    "\"%s\" was retired from the list %s: see GET /api/codes/%s."
                            .formatted(shortened(code.stringValue()), list, list)));
        else if (!lists.has(list, code.stringValue()))
            faults.add(new Fault(
                    pointer,
                    "unknown-code",
                    "\"%s\" is no code of the list %s: see GET /api/codes/%s."
                            .formatted(shortened(code.stringValue()), list, list)));
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
