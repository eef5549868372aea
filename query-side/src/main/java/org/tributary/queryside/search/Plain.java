package org.tributary.queryside.search;

import com.ibm.icu.text.Transliterator;

/**
 * A text as it is searched: in small Latin letters without accents, whatever script it is in. So slips, accents and
 * scripts are all the same to the database, also to one that knows no letters but those of ASCII.
 */
final class Plain {
    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower; [^\\u0020-\\u007E] Remove");

    private Plain() {}

    static String of(String text) {
        return LATIN.transliterate(text).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
