package org.tributary.verification.fold;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What was signed in each year in one currency: a signature's value by the rate of its day, rounded, and only then divided.
 * Where several bring something, each is converted, and what rounding leaves goes to who brings most.
 */
final class SignedIn implements Question {
    private static final String CONVERTED = " converted";
    private static final String UNCONVERTED = " unconverted";

    private final World world;
    private final Signed signed;
    private final String into;
    private final Figures figures = new Figures();

    SignedIn(World world, String by, String into) {
        this.world = world;
        this.signed = new Signed(world, by);
        this.into = into;
    }

    @Override
    public String path() {
        return signed.path() + "&in=" + into;
    }

    @Override
    public void next(Agreement agreement) {
        if (world.voided.contains(agreement.id())) return;
        for (Signature signature : agreement.signatures())
            if (!world.partnership(agreement).brokered(signature.on())) add(agreement, signature);
    }

    private void add(Agreement agreement, Signature signature) {
        String currency = agreement.currency();
        Optional<BigDecimal> whole = converted(signature.worth(), currency, signature);
        Map<String, BigDecimal> amounts = new TreeMap<>();
        if (signed.isOfFunders()) {
            signature
                    .values()
                    .forEach(value -> amounts.merge(signed.code(value, signature), value.worth(), BigDecimal::add));
            whole.ifPresent(sum -> exchange(amounts, sum, currency, signature));
        } else {
            divide(
                    amounts,
                    signed.parts(agreement, signature),
                    whole.orElse(signature.worth()),
                    whole.isPresent() ? into : currency);
        }
        String year = signature.on().getYear() + " ";
        amounts.forEach((code, amount) -> {
            for (String name : List.of(year + code, year + "in all", "in all"))
                figures.add(
                        name + (whole.isPresent() ? CONVERTED : UNCONVERTED),
                        amount,
                        whole.isPresent() ? into : currency);
        });
    }

    private Optional<BigDecimal> converted(BigDecimal amount, String currency, Signature signature) {
        return amount.signum() == 0
                ? Optional.of(amount)
                : world.rates.converted(amount, currency, into, signature.on(), world.policy());
    }

    private static void divide(Map<String, BigDecimal> amounts, List<Part> parts, BigDecimal whole, String currency) {
        List<BigDecimal> divided =
                Shares.of(whole, currency, parts.stream().map(Part::share).toList());
        for (int place = 0; place < divided.size(); place++)
            amounts.put(parts.get(place).code(), divided.get(place));
    }

    private void exchange(Map<String, BigDecimal> amounts, BigDecimal whole, String currency, Signature signature) {
        List<String> codes = new ArrayList<>(amounts.keySet());
        amounts.replaceAll(
                (code, amount) -> converted(amount, currency, signature).orElseThrow());
        BigDecimal left = whole.subtract(amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        codes.stream()
                .reduce((most, code) ->
                        amounts.get(code).abs().compareTo(amounts.get(most).abs()) > 0 ? code : most)
                .ifPresent(most -> amounts.merge(most, left, BigDecimal::add));
    }

    @Override
    public Figures folded() {
        return figures;
    }

    @Override
    public Figures told(JsonNode answer) {
        Figures told = new Figures();
        Signed.rows(answer).forEach((name, row) -> tell(told, name, row));
        return told;
    }

    private static void tell(Figures told, String name, JsonNode row) {
        told.told(name + CONVERTED, row.path("converted"));
        told.told(name + UNCONVERTED, row.path("unconverted"));
    }
}
