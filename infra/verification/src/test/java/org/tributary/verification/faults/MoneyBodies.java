package org.tributary.verification.faults;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.tributary.verification.faults.Known.Deal;

/** What the clients send about money. */
final class MoneyBodies {
    private MoneyBodies() {}

    /** One in five under a bank reference that may be taken, half of them for the tranche, if there is one. */
    static String contribution(Deal deal, @Nullable String id, Random random) {
        return Bodies.json(
                "{'agreementId': '%s', 'amount': %s, 'effectiveOn': '%s'%s%s%s}",
                deal.agreement(),
                Bodies.money(deal.currency(), random),
                Bodies.RECEIVED_ON,
                id == null ? "" : ", 'contributionId': '" + id + "'",
                random.nextInt(5) == 0 ? ", 'bankReference': 'B-" + random.nextInt(5) + "'" : "",
                deal.tranche().isEmpty() || random.nextBoolean() ? "" : ", 'trancheId': '" + deal.tranche() + "'");
    }

    static String reversal(Deal deal, String contribution) {
        return Bodies.json(
                "{'agreementId': '%s', 'contributionId': '%s', 'reason': {'code': 'data-entry-error'}, 'effectiveOn': '%s'}",
                deal.agreement(), contribution, Bodies.RECEIVED_ON);
    }

    static String correction(Deal deal, String wrong, String right, Random random) {
        return Bodies.json(
                "{'agreementId': '%s', 'contributionId': '%s', 'correctedBy': '%s', 'amount': %s,"
                        + " 'reason': {'code': 'data-entry-error'}, 'effectiveOn': '%s'}",
                deal.agreement(), wrong, right, Bodies.money(deal.currency(), random), Bodies.RECEIVED_ON);
    }

    static String refund(Deal deal, String contribution, boolean stillDue) {
        return Bodies.json(
                "{'agreementId': '%s', 'contributionId': '%s', 'amount': {'amount': '1', 'currency': '%s'}, 'stillDue': %s,"
                        + " 'reason': {'code': 'donor-request'}, 'effectiveOn': '%s'}",
                deal.agreement(), contribution, deal.currency(), stillDue, Bodies.RECEIVED_ON);
    }
}
