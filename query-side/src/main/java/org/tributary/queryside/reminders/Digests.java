package org.tributary.queryside.reminders;

import jakarta.mail.SendFailedException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.tributary.platform.identity.Accounts;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Questions;
import org.tributary.platform.view.Questions.Said;
import org.tributary.queryside.Portfolio;
import org.tributary.queryside.reminders.Outbox.Claimed;
import org.tributary.queryside.reminders.Recipients.Recipient;

/**
 * Mails every owner once a day what waits for them. What was surely not taken is tried again on the same day; what may
 * have been is not, because the next day's says it again.
 */
final class Digests {
    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Pattern NO = Pattern.compile("[45]\\d\\d");

    private final Answers answers;
    private final Outbox outbox;
    private final Accounts accounts;
    private final MailSender mail;
    private final Supplier<ZonedDateTime> now;
    private final Settings settings;
    /** What the view has yet to reach; where it is always a little behind, a later look finds it there. */
    private @Nullable Long awaited;

    Digests(
            Answers answers,
            Outbox outbox,
            Accounts accounts,
            MailSender mail,
            Supplier<ZonedDateTime> now,
            Settings settings) {
        this.answers = answers;
        this.outbox = outbox;
        this.accounts = accounts;
        this.mail = mail;
        this.now = now;
        this.settings = settings;
    }

    /**
     * How it is set.
     *
     * @param hour at which a day's mails go out, in the zone of the organization
     * @param within how many days ahead they look
     */
    record Settings(String from, int hour, int within, Duration firstPause) {}

    /** Says who gets one today, once the hour has come, and sends whatever is to be sent by now. */
    void look() {
        ZonedDateTime moment = now.get();
        LocalDate day = moment.toLocalDate();
        if (moment.getHour() < settings.hour() || !upToDate()) return;
        if (!outbox.planned(day)) outbox.plan(day, owners(day));
        for (UUID owner : outbox.waiting(day)) {
            Optional<SimpleMailMessage> message = message(owner, day);
            outbox.claim(owner, day).ifPresent(claimed -> send(claimed, message));
        }
    }

    /** A view that is made anew or has stopped says what is no longer so, and a mail cannot be taken back. */
    private boolean upToDate() {
        if (awaited == null)
            awaited = answers.one(Questions.HISTORY, jdbc -> "").position();
        Said<?> view = answers.one(Portfolio.NAME, jdbc -> "");
        if (view.stopped() != null) {
            LOG.error(
                    "No digest is sent: the view stopped at position {}",
                    view.stopped().position());
            return false;
        }
        if (view.position() < awaited) {
            LOG.warn("Digests wait: the view is at position {} of {}", view.position(), awaited);
            return false;
        }
        awaited = null;
        return true;
    }

    private Set<UUID> owners(LocalDate day) {
        Set<String> waitedFor = reminders(day, null).stream()
                .map(ReminderRow::owner)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return recipients()
                .map(Recipient::staff)
                .filter(staff -> waitedFor.contains(staff.toString()))
                .collect(Collectors.toSet());
    }

    private Stream<Recipient> recipients() {
        return answers.one(Portfolio.NAME, Recipients::all).answer().stream()
                .filter(one -> accounts.actor(one.account()).isPresent());
    }

    private List<ReminderRow> reminders(LocalDate day, @Nullable String owner) {
        return answers.one(
                        Portfolio.NAME,
                        jdbc -> Reminders.all(
                                jdbc, Reminders.seenFrom(day, settings.within(), AsOf.now(day), owner, null)))
                .answer();
    }

    private void send(Claimed claimed, Optional<SimpleMailMessage> message) {
        if (message.isEmpty()) {
            outbox.never(claimed, "Nothing is left to say, or nobody to say it to");
            return;
        }
        try {
            mail.send(message.get());
            outbox.sent(claimed);
        } catch (MailException failure) {
            note(claimed, failure);
        }
    }

    private Optional<SimpleMailMessage> message(UUID owner, LocalDate day) {
        List<ReminderRow> rows = reminders(day, owner.toString());
        if (rows.isEmpty()) return Optional.empty();
        return recipients().filter(one -> one.staff().equals(owner)).findFirst().map(to -> {
            Digest digest = new Digest(to.name(), day, settings.within(), rows);
            SimpleMailMessage message = new SimpleMailMessage();
            message.setFrom(settings.from());
            message.setTo(to.email());
            message.setSubject(digest.subject());
            message.setText(digest.text());
            return message;
        });
    }

    private void note(Claimed claimed, MailException failure) {
        // what it says may hold an address
        String why = failure.getClass().getSimpleName();
        if (!surelyNotTaken(failure)) {
            LOG.error("Whether the digest of {} was sent is not known, so it is not sent again: {}", claimed, why);
            outbox.never(claimed, "It may have been sent: " + why);
            return;
        }
        Duration pause = settings.firstPause().multipliedBy(1L << Math.min(10, claimed.attempts() - 1));
        Duration atMost = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        LOG.warn("The digest of {} is sent again in {}: {}", claimed.owner(), atMost, why);
        outbox.later(claimed, atMost, why);
    }

    /** A server that was not reached, or that said no, has not taken it; whatever else went wrong, it may have. */
    private static boolean surelyNotTaken(MailException failure) {
        if (failure instanceof MailAuthenticationException) return true;
        if (!(failure instanceof MailSendException sending)) return false;
        Collection<Exception> failed = sending.getFailedMessages().values();
        // where nothing was connected to, that is what failed for each; what fails at the end is of no message
        return !failed.isEmpty() && failed.stream().allMatch(one -> one == sending.getCause() || saidNo(one));
    }

    /** A server that hangs up instead of an answer says nothing, under an exception of the same kind. */
    private static boolean saidNo(Exception failure) {
        return failure instanceof SendFailedException
                && (failure.getClass() == SendFailedException.class
                        || NO.matcher(String.valueOf(failure.getMessage())).lookingAt());
    }
}
