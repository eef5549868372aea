package org.tributary.commandside;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.ADMIN;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tributary.commandside.Door.Response;
import org.tributary.commandside.Examples.Example;
import org.tributary.events.AgreementEvent;
import org.tributary.events.CorrectionEvent;
import org.tributary.events.PartnershipEvent;
import org.tributary.events.RatesEvent;
import org.tributary.events.Role;
import org.tributary.events.SuspenseEvent;
import org.tributary.platform.command.Catalogue;
import org.tributary.platform.command.CommandType;
import org.tributary.stored.NaturalKeys;

/** Whatever makes no sense is refused at the door, with the place where it stands, and leaves nothing: in each field of each command. */
@InTheHouse
class BadInputTest {
    private static final List<Class<?>> FENCED = List.of(
            AgreementEvent.class, CorrectionEvent.class, PartnershipEvent.class, RatesEvent.class, SuspenseEvent.class);
    private static final Map<Role, String> TOKENS = new EnumMap<>(Role.class);

    @Autowired
    House house;

    @Autowired
    Door door;

    @Autowired
    Catalogue catalogue;

    /** All that somebody may send. */
    static Set<String> commands() {
        return Examples.all().keySet().stream()
                .filter(command -> !command.equals("publish-codes"))
                .collect(toSet());
    }

    private Response send(String command, Role role, String body) {
        return door.send(Door.post(command, body).header("Authorization", "Bearer " + token(role)));
    }

    private String token(Role role) {
        return TOKENS.computeIfAbsent(
                role,
                none -> house.as(ADMIN)
                        .order(
                                "issue-token",
                                json("{'accountId': '%s', 'label': 'script'}", house.account(role)),
                                false)
                        .accepted()
                        .revealed()
                        .get("token"));
    }

    private CommandType type(String command) {
        return catalogue.named(command).orElseThrow();
    }

    /** The codes of a list, as they were shipped. */
    private List<String> codes(String list) {
        return house.events(NaturalKeys.codes(list))
                .get(0)
                .payload()
                .path("entries")
                .valueStream()
                .map(entry -> entry.path("code").asString())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void is_refused_where_it_stands_and_leaves_nothing(String command) {
        Example example = Examples.all().get(command).apply(house);
        List<BadInput> inputs =
                new BadInputs(type(command).schema().json(), example.body().json(), this::codes).all();
        token(example.role());
        Footprint before = house.footprint();
        List<String> through = inputs.stream()
                .map(input -> wrong(input, send(command, example.role(), input.body())))
                .filter(wrong -> !wrong.isEmpty())
                .toList();
        assertThat(through).as("%s, of %d bad inputs", command, inputs.size()).isEmpty();
        assertThat(house.footprint()).as("what %s left", command).isEqualTo(before);
        assertThat(inputs).hasSizeGreaterThan(10);
    }

    private static String wrong(BadInput input, Response response) {
        if (response.status() != input.status())
            return "%s at %s: %d %s".formatted(input.what(), input.place(), response.status(), response.text());
        if (input.status() != 422) return "";
        boolean named = response.pointers().stream()
                .anyMatch(pointer -> pointer.equals(input.place()) || pointer.startsWith(input.place() + "/"));
        return named ? "" : "%s at %s: %s".formatted(input.what(), input.place(), response.pointers());
    }

    static Stream<String> fenced() {
        return new Catalogue()
                .all().stream()
                        .filter(type -> Arrays.stream(type.sent().leadsTo())
                                .anyMatch(event -> FENCED.stream().anyMatch(stream -> stream.isAssignableFrom(event))))
                        .map(CommandType::name);
    }

    @ParameterizedTest
    @MethodSource("fenced")
    void a_day_in_a_closed_period_is_refused(String command) {
        Example example = Examples.all().get(command).apply(house);
        Body period = json("{'period': '%s'}", example.body().at("effectiveOn").substring(0, 7));
        house.as(FINANCE).given("close-period", period);
        try {
            Footprint before = house.footprint();
            Reply reply = example.sender(house).order(command, example.body(), false);
            reply.isRefused(409, "period-closed");
            assertThat(reply.faults()).containsExactly("/effectiveOn period-closed");
            assertThat(house.footprint()).isEqualTo(before);
        } finally {
            house.as(MANAGER).given("reopen-period", period.with("reason", "{'code': 'late-document'}"));
        }
    }
}
