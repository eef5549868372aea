package org.tributary.verification.fold;

import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What falls under a code of a dimension. */
record Part(String code, Exact share) {
    static final String UNASSIGNED = "unassigned";

    /** In the order of codes, in which cents are given. */
    static List<Part> all(JsonNode said) {
        return said.valueStream()
                .map(part -> new Part(
                        part.path("code").asString(),
                        Exact.of(part.path("share").asString())))
                .sorted(Comparator.comparing(Part::code))
                .toList();
    }

    static List<Part> whole(String code) {
        return List.of(new Part(code, Exact.ONE));
    }
}
