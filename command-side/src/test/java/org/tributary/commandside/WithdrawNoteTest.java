package org.tributary.commandside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.OFFICER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InTheHouse
class WithdrawNoteTest {
    @Autowired
    House house;

    @Test
    void it_is_withdrawn_once_and_not_revised_any_more() {
        String note = house.note();
        Body body = json("{'noteId': '%s', 'reason': {'code': 'data-entry-error'}}", note);
        house.as(OFFICER).send("withdraw-note", body).answer();
        assertThat(house.last(note).name()).isEqualTo("note-withdrawn");
        house.as(OFFICER).send("withdraw-note", body).isRefused("note-withdrawn");
        house.as(OFFICER).send("revise-note", body.with("title", "'x'")).isRefused("note-withdrawn");
    }
}
