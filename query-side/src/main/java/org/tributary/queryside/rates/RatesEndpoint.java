package org.tributary.queryside.rates;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.events.Currency;
import org.tributary.events.Money;
import org.tributary.events.Policy;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.AsOf;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.platform.view.OfList;
import org.tributary.platform.view.Publishable;
import org.tributary.queryside.Portfolio;
import org.tributary.queryside.figures.AskedCurrency;
import org.tributary.queryside.figures.Sum;
import org.tributary.queryside.policy.PolicyThen;

/** {@code /api/rates}. */
@RestController
@RequestMapping("/api/rates")
@Asks(Portfolio.NAME)
class RatesEndpoint {
    private final Answers answers;
    private final PolicyThen policy;

    RatesEndpoint(Answers answers, PolicyThen policy) {
        this.answers = answers;
        this.policy = policy;
    }

    @Publishable
    @GetMapping
    @Nullable
    Listing<RateRow> list(
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @OfList("currency") @Nullable String currency,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            Asking asking) {
        Map<String, Object> filters = Rates.filters(asking.asOf(), source, currency);
        if (on == null) return answers.list(Portfolio.NAME, Rates.ALL, filters, asking);
        filters.put("day", on);
        return answers.one(Portfolio.NAME, jdbc -> {
                    filters.put("maxAge", policy.at(asking.asOf()).rateMaxAgeDays());
                    return answers.list(Portfolio.NAME, Rates.HELD, filters, asking);
                })
                .answer();
    }

    @GetMapping("/conversion")
    Conversion convert(
            @RequestParam String amount,
            @RequestParam @OfList("currency") String currency,
            @RequestParam(required = false) @OfList("currency") @Nullable String to,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String source,
            AsOf asOf) {
        Money money = new Money(amount(amount), AskedCurrency.of("currency", currency));
        Currency target = to == null ? null : AskedCurrency.of("to", to);
        return answers.one(Portfolio.NAME, jdbc -> {
                    Policy then = policy.at(asOf);
                    Map<String, Object> question = Rates.filters(
                            asOf,
                            source == null ? then.rateSource() : source,
                            money.currency().code());
                    question.put("maxAge", then.rateMaxAgeDays());
                    if (on != null) question.put("on", on);
                    return convert(jdbc, money, target == null ? then.reportingCurrency() : target, question);
                })
                .answer();
    }

    private static Conversion convert(JdbcClient jdbc, Money money, Currency target, Map<String, Object> question) {
        question.put("amount", money.amount());
        question.put("to", target.code());
        BigDecimal converted = Rates.converted(jdbc, question);
        if (converted == null)
            throw Refusal.because(
                    "no-exchange-rate",
                    "%s published no rate from %s to %s in the %s days up to %s."
                            .formatted(
                                    question.get("source"),
                                    money.currency(),
                                    target,
                                    question.get("maxAge"),
                                    question.get("on")));
        return Conversion.of(Sum.of(money), new Sum(converted, target), Rates.used(jdbc, question));
    }

    private static BigDecimal amount(String amount) {
        if (amount.matches("-?\\d{1,18}(\\.\\d{1,6})?")) return new BigDecimal(amount);
        throw Refusal.unreadable(
                "bad-amount", "An amount is a plain decimal number, such as 1250.00, with at most 6 decimals.");
    }
}
