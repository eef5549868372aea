package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.platform.command.Accepted;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;
import org.tributary.platform.store.Answer;

/** What became of a command. */
public record Reply(
        String command,
        @Nullable Accepted accepted,
        @Nullable Refusal refused) {

    public Answer answer() {
        assertThat(said()).as(command).isEqualTo("accepted");
        return Objects.requireNonNull(accepted).answer();
    }

    public String id() {
        return answer().id();
    }

    /** The id of what began inside the stream. */
    public String created(String type) {
        return answer().created().stream()
                .filter(created -> created.type().equals(type))
                .findFirst()
                .orElseThrow()
                .id();
    }

    Refusal refusal() {
        assertThat(refused).as(command + " is refused").isNotNull();
        return refused;
    }

    void isRefused(int status, String rule) {
        assertThat(said()).as(command).startsWith(status + " " + rule);
    }

    void isRefused(String rule) {
        isRefused(409, rule);
    }

    void changesNothing() {
        isRefused("nothing-to-change");
    }

    /** These fields are wrong and no others, each as {@code /pointer code}. */
    void isInvalid(String... faults) {
        isRefused(422, "invalid");
        assertThat(faults()).as(command).containsExactlyInAnyOrder(faults);
    }

    List<String> faults() {
        return refusal().faults().stream().map(Reply::text).toList();
    }

    private static String text(Fault fault) {
        return fault.pointer() + " " + fault.code();
    }

    /** For comparing a rehearsal with what then came of it. */
    public String said() {
        return refused == null
                ? "accepted"
                : "%d %s %s (%s)".formatted(refused.status(), refused.rule(), faults(), refused.detail());
    }
}
