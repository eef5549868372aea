package org.tributary.platform.command;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tributary.platform.problem.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Goes through a body once, beside its type: puts what the validator found into words, in the order of the body, and
 * asks the further rules of what it found nothing wrong with.
 */
final class BodyInspection {
    /** More than anyone reads; the answer to a body full of nonsense must not be larger than the body. */
    static final int MOST_FAULTS = 1000;

    private final Map<String, List<Error>> found = new HashMap<>();
    private final Map<String, Fault> faults = new LinkedHashMap<>();
    private long told;

    BodyInspection(List<Error> errors) {
        for (Error error : errors)
            found.computeIfAbsent(pointer(error), at -> new ArrayList<>()).add(error);
    }

    List<Fault> of(Class<?> command, JsonNode body) {
        tell(BodyPlace.of("", "the body"));
        if (body instanceof ObjectNode object) object(BodyFields.of(command), object, "", false);
        tellTheRest();
        return List.copyOf(faults.values());
    }

    private void object(BodyFields fields, ObjectNode body, String at, boolean exact) {
        for (var property : body.properties()) {
            BodyField field = fields.named(property.getKey());
            String pointer = BodyPlace.child(at, property.getKey());
            // Not left to the validator, which lets every name pass that begins with "#".
            if (field == null) unknown(property.getKey(), pointer, fields);
            else if (field.list()) list(field, property.getValue(), pointer, exact || field.exact());
            else value(field, property.getValue(), BodyPlace.of(pointer, field.name(), field), exact || field.exact());
        }
        for (BodyField field : fields.all())
            if (!body.has(field.name())) tell(BodyPlace.of(BodyPlace.child(at, field.name()), field.name(), field));
    }

    private void list(BodyField field, JsonNode value, String pointer, boolean exact) {
        long before = told;
        BodyPlace place = BodyPlace.of(pointer, field.name());
        tell(place);
        if (!(value instanceof ArrayNode entries)) return;
        int number = 0;
        for (JsonNode entry : entries) {
            String at = pointer + "/" + number++;
            value(field, entry, BodyPlace.of(at, "entry " + number + " of " + field.name(), field), exact);
        }
        if (told == before) BodyRules.ofList(field, entries, place).forEach(fault -> add(() -> fault));
    }

    private void value(BodyField field, JsonNode value, BodyPlace place, boolean exact) {
        long before = told;
        tell(place);
        if (field.form() == null && value instanceof ObjectNode object)
            object(field.fields(), object, place.pointer(), exact);
        if (told == before && !value.isNull())
            BodyRules.ofValue(field, value, place, exact).forEach(fault -> add(() -> fault));
    }

    private void unknown(String name, String pointer, BodyFields known) {
        found.remove(pointer);
        add(() -> FaultWording.unknown(pointer, name, known));
    }

    /** Of a value of the wrong type nothing else is worth telling. */
    private void tell(BodyPlace place) {
        List<Error> errors = found.remove(place.pointer());
        if (errors == null) return;
        boolean wrongType = errors.stream().anyMatch(error -> error.getKeyword().equals("type"));
        for (Error error : errors)
            if (!wrongType || error.getKeyword().equals("type")) add(() -> FaultWording.of(error, place));
    }

    /** What the validator refuses is refused, even where no field is known to stand. */
    private void tellTheRest() {
        for (String pointer : List.copyOf(found.keySet()))
            tell(new BodyPlace(pointer, pointer, "not what the command's schema asks for", "malformed"));
    }

    private void add(Supplier<Fault> found) {
        told++;
        if (faults.size() == MOST_FAULTS) return;
        Fault fault = found.get();
        faults.putIfAbsent(fault.pointer() + " " + fault.code(), fault);
    }

    /** Where the fault lies: a missing field's own place, and not that of the object which lacks it. */
    private static String pointer(Error error) {
        NodePath path = error.getInstanceLocation();
        String pointer = "";
        for (int i = 0; i < path.getNameCount(); i++) pointer = BodyPlace.child(pointer, path.getName(i));
        return error.getProperty() == null ? pointer : BodyPlace.child(pointer, error.getProperty());
    }
}
