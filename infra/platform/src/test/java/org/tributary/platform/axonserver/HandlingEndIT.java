package org.tributary.platform.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Does the log of the node that failed say why? */
@ExtendWith(OutputCaptureExtension.class)
class HandlingEndIT {
    private final ARemoteStore remote = new ARemoteStore();

    @AfterEach
    void close() {
        remote.close();
    }

    @Test
    void what_the_database_said_is_told_where_it_was_asked(CapturedOutput output) {
        HandlingEnd end =
                new HandlingEnd(SimpleCommandBus.builder().build(), new CommandNames(List.of()), remote.reservations);
        Waybill waybill = new Waybill(
                ARemoteStore.ACCOUNT, "advance-stage", null, new byte[0], false, null, null, ARemoteStore.aStream());
        remote.pool.close();
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        end.dispatch(
                new GenericCommandMessage<Object>("a command", Map.of(Waybill.METADATA, waybill.toJson())), answer);

        CommandResultMessage<?> result = answer.getResult();
        assertThat(result.exceptionResult()).hasMessage("DATABASE_AWAY");
        assertThat(output).contains("CannotGetJdbcConnectionException", "at " + Reservations.class.getName());
    }
}
