package org.tributary.queryside.reminders;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tributary.platform.command.PolicyBook;
import org.tributary.platform.identity.Accounts;
import org.tributary.platform.view.Answers;

/** Looks every minute whether a digest is to be sent, where there is a mail server to send it by. */
@Component
@ConditionalOnProperty("spring.mail.host")
class DigestSchedule implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DigestSchedule.class);

    private final Digests digests;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "digests");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;

    DigestSchedule(
            Answers answers,
            Accounts accounts,
            PolicyBook policy,
            MailSender mail,
            @Qualifier("viewPool") HikariDataSource viewPool,
            PlatformTransactionManager transactionManager,
            @Value("${tributary.mail.from:${spring.mail.username:tributary@localhost}}") String from,
            @Value("${tributary.digest.hour:7}") int hour,
            @Value("${tributary.digest.within:7}") int within) {
        Outbox outbox = new Outbox(JdbcClient.create(viewPool), new TransactionTemplate(transactionManager));
        digests = new Digests(
                answers,
                outbox,
                accounts,
                mail,
                () -> ZonedDateTime.now(policy.zone()),
                new Digests.Settings(from, hour, within, Duration.ofMinutes(1)));
    }

    private void look() {
        try {
            digests.look();
        } catch (RuntimeException failure) {
            LOG.error("No digest can be sent: {}", failure.toString());
        }
    }

    @Override
    public void start() {
        clock.scheduleWithFixedDelay(this::look, 60, 60, TimeUnit.SECONDS);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
