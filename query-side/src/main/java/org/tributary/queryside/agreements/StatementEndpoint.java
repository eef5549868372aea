package org.tributary.queryside.agreements;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tributary.platform.view.Answers;
import org.tributary.platform.view.Asking;
import org.tributary.platform.view.Asks;
import org.tributary.platform.view.Listing;
import org.tributary.queryside.Portfolio;
import org.tributary.queryside.statistics.Period;

/** {@code /api/agreements/{id}/statement}. */
@RestController
@RequestMapping("/api/agreements/{id}/statement")
@Asks(Portfolio.NAME)
class StatementEndpoint {
    private final Answers answers;

    StatementEndpoint(Answers answers) {
        this.answers = answers;
    }

    /**
     * For the donor of an agreement: opening, what changed, closing; as a file, all lines of it.
     *
     * @param partnerId of several partners, for which
     * @param from a year, a month or a day; it belongs to the period. None: the day of the signature
     * @param to a year, a month or a day; it belongs to the period as a whole
     */
    @GetMapping
    @Nullable
    Statement statement(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID partnerId,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Asking asking) {
        Period period = Period.of(from, to);
        Map<String, Object> asked = Statements.asked(id, partnerId, period, asking.asOf());
        return answers.one(Portfolio.NAME, jdbc -> {
                    AgreementRow agreement = Statements.agreement(jdbc, asked);
                    LocalDate until = Statements.until(period, asking.asOf());
                    LocalDate first = from == null ? earlier(agreement.signedOn(), until) : period.from();
                    asked.put("from", first);
                    Listing<StatementLine> lines = answers.list(Portfolio.NAME, Statements.LIST, asked, asking);
                    if (lines == null) return null;
                    return new Statement(
                            agreement.id(),
                            agreement.reference(),
                            agreement.title(),
                            agreement.currency(),
                            first,
                            until,
                            Statements.balance(jdbc, asked, agreement.currency()),
                            Statements.received(jdbc, asked),
                            Statements.tranches(jdbc, asked),
                            lines.items(),
                            lines.next(),
                            lines.position(),
                            lines.stopped());
                })
                .answer();
    }

    /** Before it was signed nothing was owed: it begins where it ends. */
    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
