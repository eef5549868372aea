package org.tributary.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.tributary.platform.command.Catalogue;
import org.tributary.platform.command.CommandDesk;
import org.tributary.platform.view.Questions;
import org.tributary.verification.history.Clerk;
import org.tributary.verification.history.Resources;
import org.tributary.verification.history.TenYears;
import org.tributary.verification.history.Turn;

/** Every list of the program's own description is read page by page, and between any two pages others write. */
@ExtendWith(OutputCaptureExtension.class)
class PagesIT {
    private static final int OF_EACH = 6;

    /** Nobody asks them as of then. */
    private static final List<String> AS_OF_NOW =
            List.of("/api/audit/events?type=partner", "/api/public/needs?", "/api/search?q=partner");

    @Test
    void what_there_was_at_the_first_page_is_met_once_whatever_is_written_meanwhile(
            @TempDir Path data, CapturedOutput output) {
        try (Running tributary = Running.start(output, "--tributary.data-dir=" + data)) {
            tributary
                    .admin()
                    .send("open-account", "{'login': 'reader', 'password': 'of-the-pages', 'role': 'manager'}");
            Client reader = tributary.admin().as("reader", "of-the-pages");
            Questions questions = tributary.bean(Questions.class);
            Clerk clerk = new Clerk(tributary.bean(CommandDesk.class), tributary.bean(Catalogue.class));
            List<Turn> turns = new TenYears(3, 100, 5).turns();
            int known = turns.size() / 2;
            clerk.send(turns.subList(0, known));
            reader.get("/api/policy?minPosition=%d", questions.head());
            Resources resources = new Resources(
                    tributary.admin().get("/v3/api-docs").json(),
                    path -> reader.get(path).body());
            List<String> lists = resources.lists(OF_EACH);
            Map<String, Integer> pages = new TreeMap<>();
            List<String> wrong = new ArrayList<>();
            try (Writers writers = new Writers(clerk, turns.subList(known, turns.size()), reader, questions)) {
                for (String list : AS_OF_NOW) {
                    Pages read = Pages.of(list, reader, writers);
                    pages.put(list, read.count());
                    if (!read.meetOnceWhatDoesNotChange()) wrong.add(list + ": " + read);
                }
                for (String list : lists) {
                    Pages read = Pages.of(list, reader, writers);
                    pages.merge(resources.pathOf(list), read.count(), Math::max);
                    if (!read.areAsOfTheFirst()) wrong.add(list + ": " + read);
                }
            }
            assertThat(wrong).isEmpty();
            pages.values().removeIf(count -> count == 1);
            assertThat(pages.keySet())
                    .as("lists of more than one page")
                    .hasSizeGreaterThan(25)
                    .containsAll(AS_OF_NOW);
        }
    }
}
