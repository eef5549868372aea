package org.tributary.exchange.batch;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;

/** Ids made of what a thing is called in its source (UUIDv5), so that the next file finds it again. */
public final class NamedIds {
    private static final NameBasedGenerator GENERATOR =
            Generators.nameBasedGenerator(UUID.fromString("f4fbafce-4d67-4e9e-81c2-b1d59e4fd8d3"));

    private NamedIds() {}

    public static UUID of(String key) {
        return GENERATOR.generate(key);
    }
}
