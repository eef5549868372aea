package org.tributary.verification.history;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Commands that follow one another, on days that do: what is written here depends on the seed and the strand's name alone. */
final class Strand {
    static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    private final String name;
    private final Random random;
    private final List<Turn> turns = new ArrayList<>();
    private LocalDate day;
    private int ids;

    Strand(long seed, String name) {
        this.name = seed + "/" + name;
        this.random = new Random(this.name.hashCode() * 31L + seed);
        this.day = FIRST;
    }

    List<Turn> turns() {
        return turns;
    }

    String id() {
        return id(name + "/" + ids++);
    }

    static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    LocalDate day() {
        return day;
    }

    void begins(LocalDate on) {
        day = on;
    }

    /** Somewhere in the ten years, early enough that something can follow. */
    void beginsAnywhere() {
        day = FIRST.plusDays(random.nextInt(9 * 365));
    }

    /** So many days later at most; after the last of them nothing is any later. */
    void later(int days) {
        day = before(day.plusDays(1 + random.nextInt(days)));
    }

    LocalDate since(LocalDate first) {
        return first.plusDays(random.nextInt((int) (day.toEpochDay() - first.toEpochDay()) + 1));
    }

    static LocalDate before(LocalDate on) {
        return on.isAfter(LAST) ? LAST : on;
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Between one and so many, mostly few. */
    int mostlyFew(int mean) {
        return Math.min(mean * 20, 1 + (int) (-mean * Math.log(1 - random.nextDouble())));
    }

    BigDecimal amount(String currency, int most) {
        BigDecimal cents = BigDecimal.valueOf(100L + random.nextInt(most * 100));
        return currency.equals("JPY")
                ? cents.movePointLeft(2).setScale(0, java.math.RoundingMode.UP)
                : cents.movePointLeft(2);
    }

    static String money(BigDecimal amount, String currency) {
        return "{'amount': '%s', 'currency': '%s'}".formatted(amount.toPlainString(), currency);
    }

    /** @param fields JSON with single quotes, without the braces around it; it happened today unless it says otherwise */
    void turn(String command, String fields, Object... values) {
        String said = fields.formatted(values);
        String on = said.contains("'effectiveOn'") ? "" : ", 'effectiveOn': '" + day + "'";
        turns.add(new Turn(command, ("{" + said + on + "}").replace('\'', '"')));
    }
}
