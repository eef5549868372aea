package org.tributary.queryside.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.tributary.events.AccountId;
import org.tributary.events.PersonId;
import org.tributary.events.StaffEvent.AccountLinked;
import org.tributary.events.StaffEvent.StaffMemberRegistered;
import org.tributary.events.StaffId;
import org.tributary.platform.identity.Accounts;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;

/** {@code GET /api/reminders.ics}. */
class CalendarIT {
    private static final LocalDate LONG_AGO = LocalDate.parse("2024-01-01");

    private final ViewFixture views = ViewFixture.fresh();
    private final StaffId me = new StaffId(UUID.randomUUID());
    private final StaffId another = new StaffId(UUID.randomUUID());
    private final Signing mine = Signing.on("2024-01-10")
            .as("project-document", "R/1", "Schools, online; in the \"North\"\nand the South")
            .bringing("600.00")
            .due("2024-06-01", "600.00");
    private final Signing theirs = Signing.on("2024-01-10").bringing("5.00").due("2024-06-01", "5.00");

    @BeforeEach
    void each_owns_something() {
        views.given(mine.ownedBy(me), mine.signed(), theirs.ownedBy(another), theirs.signed());
    }

    private void logsIn() {
        PersonId person = new PersonId(UUID.randomUUID());
        views.givenPerson(person, "Amara");
        views.given(
                new StaffMemberRegistered(me, person, null, LONG_AGO),
                new AccountLinked(
                        me, new AccountId(UUID.fromString(ViewFixture.OFFICER.account())), LONG_AGO, List.of()));
    }

    private ICalendar calendar(String asked) {
        MockHttpServletResponse answer = views.ask("/api/reminders.ics" + asked);
        assertThat(answer.getStatus()).as(ViewFixture.text(answer)).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        return Biweekly.parse(ViewFixture.text(answer)).first();
    }

    private static List<String> uids(ICalendar calendar) {
        return calendar.getEvents().stream()
                .map(event -> event.getUid().getValue())
                .sorted()
                .toList();
    }

    @Test
    void it_is_a_calendar_by_the_letter_of_its_rules() {
        ICalendar calendar = calendar("");

        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                .as(calendar.validate(ICalVersion.V2_0).toString())
                .isTrue();
        String text = ViewFixture.text(views.ask("/api/reminders.ics"));
        assertThat(text).contains("DTSTART;VALUE=DATE:20240601\r\n").contains("TRANSP:TRANSPARENT\r\n");
        assertThat(text.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void it_tells_its_reader_what_is_theirs_and_who_is_no_member_of_the_staff_everything() {
        assertThat(calendar("").getEvents()).hasSize(2);
        logsIn();

        assertThat(calendar("").getEvents()).hasSize(1);
        VEvent event = calendar("").getEvents().get(0);
        assertThat(event.getSummary().getValue())
                .startsWith("Overdue: Payment due: Schools, online; in the \"North\"")
                .contains("(R/1), 600.00 EUR");
        assertThat(event.getUrl().getValue()).endsWith("/api/agreements/" + mine.id);
        assertThat(calendar("?owner=" + another).getEvents()).hasSize(1);
    }

    @Nested
    class asked_for_with_a_key_to_the_calendar {
        private MockHttpServletResponse ask(String asked) {
            return views.ask(
                    MockMvcRequestBuilders.get("/api/reminders.ics" + asked).requestAttr(Accounts.ONLY_CALENDAR, true));
        }

        @Test
        void it_tells_what_is_theirs_and_nothing_besides() {
            logsIn();
            // what the same account may see that logs in, and may be kept
            assertThat(calendar("?owner=" + another).getEvents()).hasSize(1);

            assertThat(ViewFixture.text(ask(""))).contains("(R/1)").containsOnlyOnce("BEGIN:VEVENT");
            assertThat(ViewFixture.text(ask("?owner=" + me))).containsOnlyOnce("BEGIN:VEVENT");
            assertThat(ask("?owner=" + another).getStatus()).isEqualTo(403);
            assertThat(ask("?owner=unassigned").getStatus()).isEqualTo(403);
        }

        @Test
        void of_who_is_no_member_of_the_staff_it_is_empty() {
            assertThat(ask("").getStatus()).isEqualTo(200);
            assertThat(ViewFixture.text(ask(""))).contains("BEGIN:VCALENDAR").doesNotContain("VEVENT");
            assertThat(ask("?owner=" + me).getStatus()).isEqualTo(403);
            assertThat(ask("?owner=unassigned").getStatus()).isEqualTo(403);
        }
    }

    @Test
    void it_is_written_the_same_before_and_after_its_position_is_noted_as_known() {
        long last = views.given(mine.received("2024-02-01", "100.00"));
        views.knownAt(last, "2024-02-02T12:00:00Z");

        assertThat(ViewFixture.text(views.ask("/api/reminders.ics")))
                .contains("DTSTAMP:")
                .doesNotContain("DTSTAMP:20240202");
    }

    @Test
    void the_same_thing_has_the_same_id_and_what_is_the_same_is_written_the_same() {
        List<String> ids = uids(calendar(""));
        String text = ViewFixture.text(views.ask("/api/reminders.ics"));
        assertThat(ViewFixture.text(views.ask("/api/reminders.ics"))).isEqualTo(text);

        views.given(mine.received("2024-02-01", "100.00"));
        assertThat(uids(calendar(""))).isEqualTo(ids).doesNotHaveDuplicates();
        assertThat(ViewFixture.text(views.ask("/api/reminders.ics"))).contains("500.00 EUR");
    }
}
