package org.tributary.standalone.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What follows a verb.
 *
 * @param words what it is about
 * @param options the verb's own, {@code --name=value}
 * @param settings the program's, {@code --some.name=value}: their names have a dot
 */
record Arguments(List<String> words, Map<String, String> options, List<String> settings) {
    static Arguments of(List<String> arguments) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new TreeMap<>();
        List<String> settings = new ArrayList<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (!argument.startsWith("--")) words.add(argument);
            else if (parts[0].contains(".")) settings.add(argument);
            else options.put(parts[0].substring(2), parts.length == 2 ? parts[1] : "");
        }
        return new Arguments(words, options, settings);
    }

    @Nullable
    String option(String name) {
        return options.get(name);
    }

    void requireOnly(Set<String> known, String usage) {
        options.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new NotBegun("There is no option --" + name + ". Usage: " + usage);
                });
    }
}
