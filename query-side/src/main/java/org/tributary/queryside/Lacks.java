package org.tributary.queryside;

import java.util.ArrayList;
import java.util.List;

/** What a record does not say yet and is better for saying, by the names of its fields. */
public final class Lacks {
    private final List<String> fields = new ArrayList<>();

    public Lacks when(boolean missing, String field) {
        if (missing) fields.add(field);
        return this;
    }

    public List<String> fields() {
        return List.copyOf(fields);
    }
}
