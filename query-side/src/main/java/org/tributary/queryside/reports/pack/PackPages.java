package org.tributary.queryside.reports.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tributary.queryside.reports.pack.Pack.Cover;
import org.tributary.queryside.reports.pack.Pack.Headline;
import org.tributary.queryside.reports.pack.Pack.Section;

/** Writes a pack as pages to read (PDF). */
final class PackPages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final int NOTE = 8;
    private static final int HEADING = 17;
    private static final int HEADING_HEIGHT = 38;
    private static final int UNDER_HEADING = Paper.TOP - HEADING_HEIGHT;
    private static final int ROOM_FOR_ANOTHER = 250;
    private static final int WIDEST_BESIDE = 7;

    private final Paper paper;
    private final Pack pack;

    /** On which sheet each section begins. */
    private final List<Integer> begins = new ArrayList<>();

    private final List<Integer> ends = new ArrayList<>();

    /** Where there is room on the sheet; 0: nowhere. */
    private int below;

    private PackPages(Paper paper, Pack pack) {
        this.paper = paper;
        this.pack = pack;
    }

    static byte[] of(Pack pack) {
        try (Paper paper = new Paper()) {
            PackPages pages = new PackPages(paper, pack);
            pages.cover();
            for (Section section : pack.sections()) pages.section(section);
            pages.contents();
            for (int sheet = 2; sheet <= paper.sheets(); sheet++) pages.foot(sheet);
            return paper.file(pack.cover());
        } catch (IOException e) {
            throw new UncheckedIOException("A pack is written in memory", e);
        }
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private String asOf() {
        return "As of %s, position %d of the history"
                .formatted(day(pack.cover().on()), pack.cover().position());
    }

    private void cover() throws IOException {
        Cover cover = pack.cover();
        paper.box(0, 330, Paper.WIDTH, Paper.HEIGHT - 330, Ink.DEEP);
        paper.text(cover.organisation(), Paper.LEFT, 530, 13, false, Ink.WHITE);
        int y = paper.lines(
                paper.lettering().lines(cover.title(), 30, true, Paper.RIGHT - Paper.LEFT),
                Paper.LEFT,
                470,
                30,
                true,
                Ink.WHITE);
        if (cover.audience() != null)
            y = paper.lines(
                    paper.lettering().lines("For: " + cover.audience(), 15, false, Paper.RIGHT - Paper.LEFT),
                    Paper.LEFT,
                    y,
                    15,
                    false,
                    Ink.WHITE);
        paper.text(asOf(), Paper.LEFT, Math.min(y - 6, 352), 11, false, Ink.WHITE);
        headlines(cover.headlines());
    }

    private void headlines(List<Headline> headlines) throws IOException {
        int room = (Paper.RIGHT - Paper.LEFT) / Math.max(1, headlines.size());
        for (int place = 0; place < headlines.size(); place++) {
            Headline headline = headlines.get(place);
            int x = Paper.LEFT + room * place;
            int width = room - 18;
            paper.box(x, 308, width, 2, Ink.ofPart(1));
            paper.text(headline.label(), x, 290, 9, false, Ink.QUIET);
            int size = 18;
            while (size > 8 && paper.lettering().width(headline.figure(), size, true) > width) size--;
            paper.text(headline.figure(), x, 266, size, true, Ink.DEEP);
            paper.lines(paper.lettering().lines(headline.beside(), 8, false, width), x, 250, 8, false, Ink.QUIET);
        }
    }

    /** On the first sheet, once it is known what stands where. */
    private void contents() throws IOException {
        paper.turnBackTo(1);
        paper.text("Contents", Paper.LEFT, 196, 11, true, Ink.DEEP);
        int y = 178;
        for (int place = 0; place < begins.size(); place++) {
            paper.text(pack.sections().get(place).title(), Paper.LEFT, y, 10, false, Ink.TEXT);
            paper.textUpTo(Integer.toString(begins.get(place)), Paper.LEFT + 330, y, 10, false, Ink.TEXT);
            paper.box(Paper.LEFT, y - 4, 330, 1, Ink.RULE);
            y -= 17;
        }
    }

    /** One without a chart stands under another one where there is room. */
    private void section(Section section) throws IOException {
        boolean under = section.chart() == null && below > ROOM_FOR_ANOTHER;
        if (!under) paper.turn();
        int top = under ? below - 24 : Paper.TOP;
        begins.add(paper.sheets());
        paper.text(section.title(), Paper.LEFT, top - 12, HEADING, true, Ink.DEEP);
        paper.box(Paper.LEFT, top - 22, 60, 2, Ink.ofPart(1));
        int end = notes(section, body(section, top - HEADING_HEIGHT));
        ends.add(paper.sheets());
        below = section.chart() == null ? end : 0;
    }

    /** Where the notes may begin. */
    private int body(Section section, int top) throws IOException {
        if (section.chart() == null) return table(section, Paper.LEFT, top);
        boolean beside = section.table().keyed() && section.table().columns().size() <= WIDEST_BESIDE;
        if (beside) {
            int middle = Paper.LEFT + (Paper.RIGHT - Paper.LEFT) * 52 / 100;
            new BarsOnPaper(paper, section.chart(), Paper.LEFT, middle - 20, 150, UNDER_HEADING).draw(false);
            int sheet = paper.sheets();
            int y = table(section, middle, UNDER_HEADING);
            return paper.sheets() == sheet ? Math.min(y, 150) : y;
        }
        new BarsOnPaper(paper, section.chart(), Paper.LEFT, Paper.RIGHT, 330, UNDER_HEADING)
                .draw(!section.table().keyed());
        return table(section, Paper.LEFT, 322);
    }

    private int table(Section section, int left, int top) throws IOException {
        return new TableOnPaper(paper, section.table(), left, Paper.RIGHT, Paper.TOP).draw(top);
    }

    /** Where there is room again. */
    private int notes(Section section, int top) throws IOException {
        int y = top - 16;
        for (String note : section.notes()) {
            List<String> lines = paper.lettering().lines(note, NOTE, false, Paper.RIGHT - Paper.LEFT - 12);
            if (y - lines.size() * Paper.leading(NOTE) < Paper.BOTTOM) {
                paper.turn();
                y = Paper.TOP;
            }
            paper.box(Paper.LEFT, y + 2, 3, 3, Ink.ofPart(1));
            y = paper.lines(lines, Paper.LEFT + 10, y, NOTE, false, Ink.QUIET) - 1;
        }
        return y;
    }

    private void foot(int sheet) throws IOException {
        paper.turnBackTo(sheet);
        paper.box(Paper.LEFT, 36, Paper.RIGHT - Paper.LEFT, 1, Ink.RULE);
        paper.text(asOf() + "   ·   " + questions(sheet), Paper.LEFT, 24, 7, false, Ink.QUIET);
        paper.textUpTo(sheet + " / " + paper.sheets(), Paper.RIGHT, 24, 7, false, Ink.QUIET);
    }

    private String questions(int sheet) {
        List<String> questions = new ArrayList<>();
        for (int place = 0; place < begins.size(); place++)
            if (begins.get(place) <= sheet && sheet <= ends.get(place))
                questions.addAll(pack.sections().get(place).questions());
        return String.join(", ", questions);
    }
}
