package org.tributary.standalone.sample;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;

/** Ids of what the sample makes: UUIDs of version 5, made of a name, so that a command sent again means the same thing. */
final class Names {
    private static final NameBasedGenerator GENERATOR =
            Generators.nameBasedGenerator(UUID.fromString("0d3b3f3c-5a0e-4c57-9a63-6f1d5e0b7c21"));

    private Names() {}

    static String id(String kind, String name) {
        return GENERATOR.generate(kind + ":" + name).toString();
    }

    static String staff(String handle) {
        return id("staff", handle);
    }

    static String partner(String name) {
        return id("partner", name);
    }
}
