package org.tributary.verification.faults;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.tributary.verification.faults.Known.Deal;
import org.tributary.verification.faults.Known.Proposal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One account that sends what an office sends, and what it should not: twice, altered, late. */
final class Client implements Runnable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final int number;
    private final Door door;
    private final List<Node> nodes;
    private final Known known;
    private final Bodies bodies;
    private final Mix mix;
    private final Random random;
    private final BooleanSupplier going;
    private int keys;

    Client(
            int number,
            Door door,
            List<Node> nodes,
            Known known,
            Bodies bodies,
            Mix mix,
            long seed,
            BooleanSupplier going) {
        this.number = number;
        this.door = door;
        this.nodes = nodes;
        this.known = known;
        this.bodies = bodies;
        this.mix = mix;
        this.random = new Random(seed * 31 + number);
        this.going = going;
    }

    @Override
    public void run() {
        while (going.getAsBoolean()) act();
    }

    private void act() {
        int dice = random.nextInt(1000);
        if (dice < 600) contribute(known.deal(random, mix.hotShare()));
        else if (dice < 700) propose();
        else if (dice < 750) advance();
        else if (dice < 800) sign();
        else if (dice < 850) amend(known.deal(random, mix.hotShare()));
        else if (dice < 850 + mix.reversals()) reverse(known.deal(random, mix.hotShare()));
        else if (dice >= 998) takeIn(100);
        else ask();
    }

    private void contribute(Deal deal) {
        String id = random.nextBoolean() ? UUID.randomUUID().toString() : null;
        Call call = send("record-contribution", bodies.contribution(deal, id, random), stale(deal));
        if (!call.accepted()) return;
        String contribution = json(call).path("created").get(0).path("id").asString();
        known.received(deal, contribution);
        if (random.nextInt(3) == 0)
            askAnywhere("/api/contributions?limit=100&sort=-position&agreementId=" + deal.agreement() + "&minPosition="
                    + json(call).path("position").asLong());
    }

    private @Nullable Long stale(Deal deal) {
        int dice = random.nextInt(100);
        if (dice < 5) return Math.max(0, known.version(deal.agreement()) - 3);
        return dice < 10 ? (Long) known.version(deal.agreement()) : null;
    }

    private void propose() {
        Proposal proposal = bodies.proposal(random);
        if (send("propose-partnership", bodies.proposing(proposal, random), null)
                .accepted()) known.proposed(proposal);
    }

    private void advance() {
        Proposal proposal = known.proposal(random);
        if (proposal.partnership().isEmpty()) return;
        send("advance-stage", Bodies.advancing(proposal, random), null);
        known.proposed(proposal);
    }

    private void sign() {
        Proposal proposal = known.proposal(random);
        if (proposal.partnership().isEmpty()) return;
        Deal deal = new Deal(UUID.randomUUID().toString(), proposal.partner(), proposal.currency());
        if (send("sign-agreement", bodies.signing(proposal, deal, reference()), null)
                .accepted()) known.signed(deal);
    }

    private void amend(Deal deal) {
        send("sign-addendum", bodies.addendum(deal, reference(), random), null);
    }

    /** Among others what was reversed before. */
    private void reverse(Deal deal) {
        String contribution = known.contribution(deal, random);
        if (!contribution.isEmpty()) send("reverse-contribution", bodies.reversal(deal, contribution), null);
    }

    /** History that is taken in, with dates of 2019. */
    void takeIn(int rows) {
        for (int row = 0; row < rows && going.getAsBoolean(); row++) {
            Deal deal = new Deal(UUID.randomUUID().toString(), bodies.partner(random), bodies.currency(random));
            LocalDate on = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(365));
            if (send("register-signed-agreement", bodies.takenIn(deal, reference(), on), null)
                            .accepted()
                    && row % 10 == 0) known.signed(deal);
        }
    }

    /** One in twenty is somebody else's number already. */
    private String reference() {
        return random.nextInt(20) == 0 ? "shared/" + random.nextInt(5) : "r/" + number + "/" + keys;
    }

    private void ask() {
        long position = known.position();
        switch (random.nextInt(3)) {
            case 0 -> askAnywhere("/api/contributions/totals?asOfPosition=" + position);
            case 1 -> askAnywhere("/api/contributions/totals");
            default -> askAnywhere("/api/contributions/totals?minPosition=" + position);
        }
    }

    private void askAnywhere(String path) {
        door.ask(node(), path);
    }

    private Call send(String command, String body, @Nullable Long ifMatch) {
        String key = "k" + number + "-" + keys++;
        Call call = untilKnown(key, command, body, ifMatch);
        if (call.accepted())
            json(call)
                    .path("streams")
                    .forEach(stream -> known.stands(
                            stream.path("id").asString(),
                            stream.path("version").asLong(),
                            json(call).path("position").asLong()));
        int dice = random.nextInt(100);
        if (dice < 10) door.send(node(), key, command, body, ifMatch);
        else if (dice < 12) door.send(node(), key, command, Bodies.altered(body), ifMatch);
        return call;
    }

    /** Who got no answer asks again with the same key, here or there. */
    private Call untilKnown(String key, String command, String body, @Nullable Long ifMatch) {
        while (true) {
            Call call = door.send(node(), key, command, body, ifMatch);
            if (isKnown(call) || !going.getAsBoolean()) return call;
            pause(100 + random.nextInt(100));
        }
    }

    private static boolean isKnown(Call call) {
        return Optional.ofNullable(call.status()).filter(status -> status < 500).isPresent()
                && !String.valueOf(call.answer()).contains("request-in-progress");
    }

    private Node node() {
        return nodes.get(random.nextInt(nodes.size()));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonNode json(Call call) {
        return JSON.readTree(call.answer());
    }

    /**
     * How much of what.
     *
     * @param hotShare of all that goes to the hot agreements
     * @param reversals of a thousand
     */
    record Mix(int hot, double hotShare, int reversals) {
        static final Mix OF_AN_OFFICE = new Mix(5, 0.2, 50);
        static final Mix OF_ONE_AGREEMENT = new Mix(1, 0.9, 145);
    }
}
