package org.tributary.queryside.partnerships;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The languages that stories are told in: English, and those that an office adds by a file each. */
@Component
class Languages {
    private static final String SHIPPED = "classpath:story/story";
    private static final Pattern ADDED = Pattern.compile("story_(.+)\\.properties");

    private final ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
    private final Set<Locale> known = new HashSet<>(Set.of(Locale.ENGLISH));

    /** @param directory where files {@code story_fr.properties} lie; none: there is English alone */
    Languages(@Value("${tributary.languages.directory:}") String directory) throws IOException {
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        messages.setBasenames(SHIPPED);
        if (directory.isBlank()) return;
        String added = Path.of(directory).resolve("story").toUri().toString();
        messages.setBasenames(added, SHIPPED);
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(added + "_*.properties")) {
            Matcher name = ADDED.matcher(Objects.requireNonNullElse(file.getFilename(), ""));
            if (name.matches()) known.add(Locale.forLanguageTag(name.group(1).replace('_', '-')));
        }
    }

    /** @param accepted as a client says it: {@code fr-CH, fr;q=0.9, en;q=0.8} */
    Language of(@Nullable String accepted) {
        return new Language(messages, known(accepted));
    }

    private Locale known(@Nullable String accepted) {
        if (accepted == null) return Locale.ENGLISH;
        try {
            List<Locale.LanguageRange> wanted = Locale.LanguageRange.parse(accepted);
            return Objects.requireNonNullElse(Locale.lookup(wanted, known), Locale.ENGLISH);
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }
}
