package org.tributary.queryside.reports.pack;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Letters that are drawn, each from one of two fonts that a document brings along: Latin, Greek, Cyrillic, Arabic, Hebrew and
 * others, joined and turned as they are read. What is in a script that the fonts lack is spelt in Latin letters.
 */
final class Lettering {
    private static final String LATIN = "Any-Latin; NFC";
    private static final ArabicShaping JOINED = new ArabicShaping(
            ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK);
    private static final int OF_EM = 1000;

    private final PDType0Font plain;
    private final PDType0Font strong;
    private final List<CmapLookup> known;

    Lettering(PDDocument document) throws IOException {
        TrueTypeFont face = face("DejaVuSansCondensed.ttf");
        TrueTypeFont bold = face("DejaVuSansCondensed-Bold.ttf");
        this.known = List.of(face.getUnicodeCmapLookup(), bold.getUnicodeCmapLookup());
        this.plain = PDType0Font.load(document, face, true);
        this.strong = PDType0Font.load(document, bold, true);
    }

    private static TrueTypeFont face(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(Lettering.class.getResourceAsStream("/fonts/" + name))) {
            return new TTFParser().parse(new RandomAccessReadBuffer(file));
        }
    }

    PDType0Font font(boolean bold) {
        return bold ? strong : plain;
    }

    /** In points, rounded up. */
    int width(String text, int size, boolean bold) {
        try {
            return (int) Math.ceil(font(bold).getStringWidth(drawn(text)) * size / OF_EM);
        } catch (IOException e) {
            throw new IllegalStateException("The fonts are in memory", e);
        }
    }

    /** In the order in which it is seen, of letters that there are. */
    String drawn(String text) {
        String shaped = joined(readable(text));
        Bidi bidi = new Bidi(shaped, Bidi.LEVEL_DEFAULT_LTR);
        String seen =
                bidi.isLeftToRight() ? shaped : bidi.writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS);
        StringBuilder drawn = new StringBuilder();
        seen.codePoints().forEach(letter -> drawn.appendCodePoint(isKnown(letter) ? letter : '?'));
        return drawn.toString();
    }

    /** What the fonts lack is spelt in Latin letters, and the rest stays as it is. */
    private String readable(String text) {
        StringBuilder readable = new StringBuilder();
        StringBuilder lacking = new StringBuilder();
        text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").codePoints().forEach(letter -> {
            if (!isKnown(letter)) {
                lacking.appendCodePoint(letter);
                return;
            }
            spell(lacking, readable);
            readable.appendCodePoint(letter);
        });
        spell(lacking, readable);
        return readable.toString();
    }

    private static void spell(StringBuilder lacking, StringBuilder readable) {
        if (lacking.isEmpty()) return;
        readable.append(Transliterator.getInstance(LATIN).transliterate(lacking.toString()));
        lacking.setLength(0);
    }

    private static String joined(String text) {
        try {
            return JOINED.shape(text);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException("Letters that may take more room have it", e);
        }
    }

    private boolean isKnown(int letter) {
        return known.stream().allMatch(face -> face.getGlyphId(letter) != 0);
    }

    /** Of so many points at most, broken between words, or within one that is longer. */
    List<String> lines(String text, int size, boolean bold, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size, bold) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) lines.add(line);
            line = word;
            while (width(line, size, bold) > width && line.length() > 1) {
                int fits = line.length() - 1;
                while (fits > 1 && width(line.substring(0, fits), size, bold) > width) fits--;
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line);
        return lines;
    }
}
