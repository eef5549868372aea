package org.tributary.queryside.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.events.AccountId;
import org.tributary.events.AccountsEvent.AccountClosed;
import org.tributary.events.AccountsEvent.AccountOpened;
import org.tributary.events.PersonId;
import org.tributary.events.Role;
import org.tributary.events.StaffEvent.AccountLinked;
import org.tributary.events.StaffEvent.StaffMemberRegistered;
import org.tributary.events.StaffId;
import org.tributary.platform.identity.Accounts;
import org.tributary.platform.store.Database;
import org.tributary.platform.view.Answers;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;

/** What waits for an owner, as a mail a day, over a real mail server. */
class DigestsIT {
    private static final LocalDate LONG_AGO = LocalDate.parse("2024-01-01");
    private static final ZonedDateTime MORNING = ZonedDateTime.parse("2024-06-01T07:00:00+02:00[Europe/Zurich]");
    private static final Duration WHO_ANSWERS = Duration.ofMinutes(1);
    private static final Duration WHO_HANGS = Duration.ofSeconds(5);

    private final ViewFixture views = ViewFixture.fresh();
    private final HikariDataSource pool = views.bean(Database.class).pool("digests", 4);
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final StaffId amara = new StaffId(UUID.randomUUID());
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final Signing signing = Signing.on("2024-01-10")
            .as("project-document", "R/1", "Écoles en ligne")
            .bringing("600.00")
            .due("2024-03-01", "200.00")
            .due("2024-06-05", "400.00");

    private ZonedDateTime now = MORNING;

    @BeforeEach
    void somebody_owns_something() {
        server.start();
        views.given(
                new AccountOpened(account, Role.OFFICER, LONG_AGO),
                staff(amara, "amara@office.example"),
                new AccountLinked(amara, account, LONG_AGO, List.of()),
                signing.partnerCalled("Meridian"),
                signing.ownedBy(amara),
                signing.signed());
    }

    @AfterEach
    void all_is_closed() {
        server.stop();
        pool.close();
    }

    private StaffMemberRegistered staff(StaffId staff, String email) {
        PersonId person = new PersonId(UUID.randomUUID());
        views.givenWords(person, "{\"name\":\"Amara Diallo\",\"email\":\"" + email + "\"}");
        return new StaffMemberRegistered(staff, person, null, LONG_AGO);
    }

    private Digests digests() {
        return digests(sender(server.getSmtp().getPort()));
    }

    private Digests digests(MailSender sender) {
        Outbox outbox = new Outbox(JdbcClient.create(pool), new TransactionTemplate(new JdbcTransactionManager(pool)));
        return new Digests(
                views.bean(Answers.class),
                outbox,
                views.bean(Accounts.class),
                sender,
                () -> now,
                new Digests.Settings("tributary@office.example", 7, 7, Duration.ofMinutes(1)));
    }

    private static JavaMailSenderImpl sender(int port) {
        return sender(port, WHO_ANSWERS);
    }

    private static JavaMailSenderImpl sender(int port, Duration patience) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        String millis = Long.toString(patience.toMillis());
        sender.getJavaMailProperties().put("mail.smtp.connectiontimeout", millis);
        sender.getJavaMailProperties().put("mail.smtp.timeout", millis);
        return sender;
    }

    private String column(String column) {
        return views.jdbc()
                .sql("SELECT coalesce((" + column + ")::text, 'none') FROM history.mails WHERE kind = 'digest'")
                .query(String.class)
                .single();
    }

    private void its_time_has_come() {
        JdbcClient.create(pool).sql("UPDATE history.mails SET due_at = now()").update();
    }

    @Test
    void it_says_in_plain_words_what_is_overdue_and_what_is_due() throws MessagingException {
        digests().look();

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("amara@office.example");
        assertThat(mail.getSubject()).isEqualTo("Tributary: 1 overdue, 1 due by 2024-06-08");
        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat(content(mail).lines())
                .containsExactly(
                        "Good day Amara Diallo,",
                        "",
                        "Overdue",
                        "  2024-03-01 (92 days late)  Payment due: Écoles en ligne (R/1), 200.00 EUR, Meridian",
                        "",
                        "Due by 2024-06-08",
                        "  2024-06-05  Payment due: Écoles en ligne (R/1), 400.00 EUR, Meridian",
                        "",
                        "This comes once a day, and only when something waits for you.");
    }

    private static String content(MimeMessage mail) {
        try {
            return String.valueOf(mail.getContent()).strip();
        } catch (IOException | MessagingException e) {
            throw new AssertionError(GreenMailUtil.getWholeMessage(mail), e);
        }
    }

    @Test
    void it_waits_for_the_hour_of_the_organization_and_comes_once_a_day() {
        now = MORNING.minusMinutes(1);
        digests().look();
        assertThat(server.getReceivedMessages()).isEmpty();

        now = MORNING;
        digests().look();
        digests().look();
        now = MORNING.plusHours(9);
        digests().look();
        assertThat(server.getReceivedMessages()).hasSize(1);

        now = MORNING.plusDays(1);
        digests().look();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void nobody_gets_one_for_whom_nothing_waits_or_whose_account_is_closed() {
        StaffId idle = new StaffId(UUID.randomUUID());
        AccountId theirs = new AccountId(UUID.randomUUID());
        views.given(
                new AccountOpened(theirs, Role.OFFICER, LONG_AGO),
                staff(idle, "idle@office.example"),
                new AccountLinked(idle, theirs, LONG_AGO, List.of()),
                new AccountClosed(account, null, LONG_AGO, List.of()));
        digests().look();

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void many_programs_send_it_once() {
        List<Digests> programs = Stream.generate(this::digests).limit(4).toList();
        IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.runAsync(programs.get(n)::look))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_program_that_dies_while_it_sends_does_not_make_another_send_it_again() {
        MailSender dying = new MailSender() {
            @Override
            public void send(SimpleMailMessage... messages) {
                sender(server.getSmtp().getPort()).send(messages);
                throw new OutOfMemoryError("in a test");
            }
        };
        try {
            digests(dying).look();
        } catch (OutOfMemoryError dead) {
            // it is gone
        }
        its_time_has_come();
        digests().look();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(column("sent_at")).isEqualTo("none");
    }

    @Test
    void a_server_that_is_away_is_tried_again_with_growing_pauses_on_the_same_day() throws IOException {
        int nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        digests(sender(nobody)).look();
        assertThat(column("failure")).isEqualTo("MailSendException");
        assertThat(column("round(extract(epoch FROM due_at - now()) / 60)")).isEqualTo("1");
        digests().look();
        assertThat(server.getReceivedMessages()).isEmpty();

        its_time_has_come();
        digests(sender(nobody)).look();
        its_time_has_come();
        digests(sender(nobody)).look();
        assertThat(column("round(extract(epoch FROM due_at - now()) / 60)")).isEqualTo("4");
        its_time_has_come();
        digests().look();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(column("attempts")).isEqualTo("4");
        assertThat(column("failure")).isEqualTo("none");
    }

    @Test
    void a_server_that_says_no_is_tried_again() throws IOException {
        try (ServerSocket refusing = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture.runAsync(() -> says(refusing, "554 no\r\n"));
            digests(sender(refusing.getLocalPort())).look();
        }
        assertThat(column("claimed_at")).isEqualTo("none");

        its_time_has_come();
        digests().look();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    private static void says(ServerSocket server, String greeting) {
        try (var client = server.accept()) {
            client.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().flush();
            client.getInputStream().read();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Test
    void what_may_have_been_sent_is_not_sent_again() {
        MailSender silent = messages -> {
            throw new MailSendException(Map.of(messages[0], new MessagingException("Read timed out")));
        };
        digests(silent).look();
        its_time_has_come();
        digests().look();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(column("failure")).startsWith("It may have been sent");
    }

    @ParameterizedTest(name = "after the mail the server says {0}, after QUIT {1}: claimed {2}")
    @CsvSource(
            nullValues = "hangs",
            value = {"250 ok, hangs, true", "hangs, 221 bye, true", "gone, 221 bye, true", "452 no room, 221 bye, false"
            })
    void only_what_was_surely_not_taken_is_sent_again(@Nullable String taken, @Nullable String bye, boolean kept)
            throws IOException {
        try (ServerSocket script = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture.runAsync(() -> talks(script, taken, bye));
            boolean hangs = taken == null || bye == null;
            digests(sender(script.getLocalPort(), hangs ? WHO_HANGS : WHO_ANSWERS))
                    .look();
        }
        assertThat(column("attempts")).isEqualTo("1");
        assertThat(column("claimed_at IS NOT NULL")).isEqualTo(Boolean.toString(kept));

        its_time_has_come();
        digests().look();
        assertThat(server.getReceivedMessages()).hasSize(kept ? 0 : 1);
    }

    private static void talks(ServerSocket server, @Nullable String taken, @Nullable String bye) {
        try (var client = server.accept();
                var lines =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            say(client, "220 here");
            String line = lines.readLine();
            while (line != null) {
                if (line.equals("DATA")) {
                    say(client, "354 go on");
                    while (line != null && !line.equals(".")) line = lines.readLine();
                    if ("gone".equals(taken)) return;
                    say(client, taken);
                } else say(client, line.equals("QUIT") ? bye : "250 ok");
                line = lines.readLine();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void say(Socket client, @Nullable String line) throws IOException {
        if (line == null) return;
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Test
    void it_waits_until_the_view_knows_what_the_history_knew_at_the_first_look() {
        long position = views.given(signing.received("2024-02-20", "1.00"));
        views.knownAt(position + 1, "2025-01-01T00:00:00Z");
        Digests digests = digests();
        digests.look();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(planned()).isFalse();

        views.knownAt(position + 9, "2025-01-02T00:00:00Z");
        assertThat(views.given(signing.received("2024-02-21", "1.00"))).isGreaterThan(position);
        digests.look();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    private boolean planned() {
        return views.jdbc()
                .sql("SELECT count(*) > 0 FROM history.mails")
                .query(Boolean.class)
                .single();
    }

    @Test
    void nothing_is_sent_from_a_view_that_stopped() {
        views.rewrite("INSERT INTO views.stopped (view, position, error) VALUES ('portfolio', %d, 'in a test')"
                .formatted(Long.MAX_VALUE));
        digests().look();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(planned()).isFalse();

        views.rewrite("DELETE FROM views.stopped");
        digests().look();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void what_was_settled_meanwhile_is_not_mailed() throws IOException {
        int nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        digests(sender(nobody)).look();
        views.given(signing.received("2024-05-30", "600.00"));
        its_time_has_come();
        digests().look();

        assertThat(server.getReceivedMessages()).isEmpty();
    }
}
