package org.tributary.verification;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tributary.verification.Client.Reply;
import org.tributary.verification.history.Resources;

/** How long whoever asks waits: each resource beside a ping, which needs neither a view nor the database. */
final class Waits {
    private static final Logger LOG = LoggerFactory.getLogger(Waits.class);
    static final double NEAR = 3;
    static final String PING = "/actuator/health/liveness";
    private static final Duration LONG = Duration.ofSeconds(Integer.getInteger("tributary.seconds-a-question", 10));
    private static final int OF_EACH = 20;
    private static final int PAGE = 50;
    private final Client reader;
    private final int times;

    /** @param times how often each kind of question is asked, unless that takes long */
    Waits(Client reader, int times) {
        this.reader = reader;
        this.times = times;
    }

    /** A path with its cuts. Of fewer than a hundred answers the slowest stands where else the 99th of a hundred does. */
    record Wait(String path, int status, Histogram asked, Histogram ping) {
        private static final int ENOUGH = 100;
        private static final double MICROS_A_MILLI = 1e3;

        double ratio() {
            return high(asked) / high(ping);
        }

        private double high(Histogram waits) {
            return asked.getTotalCount() < ENOUGH
                    ? waits.getMaxValue() / MICROS_A_MILLI
                    : waits.getValueAtPercentile(99) / MICROS_A_MILLI;
        }

        /** How often, the median, the 99th of a hundred or the slowest, the same of a ping, and what the one is of the other. */
        String cells() {
            return String.format(
                    Locale.ROOT,
                    "%d | %.1f | %.1f%s | %.1f | %.1f",
                    asked.getTotalCount(),
                    asked.getValueAtPercentile(50) / MICROS_A_MILLI,
                    high(asked),
                    asked.getTotalCount() < ENOUGH ? " (slowest)" : "",
                    high(ping),
                    ratio());
        }
    }

    /** Each kind of question once or more; what was asked before the first that counts is not. */
    SortedMap<String, Wait> measure(Resources resources) {
        for (int n = 0; n < times * 5; n++) reader.get(PING);
        SortedMap<String, Wait> waits = new TreeMap<>();
        Map<String, List<String>> questions = new TreeMap<>(resources.questions(OF_EACH, PAGE, Map.of()).stream()
                .collect(groupingBy(question -> kind(resources, question))));
        questions.forEach((kind, asked) -> {
            Wait wait = wait(kind, asked);
            LOG.info("Waits: {} | {}", wait.path(), wait.cells());
            waits.put(kind, wait);
        });
        return waits;
    }

    private static String kind(Resources resources, String question) {
        String said = question.substring(question.indexOf('?') + 1).replaceAll("partnerId=[^&]*", "partnerId=…");
        return resources.pathOf(question) + (said.isEmpty() ? "" : "?" + said);
    }

    private Wait wait(String kind, List<String> questions) {
        Histogram asked = new Histogram(3);
        Histogram ping = new Histogram(3);
        int status = 0;
        for (String question : questions) {
            Reply first = reader.get(question);
            if (!isWhole(first)) throw new AssertionError(kind + " is neither JSON nor a file: " + first.body());
            status = Math.max(status, first.status());
        }
        long until = System.nanoTime() + LONG.toNanos();
        for (int n = 0; n < times && (n < 1 || System.nanoTime() < until); n++) {
            Reply reply = timed(questions.get(n % questions.size()), asked);
            status = Math.max(status, reply.status());
            timed(PING, ping);
        }
        return new Wait(kind, status, asked, ping);
    }

    /** An object of JSON that no stopped view answered, or a file of pages or tables. */
    private static boolean isWhole(Reply reply) {
        if (reply.body().startsWith("%PDF") || reply.body().startsWith("PK")) return true;
        return reply.json().isObject() && !reply.json().has("stopped");
    }

    private Reply timed(String path, Histogram histogram) {
        long began = System.nanoTime();
        Reply reply = reader.get(path);
        histogram.recordValue((System.nanoTime() - began) / 1000);
        return reply;
    }
}
