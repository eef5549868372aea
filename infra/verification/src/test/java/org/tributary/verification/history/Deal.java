package org.tributary.verification.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agreement from its signature to its end, with its addenda, its duties and, beside them, its money. */
final class Deal {
    static final String WAIVERS = "[{'gate': 'due-diligence', 'reason': {'code': 'history-taken-in'}},"
            + " {'gate': 'expectations-document', 'reason': {'code': 'history-taken-in'}}]";

    private final Strand strand;
    private final Talks talks;
    private final Made made;
    private final String id;
    private final String it;
    private LocalDate until = Strand.FIRST;

    Deal(Strand strand, Talks talks, Made made) {
        this.strand = strand;
        this.talks = talks;
        this.made = made;
        this.id = strand.id();
        this.it = "'agreementId': '" + id + "'";
    }

    String id() {
        return id;
    }

    /**
     * @param contributions how many are recorded under it
     * @param umbrella an agreement that it is placed under, if any
     */
    void live(int contributions, @Nullable String umbrella) {
        strand.later(60);
        Account account = new Account(id, talks.currency(), strand.day());
        made.signed(account);
        sign(account);
        if (umbrella != null)
            strand.turn(
                    "place-under-umbrella", it + ", 'umbrella': '%s', 'reason': {'code': 'scope-changed'}", umbrella);
        strand.later(20);
        boolean binds = !strand.once(5);
        if (binds) strand.turn("bring-into-force", it);
        if (strand.once(12)) {
            strand.turn("void-agreement", it + ", 'published': false, 'reason': {'code': 'data-entry-error'}");
            account.voided();
            made.open(talks.stage());
            return;
        }
        duties();
        Receipts receipts = new Receipts(strand, account);
        for (int n = 0; n < contributions; n++) {
            if (strand.once(3)) strand.later(40);
            receipts.next();
            if (strand.once(10)) addendum(account);
            if (strand.once(15)) talks.reassign();
        }
        if (binds && strand.once(4)) suspend();
        if (strand.once(6)) terminate(account);
    }

    private void sign(Account account) {
        StringBuilder values = new StringBuilder();
        for (String source : sources()) {
            BigDecimal amount = strand.amount(account.currency(), 200_000);
            account.promised(source, amount);
            values.append(values.isEmpty() ? "" : ", ")
                    .append("{'source': '%s', 'kind': 'cash', 'amount': %s}"
                            .formatted(source, Strand.money(amount, account.currency())));
        }
        until = strand.day().plusYears(2 + strand.upTo(8));
        String instrument = strand.once(6) ? "grant-agreement" : "cooperation-agreement";
        strand.turn(
                "sign-agreement",
                "'partnershipId': '%s', " + it + ", 'instrument': '%s', 'reference': 'TY/%s', 'title': 'Agreement"
                        + " %s', 'currency': '%s', 'values': [%s]%s%s, 'term': {'from': '%s', 'to': '%s'}, 'attribution': %s, 'waivers': %s",
                talks.id(),
                instrument,
                id,
                id.substring(0, 8),
                account.currency(),
                values,
                tranches(account),
                pledges(),
                strand.day(),
                until,
                talks.attribution(),
                WAIVERS);
    }

    private List<String> sources() {
        List<String> sources = new ArrayList<>(talks.partners());
        if (strand.once(4)) sources.add("own");
        return sources;
    }

    private String pledges() {
        return talks.pledge() == null ? "" : ", 'pledges': ['" + talks.pledge() + "']";
    }

    private String tranches(Account account) {
        String source = talks.partners().get(0);
        BigDecimal whole = account.committed(source);
        if (strand.once(3)) return "";
        BigDecimal part = whole.divide(
                BigDecimal.valueOf(4), account.currency().equals("JPY") ? 0 : 2, java.math.RoundingMode.DOWN);
        if (part.signum() == 0) return "";
        StringBuilder tranches = new StringBuilder();
        for (int n = 0; n < 3; n++)
            tranches.append(n == 0 ? "" : ", ")
                    .append("{'trancheId': '%s', 'source': '%s', 'amount': %s, 'dueOn': '%s'%s}"
                            .formatted(
                                    strand.id(),
                                    source,
                                    Strand.money(part, account.currency()),
                                    strand.day().plusDays(180L * n + 10),
                                    n == 2 && strand.once(2)
                                            ? ", 'condition': 'Report accepted', 'conditionKind': 'performance'"
                                            : ""));
        return ", 'tranches': [" + tranches + "]";
    }

    private void addendum(Account account) {
        String what = it + ", 'addendumId': '%s', 'reference': 'TY/%s'".formatted(strand.id(), strand.id());
        int kind = strand.upTo(4);
        made.addendum(id, strand.day(), kind != 4);
        if (kind == 1) {
            until = strand.day().plusYears(strand.upTo(9));
            strand.turn("sign-addendum", what + ", 'kind': 'no-cost-extension', 'term': {'to': '%s'}", until);
        } else if (kind == 2) strand.turn("sign-addendum", what + ", 'kind': 'scope', 'title': 'Wider'");
        else {
            String source = talks.partners().get(0);
            BigDecimal by = strand.amount(account.currency(), 5_000);
            account.promised(source, by);
            strand.turn(
                    "sign-addendum",
                    what + ", 'kind': '%s', 'changes': [{'source': '%s', 'kind': 'cash', 'amount': %s}]",
                    kind == 4 ? "correction-of-error" : "amount-up",
                    source,
                    Strand.money(by, account.currency()));
        }
    }

    private void duties() {
        for (String end : List.of("fulfil", "waive", "remove", "")) {
            if (!strand.once(4)) continue;
            String which = it + ", 'obligationId': '" + strand.id() + "'";
            LocalDate due = strand.day().plusDays(strand.upTo(700));
            strand.turn(
                    "add-obligation",
                    which + ", 'kind': 'narrative-report', 'owedBy': 'own', 'what': 'Report', 'dueOn': '%s'",
                    due);
            String reason = end.equals("fulfil") ? "" : ", 'reason': {'code': 'request-of-partner'}";
            if (!end.isEmpty()) strand.turn(end + "-obligation", which + reason);
            if (end.equals("fulfil") && strand.once(3))
                strand.turn("reopen-obligation", which + ", 'reason': {'code': 'data-entry-error'}");
        }
        if (strand.once(5))
            strand.turn(
                    "attribute-agreement",
                    it
                            + ", 'region': [{'code': 'AFR', 'share': '1/7'}, {'code': 'GLO', 'share': '6/7'}], 'reason': {'code': 'new-information'}");
    }

    /** It ran out before anybody ended it. */
    private boolean isOver() {
        return strand.day().isAfter(until);
    }

    private void suspend() {
        strand.later(50);
        if (isOver()) return;
        strand.turn("suspend-agreement", it + ", 'reason': {'code': 'political'}");
        strand.later(50);
        if (!isOver() && strand.once(2)) strand.turn("resume-agreement", it);
    }

    /** What is left then is owed no more. */
    private void terminate(Account account) {
        strand.later(50);
        if (isOver()) return;
        strand.turn("terminate-agreement", it + ", 'reason': {'code': 'mutual-consent'}");
        account.terminated();
        if (!strand.once(3)) return;
        strand.later(50);
        if (isOver()) return;
        strand.turn("reinstate-agreement", it + ", 'reason': {'code': 'new-information'}");
        account.reinstated();
    }
}
