package org.tributary.queryside.notes;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tributary.platform.view.View;
import org.tributary.queryside.Portfolio;

/** The table of notes, a row each time one was written, changed or withdrawn. */
@Configuration(proxyBeanMethods = false)
class NotesView {
    private static final String DDL = """
            DROP TABLE IF EXISTS views.notes_note;
            CREATE TABLE views.notes_note (
                note_id        uuid    NOT NULL,
                sequence       bigint  NOT NULL,
                known_from     bigint  NOT NULL,
                effective_on   date    NOT NULL,
                kind           text,
                title          text,
                fields         text,
                partner_id     uuid,
                partnership_id uuid,
                initiative_id  uuid,
                remark_id      uuid,
                withdrawn      boolean NOT NULL,
                reason_code    text,
                reason_note    text,
                PRIMARY KEY (note_id, sequence)
            );
            """;

    @Bean
    View notesView() {
        return new View(Portfolio.NAME, DDL);
    }
}
