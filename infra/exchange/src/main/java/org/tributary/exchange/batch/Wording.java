package org.tributary.exchange.batch;

/** Makes a source's text fit for a field: one line, not too long; the same text always becomes the same. */
public final class Wording {
    private Wording() {}

    /** Without line breaks and control characters, cut at a whole character where it is too long. */
    public static String fitting(String text, int most) {
        String line =
                text.replaceAll("[\\p{Cc}\\p{Z}\\u200b\\u2060\\ufeff]+", " ").strip();
        if (line.codePointCount(0, line.length()) <= most) return line;
        return line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
    }
}
