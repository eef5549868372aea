package org.tributary.commandside;

import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.ADMIN;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.Role;
import org.tributary.events.Stage;
import org.tributary.platform.command.Actor;
import org.tributary.platform.command.Catalogue;
import org.tributary.platform.command.CommandDesk;
import org.tributary.platform.document.Documents;
import org.tributary.platform.document.MadeFiles;
import org.tributary.platform.identity.Accounts;
import org.tributary.stored.NaturalKeys;
import org.tributary.stored.StoredJson;

/** The office that tests work in: it sends commands as someone, has partners and agreements at hand, and shows the history. */
@Component
public final class House {
    public static final String TODAY = "2026-06-15";
    public static final String TOMORROW = "2026-06-16";

    private static final String EVENTS = """
            SELECT stream_type, sequence, name, payload, metadata FROM history.events
            WHERE stream_id = ?::uuid ORDER BY sequence
            """;
    private static final String MENTIONS = """
            SELECT (SELECT count(*) FROM history.events WHERE strpos(payload || metadata, ?) > 0)
                 + (SELECT count(*) FROM history.accepted_commands WHERE strpos(answer, ?) > 0)
            """;

    private final CommandDesk desk;
    private final Catalogue catalogue;
    private final Accounts accounts;
    private final SetClock clock;
    private final Documents documents;
    private final MadeFiles made;
    private final HikariDataSource pool;
    private final JdbcClient jdbc;
    private final AtomicInteger number = new AtomicInteger();
    private @Nullable String officer;

    House(
            CommandDesk desk,
            Catalogue catalogue,
            Accounts accounts,
            SetClock clock,
            Documents documents,
            MadeFiles made,
            @Qualifier("commandPool") HikariDataSource commandPool) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.clock = clock;
        this.documents = documents;
        this.made = made;
        this.pool = commandPool;
        this.jdbc = JdbcClient.create(commandPool);
    }

    CommandDesk desk() {
        return desk;
    }

    SetClock clock() {
        return clock;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** As the application connects, for another process's part. */
    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** One account a role. */
    public Sender as(Role role) {
        UUID account = UUID.nameUUIDFromBytes(role.toString().getBytes(StandardCharsets.UTF_8));
        return as(new Actor(account.toString(), role, null));
    }

    Sender as(Actor actor) {
        return new Sender(this, actor, null, null);
    }

    /** Who acts with an account that was opened. */
    Actor actor(String account) {
        return accounts.actor(account).orElseThrow();
    }

    public List<StoredEvent> events(Object streamId) {
        return jdbc.sql(EVENTS)
                .param(streamId.toString())
                .query((row, n) -> new StoredEvent(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        StoredJson.mapper().readTree(row.getString(4)),
                        StoredJson.mapper().readTree(row.getString(5))))
                .list();
    }

    public StoredEvent last(Object streamId) {
        List<StoredEvent> events = events(streamId);
        return events.get(events.size() - 1);
    }

    /** What the last command wrote into a stream. */
    List<StoredEvent> lastAct(Object streamId) {
        String request = request(last(streamId));
        return events(streamId).stream()
                .filter(event -> request(event).equals(request))
                .toList();
    }

    private static String request(StoredEvent event) {
        return event.metadata().path("requestId").asString();
    }

    List<String> names(Object streamId) {
        return events(streamId).stream().map(StoredEvent::name).toList();
    }

    /** In how many events and remembered answers a text stands. */
    long mentions(String text) {
        return jdbc.sql(MENTIONS).params(text, text).query(Long.class).single();
    }

    /** What the person store keeps under an id. */
    public String person(String id) {
        return jdbc.sql("SELECT data FROM history.persons WHERE person_id = ?::uuid")
                .param(id)
                .query(String.class)
                .single();
    }

    public Footprint footprint() {
        return Footprint.of(jdbc);
    }

    List<String> declared(String command) {
        return catalogue.named(command).orElseThrow().events();
    }

    public static String anId() {
        return UUID.randomUUID().toString();
    }

    public int next() {
        return number.incrementAndGet();
    }

    /** A number that no agreement has yet. */
    public String aReference() {
        return "REF/2026/%05d".formatted(next());
    }

    public String partner() {
        return as(OFFICER)
                .given(
                        "register-partner",
                        "{'name': 'Organisation %d', 'category': '60', 'effectiveOn': '2020-01-01'}",
                        next());
    }

    void voidPartner(String partner) {
        as(MANAGER).given("void-partner", "{'partnerId': '%s', 'reason': {'code': 'data-entry-error'}}", partner);
    }

    public String staffMember() {
        return as(MANAGER)
                .order(
                        "register-staff-member",
                        json("{'person': {'name': 'Colleague %d'}, 'effectiveOn': '2020-01-01'}", next()),
                        false)
                .created("staff-member");
    }

    public String office() {
        return as(MANAGER)
                .order(
                        "open-office",
                        json("{'name': 'Office %d', 'kind': 'regional', 'effectiveOn': '2020-01-01'}", next()),
                        false)
                .created("office");
    }

    public String account(Role role) {
        return as(ADMIN)
                .order(
                        "open-account",
                        json("{'login': 'login-%d', 'password': 'long enough', 'role': '%s'}", next(), role),
                        false)
                .created("account");
    }

    /** A new one, beside which no other may administer any more. */
    String onlyAdmin() {
        Map<String, String> roles = new LinkedHashMap<>();
        for (StoredEvent event : events(NaturalKeys.ACCOUNTS)) {
            if (!event.at("/role").isEmpty()) roles.put(event.at("/accountId"), event.at("/role"));
            if (event.name().equals("account-closed")) roles.remove(event.at("/accountId"));
        }
        String only = account(ADMIN);
        roles.forEach((account, role) -> {
            if (role.equals("admin")) as(ADMIN).given("grant-role", "{'accountId': '%s', 'role': 'officer'}", account);
        });
        return only;
    }

    /** One of an officer, the same every time: a password costs its hash. */
    synchronized String anAccount() {
        if (officer == null) officer = account(OFFICER);
        return officer;
    }

    /** A global one, launched on 1 January 2025. */
    public String initiative() {
        return as(MANAGER)
                .given(
                        "launch-initiative",
                        "{'title': 'Initiative %d', 'level': 'global', 'effectiveOn': '2025-01-01'}",
                        next());
    }

    /** It lacks a million euro since 1 February 2025. */
    public String need(String initiative) {
        return as(OFFICER)
                .order("declare-funding-need", json("""
                        {'initiativeId': '%s', 'title': 'Terminals', 'amount': {'amount': '1000000', 'currency': 'EUR'},
                         'effectiveOn': '2025-02-01'}
                        """, initiative), false)
                .created("need");
    }

    /** An event of July 2026, announced on 1 January 2025, with one package of so many slots at 50,000 francs. */
    public Occasion occasion(int slots) {
        String sponsorship = as(OFFICER).given("announce-event", """
                {'code': 'EVENT-%d', 'title': 'Symposium', 'dates': {'from': '2026-07-09', 'to': '2026-07-12'},
                 'effectiveOn': '2025-01-01'}
                """, next());
        Body offer = json("""
                {'sponsorshipId': '%s', 'title': 'Gold', 'price': {'amount': '50000', 'currency': 'CHF'}, 'slots': %d,
                 'effectiveOn': '2025-02-01'}
                """, sponsorship, slots);
        return new Occasion(
                sponsorship, as(OFFICER).order("offer-package", offer, false).created("package"));
    }

    /** A slot kept for a partner from 31 March 2026 on, until the end of July. */
    Body reservation(Occasion occasion, String partner) {
        return json("""
                {'sponsorshipId': '%s', 'packageId': '%s', 'slotId': '%s', 'partnerId': '%s', 'until': '2026-07-31',
                 'effectiveOn': '2026-03-31'}
                """, occasion.sponsorship(), occasion.offer(), anId(), partner);
    }

    /** What a manager signs with a sponsor in whose partnership everything is negotiated. */
    Body sale(Occasion occasion, Deal deal) {
        return json(
                """
                {'sponsorshipId': '%s', 'packageId': '%s', 'slotId': '%s', 'partnershipId': '%s', 'partnerId': '%s',
                 'agreementId': '%s', 'reference': '%s', 'title': 'Gold sponsor',
                 'waivers': [{'gate': 'due-diligence', 'reason': {'code': 'not-yet-assessed'}},
                             {'gate': 'expectations-document', 'reason': {'code': 'low-risk'}}],
                 'effectiveOn': '2026-03-31'}
                """,
                occasion.sponsorship(),
                occasion.offer(),
                anId(),
                deal.partnership(),
                deal.partner(),
                anId(),
                aReference());
    }

    /** Of a forum on 1 March 2026 with 120 participants. */
    public String note() {
        return as(OFFICER).given("record-note", """
                {'kind': 'forum', 'title': 'Forum', 'fields': [{'field': 'participants', 'value': '120'}],
                 'effectiveOn': '2026-03-01'}
                """);
    }

    /** Of an answer, as the program makes it; its id. */
    public String madeFile() {
        try {
            Path answer = Files.createTempFile("made", ".json");
            try {
                Files.writeString(answer, "{\"answer\":" + next() + "}");
                return made.keep("/api/pipeline?by=region", 7, "pipeline.json", "application/json", answer)
                        .fileId();
            } finally {
                Files.delete(answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Published on the first of March; its id. */
    public String report() {
        return as(MANAGER)
                .given(
                        "publish-report",
                        "{'title': 'Pipeline', 'fileId': '%s', 'effectiveOn': '2026-03-01'}",
                        madeFile());
    }

    /** The stream of the staff, as a decision of now relies on it. */
    String staffAsItStands() {
        return "staff " + NaturalKeys.STAFF + " " + last(NaturalKeys.STAFF).sequence();
    }

    String policyAsItStands() {
        return "policy " + NaturalKeys.POLICY + " " + last(NaturalKeys.POLICY).sequence();
    }

    /** A correction that waits for a second person, since whatever is above nothing must. */
    Reply proposed(Role by, String command, Body correction) {
        Reply[] reply = new Reply[1];
        underPolicy(
                "{'approvalLimit': {'amount': '0', 'currency': 'USD'}}",
                () -> reply[0] = as(by).order(command, correction, false));
        return reply[0];
    }

    /** Under another policy than the shipped one, which is in force again afterwards. */
    public void underPolicy(String changes, Runnable test) {
        String shipped = events(NaturalKeys.POLICY).get(0).at("/policy");
        setPolicy(json(changes));
        try {
            test.run();
        } finally {
            liftLimit();
            setPolicy(json(shipped).with("clear", "['organisationId', 'approvalLimit', 'countedRelationships']"));
        }
    }

    /** Whatever limit there is, or is proposed, there is none. */
    void liftLimit() {
        List<StoredEvent> decided = events(NaturalKeys.POLICY).stream()
                .filter(event -> event.name().startsWith("approval-limit"))
                .toList();
        if (!decided.isEmpty() && decided.get(decided.size() - 1).name().equals("approval-limit-proposed"))
            as(ADMIN)
                    .given(
                            "reject-policy-proposal",
                            "{'proposalId': '%s', 'reason': {'code': 'other'}}",
                            decided.get(decided.size() - 1).at("/proposalId"));
        setPolicy(json("{'clear': ['approvalLimit']}"));
    }

    /** A higher limit is approved by another person. */
    private void setPolicy(Body changes) {
        as(MANAGER).order("set-policy", changes.with("reason", "{'code': 'governing-body'}"), false);
        StoredEvent last = last(NaturalKeys.POLICY);
        if (last.name().equals("approval-limit-proposed"))
            as(ADMIN).given("approve-policy-proposal", "{'proposalId': '%s'}", last.at("/proposalId"));
    }

    /** A partnership with one partner that funds it, brought to a stage month by month from 10 January 2025 on. */
    public Deal deal(Stage stage) {
        String partner = partner();
        String owner = staffMember();
        Sender officer = as(OFFICER);
        String partnership = officer.given("identify-partnership", """
                {'title': 'Broadband %d', 'partners': [{'partnerId': '%s', 'role': 'funding'}], 'owner': '%s',
                 'attribution': {'region': [{'code': 'AFR', 'share': '1/1'}], 'area': [{'code': 'generic', 'share': '1/1'}]},
                 'effectiveOn': '2025-01-10'}
                """, next(), partner, owner);
        Deal deal = new Deal(partnership, partner, owner);
        switch (stage) {
            case IDENTIFIED -> {}
            case QUALIFIED -> advance(deal, Stage.QUALIFIED);
            case CULTIVATING -> advance(deal, Stage.QUALIFIED, Stage.CULTIVATING);
            case PROPOSED -> propose(deal);
            case NEGOTIATING, SIGNED -> {
                propose(deal);
                advance(deal, Stage.NEGOTIATING);
                if (stage == Stage.SIGNED) as(MANAGER).given("sign-agreement", signing(deal));
            }
            case DECLINED ->
                officer.given(
                        "decline-partnership",
                        "{'partnershipId': '%s', 'reason': {'code': 'fit'}, 'effectiveOn': '2025-04-10'}",
                        partnership);
            case WITHDRAWN ->
                officer.given(
                        "withdraw-partnership",
                        "{'partnershipId': '%s', 'reason': {'code': 'fit'}, 'effectiveOn': '2025-04-10'}",
                        partnership);
            default -> throw new IllegalArgumentException("no command leads to " + stage + " yet");
        }
        return deal;
    }

    private void propose(Deal deal) {
        as(OFFICER).given("propose-partnership", proposal(deal).with("effectiveOn", "'2025-02-10'"));
    }

    private void advance(Deal deal, Stage... stages) {
        for (Stage to : stages)
            as(OFFICER)
                    .given(
                            "advance-stage",
                            "{'partnershipId': '%s', 'to': '%s', 'effectiveOn': '2025-03-10'}",
                            deal.partnership(),
                            to);
    }

    /** A proposal of 120,000 euro that a deal's partner is to bring. */
    Body proposal(Deal deal) {
        return json("""
                {'partnershipId': '%s', 'title': 'Wireless broadband',
                 'partners': [{'partnerId': '%s', 'role': 'funding'}], 'owner': '%s',
                 'expectedValue': {'amount': '120000', 'currency': 'EUR'},
                 'attribution': {'region': [{'code': 'AFR', 'share': '1/3'}, {'code': 'EUR', 'share': '2/3'}],
                                 'area': [{'code': 'infrastructure', 'share': '1/1'}]},
                 'effectiveOn': '2026-01-10'}
                """, deal.partnership(), deal.partner(), deal.owner());
    }

    /** What a manager signs under a deal: 100,000 euro in two tranches, due diligence and expectations waived. */
    Body signing(Deal deal) {
        return json("""
                {'partnershipId': '%1$s', 'agreementId': '%2$s', 'instrument': 'cooperation-agreement', 'reference': '%3$s',
                 'title': 'Wireless broadband in Africa', 'currency': 'EUR',
                 'values': [{'source': '%4$s', 'kind': 'cash', 'amount': {'amount': '100000', 'currency': 'EUR'}}],
                 'tranches': [{'trancheId': '%5$s', 'amount': {'amount': '60000', 'currency': 'EUR'}, 'dueOn': '2026-09-30'},
                              {'trancheId': '%6$s', 'amount': {'amount': '40000', 'currency': 'EUR'}, 'dueOn': '2027-09-30'}],
                 'waivers': [{'gate': 'due-diligence', 'reason': {'code': 'not-yet-assessed'}},
                             {'gate': 'expectations-document', 'reason': {'code': 'low-risk'}}],
                 'effectiveOn': '2026-02-10'}
                """, deal.partnership(), anId(), aReference(), deal.partner(), anId(), anId());
    }

    /** An agreement of 1 February 2026 by which one partner promises so much, in such tranches. */
    public Contract contract(String currency, String promised, String... tranches) {
        String partner = partner();
        List<String> ids =
                IntStream.range(0, tranches.length).mapToObj(n -> anId()).toList();
        Body body = taking(partner, currency, promised);
        for (int place = 0; place < tranches.length; place++)
            body = body.with(
                    "/tranches/" + place,
                    "{'trancheId': '%s', 'amount': {'amount': '%s', 'currency': '%s'}, 'dueOn': '2026-12-31'}",
                    ids.get(place),
                    tranches[place],
                    currency);
        Reply reply = as(MANAGER).order("register-signed-agreement", body, false);
        String partnership = body.at("partnershipId");
        return new Contract(reply.id(), partnership, partner, body.at("reference"), ids);
    }

    /** An agreement as a register of before states it: its donor promises so much in cash. */
    public Body taking(String partner, String currency, String promised) {
        return json("""
                {'partnershipId': '%s', 'agreementId': '%s', 'partners': [{'partnerId': '%s', 'role': 'funding'}],
                 'instrument': 'grant-agreement', 'reference': '%s', 'title': 'Grant', 'currency': '%6$s',
                 'values': [{'source': '%3$s', 'kind': 'cash', 'amount': {'amount': '%5$s', 'currency': '%6$s'}}],
                 'tranches': [],
                 'waivers': [{'gate': 'due-diligence', 'reason': {'code': 'history-taken-in'}},
                             {'gate': 'expectations-document', 'reason': {'code': 'history-taken-in'}}],
                 'effectiveOn': '2026-02-01'}
                """, anId(), anId(), partner, aReference(), promised, currency);
    }

    /** What arrived on 1 March 2026 under an agreement. */
    public Body receipt(Contract contract, String amount, String currency) {
        return json("""
                {'agreementId': '%s', 'contributionId': '%s', 'amount': {'amount': '%s', 'currency': '%s'},
                 'effectiveOn': '2026-03-01'}
                """, contract.agreement(), anId(), amount, currency);
    }

    /** A document of that text whose bytes are stored: name, media type, hash and size of it. */
    public Body document(String text) {
        var stored = documents.keep(text.getBytes(StandardCharsets.UTF_8), "text/plain");
        return json(
                "{'name': 'Minutes.txt', 'mediaType': '%s', 'sha256': '%s', 'size': %d}",
                stored.mediaType(), stored.sha256(), stored.size());
    }

    /** Records it; its id. */
    public String received(Body receipt) {
        as(FINANCE).given("record-contribution", receipt);
        return receipt.at("contributionId");
    }

    /** A partnership on its way, its one partner and its owner. */
    public record Deal(String partnership, String partner, String owner) {}

    /** A signed agreement, its partnership, its one partner, its number and its tranches. */
    public record Contract(
            String agreement, String partnership, String partner, String reference, List<String> tranches) {}

    /** An event that is sponsored, and its one package. */
    public record Occasion(String sponsorship, String offer) {}
}
