package org.tributary.verification.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tributary.platform.TestDatabase;
import org.tributary.platform.store.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole program over a database of its own: rights, rules, history, keys and views, as an office uses it. */
final class House implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern PASSWORD = Pattern.compile("log in as \"admin\" with the password (\\S+)");
    private static final String AGREEMENT = """
            {"agreementId": "%1$s", "partners": [{"partnerId": "%2$s", "role": "funding"}],
             "instrument": "cooperation-agreement", "reference": "%1$s", "title": "Broadband", "currency": "EUR",
             "values": [{"source": "%2$s", "kind": "cash", "amount": {"amount": "100000000", "currency": "EUR"}}],
             "waivers": [{"gate": "due-diligence", "reason": {"code": "history-taken-in"}},
                         {"gate": "expectations-document", "reason": {"code": "history-taken-in"}}],
             "effectiveOn": "2026-03-31"}""";
    private static final String CONTRIBUTION = """
            {"agreementId": "%s", "amount": {"amount": "10", "currency": "EUR"}, "effectiveOn": "2026-03-31"}""";

    private final String name;
    private final Database database;
    private final Started process;
    private final Http http;
    private final int watcher;
    private final List<String> agreements = new ArrayList<>();
    private String authorization = "";
    private String partner = "";

    private House(String name, Database database, Started process, int clients) {
        this.name = name;
        this.database = database;
        this.process = process;
        this.watcher = clients;
        this.http = new Http(clients + 1);
    }

    /** An office that has begun: an account with a token, a partner, and agreements to which contributions go in turn. */
    static House start(String name, int clients, int agreements, String... arguments) throws Exception {
        Database database = TestDatabase.fresh();
        House house = new House(name, database, process(name, database, arguments), clients);
        house.begin();
        for (int i = 0; i < agreements; i++) house.agreements.add(house.signed());
        house.settle();
        return house;
    }

    /** Another process on the same database, for the same account. */
    House beside(String name, int clients) throws Exception {
        House other = new House(name, database, process(name, database), clients);
        other.authorization = authorization;
        other.partner = partner;
        other.agreements.addAll(agreements);
        return other;
    }

    static Started process(String name, Database database, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--tributary.owner.username=" + database.owner(),
                "--tributary.owner.password=" + database.ownerPassword(),
                "--tributary.sample=none"));
        all.addAll(Arrays.asList(arguments));
        return Started.start(
                name, classPath(), "org.tributary.standalone.Tributary", "/actuator/health/readiness", all);
    }

    /** What the program's own jar has, and nothing that only tests need. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void begin() throws IOException {
        Matcher password = PASSWORD.matcher(process.log());
        if (!password.find()) throw new IllegalStateException("The first start told no password");
        authorization = "Basic "
                + Base64.getEncoder().encodeToString(("admin:" + password.group(1)).getBytes(StandardCharsets.UTF_8));
        String account = send(0, "open-account", """
                {"login": "benchmark", "password": "of-the-benchmark", "role": "manager"}""").at("/created/0/id").asString();
        String token =
                send(0, "issue-token", """
                {"accountId": "%s", "label": "benchmark"}""".formatted(account)).path("token").asString();
        authorization = "Bearer " + token;
        partner = send(0, "register-partner", """
                {"name": "Meridian Foundation", "category": "60"}""").path("id").asString();
    }

    /** A new agreement that nothing has been received for. */
    String signed() throws IOException {
        String agreement = UUID.randomUUID().toString();
        send(0, "register-signed-agreement", AGREEMENT.formatted(agreement, partner));
        return agreement;
    }

    /** @return the position at which it stands */
    long record(int client, String agreement) throws IOException {
        return send(client, "record-contribution", CONTRIBUTION.formatted(agreement))
                .path("position")
                .asLong();
    }

    /** Somebody who records one and will look for it. */
    long recordOne() throws IOException {
        return record(watcher, agreements.get(0));
    }

    private JsonNode send(int client, String command, String body) throws IOException {
        Map<String, String> headers = Map.of(
                "Authorization",
                authorization,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        return JSON.readTree(http.post(client, process.base() + "/api/commands/" + command, body, headers));
    }

    /** Answers once the views have come as far as that; a server that has waited long enough wants to be asked again. */
    void awaitShown(long position) throws IOException {
        for (int asked = 1; ; asked++)
            try {
                http.get(
                        watcher,
                        process.base() + "/api/agreements/" + agreements.get(0) + "?minPosition=" + position,
                        Map.of("Authorization", authorization));
                return;
            } catch (IOException notYet) {
                if (asked == 60) throw notYet;
            }
    }

    long newest() throws SQLException {
        return number("SELECT max(position) FROM history.events");
    }

    long eventsOf(String stream) throws SQLException {
        return number("SELECT count(*) FROM history.events WHERE stream_id = '%s'".formatted(stream));
    }

    private long number(String sql) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser(database);
                ResultSet row = superuser.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    Started process() {
        return process;
    }

    Database database() {
        return database;
    }

    /** Contributions to the office's agreements. */
    Subject contributions() {
        return new Contributions(name, this, agreements);
    }

    /** Until the views have taken in everything. */
    void settle() throws Exception {
        awaitShown(newest());
    }

    @Override
    public void close() throws Exception {
        process.close();
        http.close();
    }
}
