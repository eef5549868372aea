package org.tributary.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.NestedExceptionUtils;
import org.tributary.events.Role;
import org.tributary.platform.command.Actor;
import org.tributary.platform.command.CommandDesk;
import org.tributary.platform.command.Order;
import org.tributary.platform.store.StoredRow;
import org.tributary.standalone.Tributary;
import org.tributary.standalone.postgres.EmbeddedServer.DirectoryInUse;
import org.tributary.standalone.postgres.PreparedPrograms;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class SampleIT {
    private static final String WITH_SAMPLE = "--tributary.sample=register";

    @TempDir
    static Path data;

    static Office office;
    static String firstLines;

    /** A load that is killed in its middle; the program that goes on with it. */
    @BeforeAll
    static void start(CapturedOutput output) throws IOException {
        PreparedPrograms.in(data);
        killAfterFiftyCommands();
        office = Office.open(data, WITH_SAMPLE);
        firstLines = output.getAll();
    }

    @AfterAll
    static void stop() {
        office.close();
    }

    @Test
    void a_killed_load_goes_on_where_it_stopped() {
        assertThat(firstLines).containsPattern("[1-9]\\d+ of them had been sent before");
        int commands =
                Plan.of(new Days(office.part(SampleState.class).firstDay())).size() + Role.values().length;
        List<String> keys = bySample().stream()
                .map(row -> metadata(row).path("idempotencyKey").asString())
                .distinct()
                .toList();
        assertThat(keys).hasSize(commands);
        assertThat(bySample()).hasSize(commands + events("agreement-signed").size());
    }

    @Test
    void the_register_is_there_in_full() {
        assertThat(events("agreement-signed").stream().filter(SampleIT::ofTheRegister))
                .hasSize(200);
        assertThat(events("addendum-signed")).hasSize(39);
    }

    @Test
    void all_twenty_eight_cells_and_the_totals_equal_what_was_published() throws IOException, InterruptedException {
        JsonNode answer = StoredJson.mapper()
                .readTree(office.get("auditor", "/api/statistics/agreements?by=region&from=2015&to=2018"));
        Map<String, String> cells = new TreeMap<>();
        for (JsonNode item : answer.get("items"))
            cells.put(
                    item.get("year").asString() + " " + item.get("code").asString(),
                    plain(item.get("agreements").asString()));
        for (JsonNode total : answer.get("totals"))
            cells.put(
                    total.get("year").asString() + " total",
                    plain(total.get("agreements").asString()));

        Map<String, String> published = new TreeMap<>();
        for (var year : published().get("agreementsByRegion").properties())
            for (var region : year.getValue().properties())
                published.put(
                        year.getKey() + " " + region.getKey(),
                        plain(region.getValue().asString()));
        assertThat(published).hasSize(28 + 4).containsEntry("2015 AFR", "16.5");
        assertThat(cells).isEqualTo(published);
        requireAddendaAndValue(answer.get("totals"));
    }

    private static void requireAddendaAndValue(JsonNode totals) throws IOException {
        JsonNode published = published();
        int addenda = 0;
        for (JsonNode total : totals)
            addenda += Integer.parseInt(plain(total.get("addenda").asString()));
        assertThat(addenda).isEqualTo(published.get("addenda").asInt());

        JsonNode last = totals.get(totals.size() - 1);
        assertThat(plain(last.get("addenda").asString()))
                .isEqualTo(published.get("2018").get("addenda").asString());
        assertThat(plain(last.get("values").get(0).get("amount").asString()))
                .isEqualTo(published.get("2018").get("valueUsd").asString());
    }

    @Test
    void the_conversation_of_the_readme_goes_as_it_stands_and_held_again_adds_nothing() throws IOException {
        assumeTrue(ReadmeConversation.canBeHeld(), "bash and curl are needed for it");
        assertThat(ReadmeConversation.with(office.port())).containsExactly("201", "201", "200", "200", "200", "409");
        int events = office.events().size();
        assertThat(ReadmeConversation.with(office.port())).containsExactly("201", "201", "200", "200", "200", "409");
        assertThat(office.events()).hasSize(events);
    }

    @Test
    void a_figure_is_answered_in_no_form_that_writes_its_amounts_as_numbers() throws IOException, InterruptedException {
        assertThat(office.get("officer", "/api/pipeline", "application/json")).contains("{\"amount\":\"240000.00\"");
        assertThat(office.get("officer", "/api/pipeline", "application/yaml"))
                .contains("urn:tributary:problem:not-acceptable");
    }

    @Test
    void a_second_start_adds_nothing() {
        int events = office.events().size();
        restart(WITH_SAMPLE);
        assertThat(office.events()).hasSize(events);
    }

    @Test
    void a_second_program_over_the_directory_says_who_is_in_it_and_shows_no_stack_trace(CapturedOutput output) {
        assertThatThrownBy(() -> Office.open(data, WITH_SAMPLE))
                .extracting(NestedExceptionUtils::getMostSpecificCause)
                .isInstanceOf(DirectoryInUse.class);

        assertThat(output).contains("is in use by").doesNotContain("Application run failed");
    }

    @Test
    void nobody_but_this_machine_can_connect_also_when_the_sample_is_not_asked_for() throws IOException {
        office.close();
        assertThatThrownBy(() -> Office.open(data, "--server.address=0.0.0.0"))
                .extracting(NestedExceptionUtils::getMostSpecificCause)
                .asString()
                .contains("server.address=0.0.0.0");
        office = Office.open(data);

        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
        for (InetAddress address : others)
            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, office.port()), 2000))
                        .as("connecting to %s", address)
                        .isInstanceOf(ConnectException.class);
            }
    }

    @Test
    void every_account_logs_in_with_its_name() throws IOException, InterruptedException {
        for (Role role : Role.values())
            assertThat(office.get(role.toString(), "/api/partners?limit=1"))
                    .as(role.toString())
                    .contains("\"items\"");
    }

    @Test
    void a_history_of_other_people_is_left_alone(@TempDir Path other, CapturedOutput output) throws IOException {
        PreparedPrograms.in(other);
        try (Office real = Office.open(other, "--server.address=127.0.0.1")) {
            CommandDesk desk = real.part(CommandDesk.class);
            desk.send(Order.of(
                    "register-partner",
                    Bodies.of("name", "A real partner", "category", "60"),
                    Actor.SYSTEM,
                    null,
                    "api"));
            int events = real.events().size();

            new Sample("register", real.part(SampleState.class), desk).run();

            assertThat(real.events()).hasSize(events);
            assertThat(output).contains("Sample: not loaded");
        }
    }

    private static void restart(String... arguments) {
        office.close();
        office = Office.open(data, arguments);
    }

    private static void killAfterFiftyCommands() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tributary.class.getName(),
                        WITH_SAMPLE,
                        "--tributary.data-dir=" + data,
                        "--server.port=0")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output = process.inputReader()) {
            String said = output.lines()
                    .takeWhile(Predicate.not(line -> line.contains("Sample: 50 of ")))
                    .collect(Collectors.joining("\n"));
            assertThat(process.isAlive()).as(said).isTrue();
        } finally {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    private static boolean ofTheRegister(StoredRow row) {
        return payload(row).get("reference").asString().startsWith("BDT/");
    }

    private static List<StoredRow> bySample() {
        return office.events().stream()
                .filter(row -> metadata(row).path("source").asString().equals("sample"))
                .toList();
    }

    private static List<StoredRow> events(String name) {
        return bySample().stream().filter(row -> row.name().equals(name)).toList();
    }

    private static JsonNode payload(StoredRow row) {
        return StoredJson.mapper().readTree(row.payload());
    }

    private static JsonNode metadata(StoredRow row) {
        return StoredJson.mapper().readTree(row.metadata());
    }

    private static JsonNode published() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SampleIT.class.getResourceAsStream("/sample/published-totals.json"))) {
            return StoredJson.mapper().readTree(in);
        }
    }
}
