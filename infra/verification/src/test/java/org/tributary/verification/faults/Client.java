package org.tributary.verification.faults;

import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.tributary.verification.faults.Known.Deal;
import org.tributary.verification.faults.Known.Proposal;

/** One account that does, at its pace, what an office does. */
final class Client implements Runnable {
    private final Sender sender;
    private final Known known;
    private final Bodies bodies;
    private final Mix mix;
    private final Random random;
    private final Pace pace;
    private final Imports imports;

    Client(Sender sender, Known known, Bodies bodies, Mix mix, Random random, Pace pace, Imports imports) {
        this.sender = sender;
        this.known = known;
        this.bodies = bodies;
        this.mix = mix;
        this.random = random;
        this.pace = pace;
        this.imports = imports;
    }

    @Override
    public void run() {
        try {
            while (sender.going()) {
                long due = pace.next();
                while (due > System.nanoTime() && sender.going()) Thread.sleep(5);
                if (sender.going()) act();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void act() {
        int dice = random.nextInt(1000);
        if (dice < mix.reversals()) takeBack(deal());
        else if (dice < 650) contribute(deal());
        else if (dice < 740) propose();
        else if (dice < 800) move();
        else if (dice < 850) sign();
        else if (dice < 900) amend(deal());
        else if (dice < 950) imports.oneMore();
        else sender.ask(AsOf.question(random, known.position()));
    }

    private Deal deal() {
        return known.deal(random, mix.hotShare());
    }

    private void contribute(Deal deal) {
        String id = random.nextBoolean() ? UUID.randomUUID().toString() : null;
        Call call = sender.sendTo(deal.agreement(), "record-contribution", MoneyBodies.contribution(deal, id, random));
        if (!call.accepted()) return;
        String contribution = Sender.answer(call).at("/created/0/id").asString();
        known.received(deal, contribution);
        int dice = random.nextInt(10);
        if (dice < 2)
            sender.ask("/api/contributions?limit=100&sort=-position&agreementId=" + deal.agreement() + "&minPosition="
                    + Sender.answer(call).path("position").asLong());
        else if (dice == 2) sender.ask("/api/contributions/totals?minPosition=" + known.position());
        else if (dice == 3) sender.ask("/api/contributions/totals");
    }

    private void propose() {
        Proposal proposal = bodies.proposal(random);
        if (sender.send("propose-partnership", bodies.proposing(proposal, random))
                .accepted()) known.proposed(proposal);
    }

    /** What was proposed is negotiated, forecast anew, put on hold or declined; of the last two nothing more is heard. */
    private void move() {
        Proposal proposal = known.proposal(random);
        String id = proposal.partnership();
        if (id.isEmpty()) return;
        switch (random.nextInt(6)) {
            case 0 -> sender.sendTo(id, "put-on-hold", bodies.ending(proposal));
            case 1 -> sender.sendTo(id, "decline-partnership", bodies.ending(proposal));
            case 2, 3 -> {
                sender.sendTo(id, "revise-forecast", bodies.forecasting(proposal, random));
                known.proposed(proposal);
            }
            default -> {
                sender.sendTo(id, "advance-stage", bodies.advancing(proposal, random));
                known.proposed(proposal);
            }
        }
    }

    private void sign() {
        Proposal proposal = known.proposal(random);
        if (proposal.partnership().isEmpty()) return;
        Deal deal = new Deal(
                UUID.randomUUID().toString(),
                proposal.partner(),
                proposal.currency(),
                UUID.randomUUID().toString());
        if (sender.send("sign-agreement", bodies.signing(proposal, deal, sender.reference()))
                .accepted()) known.signed(deal);
    }

    private void amend(Deal deal) {
        sender.sendTo(deal.agreement(), "sign-addendum", bodies.addendum(deal, sender.reference(), random));
    }

    /** Among others what was taken back before. */
    private void takeBack(Deal deal) {
        String contribution = known.contribution(deal, random);
        if (contribution.isEmpty()) return;
        switch (random.nextInt(5)) {
            case 0 ->
                sender.sendTo(
                        deal.agreement(),
                        "refund-contribution",
                        MoneyBodies.refund(deal, contribution, random.nextBoolean()));
            case 1 -> {
                String right = UUID.randomUUID().toString();
                if (sender.sendTo(
                                deal.agreement(),
                                "correct-contribution",
                                MoneyBodies.correction(deal, contribution, right, random))
                        .accepted()) known.received(deal, right);
            }
            default ->
                sender.sendTo(deal.agreement(), "reverse-contribution", MoneyBodies.reversal(deal, contribution));
        }
    }

    /** History, with a date of 2019, of which now and then a month is closed, and reopened. */
    void takeIn(int row) {
        if (row % 50 == 0) sender.send("close-period", Bodies.json("{'period': '2019-0%d'}", 1 + random.nextInt(9)));
        if (row % 50 == 25)
            sender.send("reopen-period", Bodies.json("{'period': '2019', 'reason': {'code': 'late-document'}}"));
        Deal deal = new Deal(UUID.randomUUID().toString(), bodies.partner(random), bodies.currency(random), "");
        LocalDate on = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(365));
        if (sender.send("register-signed-agreement", bodies.takenIn(deal, sender.reference(), on))
                        .accepted()
                && row % 10 == 0) known.signed(deal);
    }
}
