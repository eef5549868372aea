package org.tributary.commandside.property;

import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.property.Past.amount;
import static org.tributary.commandside.property.Past.list;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.tributary.commandside.StoredEvent;
import tools.jackson.databind.JsonNode;

/** An agreement's money, kept by hand from its events: after each of them nothing is overdrawn. */
final class Books {
    private final Map<String, StoredEvent> contributions = new HashMap<>();
    private final Map<String, BigDecimal> kept = new HashMap<>();
    private final Map<String, BigDecimal> settles = new HashMap<>();
    private final Map<String, BigDecimal> setAside = new HashMap<>();
    private final Map<String, StoredEvent> allocations = new HashMap<>();
    private final Map<String, StoredEvent> writeOffs = new HashMap<>();
    private final Map<String, BigDecimal> scheduled = new HashMap<>();
    private final Map<String, BigDecimal> done = new HashMap<>();
    private final Map<String, Map<String, BigDecimal>> ofTranches = new HashMap<>();
    private final Map<String, String> holders = new HashMap<>();
    private BigDecimal received = ZERO;
    private BigDecimal promised = ZERO;
    private BigDecimal settled = ZERO;
    private BigDecimal writtenOff = ZERO;
    private BigDecimal reduced = ZERO;

    private Books() {}

    static void of(Past past) {
        Books books = new Books();
        past.each((name, event) -> {
            books.enter(name, event);
            books.requireNothingOverdrawn(name);
        });
    }

    private void enter(String name, StoredEvent event) {
        String contribution = event.at("/contributionId");
        switch (name) {
            case "agreement-signed" -> {
                promise(event, "/values");
                schedule(event);
            }
            case "addendum-signed" -> promise(event, "/changes");
            case "tranches-revised" -> schedule(event);
            case "agreement-terminated", "agreement-expired" -> reduce(event, 1);
            case "agreement-reinstated" -> reduce(event, -1);
            case "contribution-recorded" -> {
                assertThat(contributions.put(contribution, event))
                        .as("recorded once")
                        .isNull();
                kept.put(contribution, amount(event, "/amount"));
                settles.put(contribution, amount(event, "/settles"));
                received = received.add(amount(event, "/amount"));
                settle(event, "/settles", 1);
                take(event, contribution);
            }
            case "contribution-reversed" -> {
                // what was given back before stays given back; the rest is cancelled as a whole
                assertThat(amount(event, "/amount")).isEqualByComparingTo(kept.put(contribution, ZERO));
                received = received.subtract(amount(event, "/amount"));
                settle(event, "/unsettles", -1);
                assertThat(ofTranches.getOrDefault(contribution, Map.of()).values())
                        .as("its tranches are free")
                        .allMatch(left -> left.signum() == 0);
                if (!event.at("/bankReference").isEmpty()) holders.remove(event.at("/bankReference"));
            }
            case "contribution-refunded" -> {
                kept.merge(contribution, amount(event, "/amount").negate(), BigDecimal::add);
                received = received.subtract(amount(event, "/amount"));
                settles.merge(contribution, amount(event, "/unsettles").negate(), BigDecimal::add);
                if (event.payload().path("stillDue").asBoolean()) settle(event, "/unsettles", -1);
                take(event, event.at("/refundId"));
            }
            case "receivable-written-off" -> {
                assertThat(writeOffs.put(event.at("/writeOffId"), event))
                        .as("written off once")
                        .isNull();
                writtenOff = writtenOff.add(amount(event, "/amount"));
                tranches(event, 1);
                assertThat(promised.subtract(reduced).subtract(settled).subtract(writtenOff))
                        .as("what is given up was owed")
                        .isGreaterThanOrEqualTo(ZERO);
            }
            case "write-off-reversed" -> {
                assertThat(amount(event, "/amount"))
                        .isEqualByComparingTo(amount(writeOffs.remove(event.at("/writeOffId")), "/amount"));
                writtenOff = writtenOff.subtract(amount(event, "/amount"));
                tranches(event, -1);
            }
            case "contribution-allocated" -> {
                assertThat(allocations.put(event.at("/allocationId"), event))
                        .as("set aside once")
                        .isNull();
                setAside.merge(contribution, amount(event, "/amount"), BigDecimal::add);
            }
            case "allocation-released" -> {
                assertThat(allocations.remove(event.at("/allocationId")))
                        .as("released once")
                        .isNotNull();
                setAside.merge(contribution, amount(event, "/amount").negate(), BigDecimal::add);
            }
            default -> {}
        }
    }

    private void promise(StoredEvent event, String pointer) {
        for (JsonNode value : list(event, pointer))
            if (!value.path("source").asString().equals("own")) promised = promised.add(amount(value.path("amount")));
    }

    private void schedule(StoredEvent event) {
        scheduled.clear();
        for (JsonNode tranche : list(event, "/tranches"))
            scheduled.put(tranche.path("trancheId").asString(), amount(tranche.path("amount")));
    }

    private void reduce(StoredEvent event, int sign) {
        for (JsonNode each : list(event, "/reductions"))
            reduced = reduced.add(amount(each.path("amount")).multiply(BigDecimal.valueOf(sign)));
    }

    private void settle(StoredEvent event, String pointer, int sign) {
        settled = settled.add(amount(event, pointer).multiply(BigDecimal.valueOf(sign)));
        tranches(event, sign);
    }

    private void tranches(StoredEvent event, int sign) {
        for (JsonNode each : list(event, "/tranches")) {
            String tranche = each.path("trancheId").asString();
            BigDecimal amount = amount(each.path("amount")).multiply(BigDecimal.valueOf(sign));
            done.merge(tranche, amount, BigDecimal::add);
            ofTranches
                    .computeIfAbsent(event.at("/contributionId"), none -> new HashMap<>())
                    .merge(tranche, amount, BigDecimal::add);
        }
    }

    private void take(StoredEvent event, String holder) {
        if (!event.at("/bankReference").isEmpty())
            assertThat(holders.put(event.at("/bankReference"), holder))
                    .as("one holder at a time")
                    .isNull();
    }

    private void requireNothingOverdrawn(String after) {
        assertThat(received).as("received after %s", after).isGreaterThanOrEqualTo(ZERO);
        assertThat(settled).as("settled after %s", after).isGreaterThanOrEqualTo(ZERO);
        assertThat(writtenOff).as("written off after %s", after).isGreaterThanOrEqualTo(ZERO);
        assertThat(reduced).as("reduced after %s", after).isGreaterThanOrEqualTo(ZERO);
        assertThat(received)
                .as("received is what is kept of each contribution")
                .isEqualByComparingTo(kept.values().stream().reduce(ZERO, BigDecimal::add));
        kept.forEach((contribution, left) -> {
            assertThat(left).as("no more is given back than came").isGreaterThanOrEqualTo(ZERO);
            assertThat(setAside.getOrDefault(contribution, ZERO))
                    .as("set aside after %s", after)
                    .isBetween(ZERO, left);
        });
        settles.values().forEach(left -> assertThat(left).isGreaterThanOrEqualTo(ZERO));
        done.forEach((tranche, amount) -> {
            assertThat(amount).as("done of a tranche after %s", after).isGreaterThanOrEqualTo(ZERO);
            if (amount.signum() > 0)
                assertThat(scheduled.getOrDefault(tranche, ZERO))
                        .as("a tranche is no more than settled after %s", after)
                        .isGreaterThanOrEqualTo(amount);
        });
    }
}
