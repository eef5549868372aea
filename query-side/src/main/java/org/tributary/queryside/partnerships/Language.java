package org.tributary.queryside.partnerships;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The sentences of a language, each under a key; what it lacks is said in English. */
final class Language {
    private final MessageSource messages;
    private final Locale locale;
    private final DateTimeFormatter days;

    Language(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
        this.days = DateTimeFormatter.ofPattern("d MMMM uuuu", locale);
    }

    String text(String key, Object... said) {
        return messages.getMessage(key, inWords(said), locale);
    }

    /** Nothing, if there is no such sentence. */
    @Nullable
    String ifAny(String key, Object... said) {
        return messages.getMessage(key, inWords(said), null, locale);
    }

    /** Without what it would be about there is nothing to say. */
    String about(String key, @Nullable Object said) {
        return said == null ? "" : text(key, said);
    }

    private Object[] inWords(Object... said) {
        Object[] words = new Object[said.length];
        for (int place = 0; place < said.length; place++)
            words[place] = said[place] instanceof LocalDate day ? days.format(day) : String.valueOf(said[place]);
        return words;
    }

    /** A code, as it reads unless the language has a word for it. */
    String words(String code) {
        String word = ifAny("word." + code);
        return word == null ? code.replace('-', ' ') : word;
    }

    String words(Enum<?> one) {
        return words(one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    Locale locale() {
        return locale;
    }
}
