package org.tributary.commandside.agreement;

import org.tributary.commandside.agreement.AgreementCommand.RecordContribution;
import org.tributary.commandside.agreement.Correction.RefundContribution;
import org.tributary.events.AgreementEvent.Difference;
import org.tributary.events.Currency;
import org.tributary.events.Money;
import org.tributary.platform.problem.Refusal;

/** How much of what was promised a movement settles, or unsettles, in the agreement's currency. */
final class Settling {
    private Settling() {}

    static Money of(RecordContribution command, Currency currency) {
        requirePositive("/amount/amount", command.amount());
        boolean same = command.amount().currency().equals(currency);
        if (command.settles() == null && !same)
            throw Refusal.invalid(
                    "/settles",
                    "missing",
                    "What came in another currency settles an amount in " + currency + ": say which.");
        Money settles = command.settles() == null ? command.amount() : command.settles();
        requireStated("/settles", settles, currency);
        Money differences = Money.zero(currency);
        for (int place = 0; place < command.differences().size(); place++) {
            Difference difference = command.differences().get(place);
            requireCurrency("/differences/" + place + "/amount/currency", difference.amount(), currency);
            differences = differences.plus(difference.amount());
        }
        if (same && !settles.equals(command.amount().plus(differences)))
            throw Refusal.invalid(
                    "/differences",
                    "sum-differs",
                    "%s received settles %s: differences say where %s went, by kind."
                            .formatted(command.amount(), settles, settles.minus(command.amount())));
        return settles;
    }

    static Money undoneBy(RefundContribution command, Receipt receipt, Currency currency) {
        requirePositive("/amount/amount", command.amount());
        requireCurrency("/amount/currency", command.amount(), receipt.amount().currency());
        if (command.amount().exceeds(receipt.kept()))
            throw Refusal.because(
                    "refund-exceeds-receipt",
                    "Of this contribution %s is left: more cannot be given back.".formatted(receipt.kept()));
        boolean same = command.amount().currency().equals(currency);
        if (command.unsettles() == null && !same)
            throw Refusal.invalid("/unsettles", "missing", "Say how much it unsettles in " + currency + ".");
        Money unsettles = command.unsettles() != null
                ? command.unsettles()
                : command.amount().exceeds(receipt.settles()) ? receipt.settles() : command.amount();
        requireCurrency("/unsettles/currency", unsettles, currency);
        if (unsettles.signum() < 0 || unsettles.exceeds(receipt.settles()))
            throw Refusal.invalid(
                    "/unsettles/amount", "out-of-range", "It settles " + receipt.settles() + ": no more is undone.");
        return unsettles;
    }

    static void requireStated(String pointer, Money amount, Currency currency) {
        requireCurrency(pointer + "/currency", amount, currency);
        requirePositive(pointer + "/amount", amount);
    }

    private static void requirePositive(String pointer, Money amount) {
        if (amount.signum() <= 0) throw Refusal.invalid(pointer, "not-positive", "An amount is above zero.");
    }

    private static void requireCurrency(String pointer, Money amount, Currency currency) {
        if (!amount.currency().equals(currency))
            throw Refusal.invalid(pointer, "other-currency", "This is stated in " + currency + ".");
    }
}
