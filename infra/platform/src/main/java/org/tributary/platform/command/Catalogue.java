package org.tributary.platform.command;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every command that may be sent, found by {@link Sent}: it cannot say what the code doesn't. */
public final class Catalogue {
    private final SortedMap<String, CommandType> types = new TreeMap<>();

    public Catalogue() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Sent.class));
        for (var found : scan.findCandidateComponents("org.tributary")) {
            CommandType type = new CommandType(ClassUtils.resolveClassName(
                    String.valueOf(found.getBeanClassName()), Catalogue.class.getClassLoader()));
            types.put(type.name(), type);
        }
    }

    public Collection<CommandType> all() {
        return types.values();
    }

    public Optional<CommandType> named(String name) {
        return Optional.ofNullable(types.get(name));
    }
}
