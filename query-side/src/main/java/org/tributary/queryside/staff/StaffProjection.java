package org.tributary.queryside.staff;

import java.util.Locale;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.Id;
import org.tributary.events.StaffEvent.AccountLinked;
import org.tributary.events.StaffEvent.OfficeOpened;
import org.tributary.events.StaffEvent.StaffMemberAssigned;
import org.tributary.events.StaffEvent.StaffMemberRegistered;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps who joined, which offices opened and who logs in as whom. All are of one stream; its sequence guards a row. */
@Component
@ProcessingGroup(Portfolio.NAME)
class StaffProjection {
    private static final String MEMBER = """
            INSERT INTO views.staff_member VALUES (:staff, :sequence, :position, :on, :person, :office)
            ON CONFLICT DO NOTHING
            """;
    private static final String OFFICE = """
            INSERT INTO views.staff_office VALUES (:office, :sequence, :position, :on, :name, :kind, :parent)
            ON CONFLICT DO NOTHING
            """;
    private static final String ACCOUNT = """
            INSERT INTO views.staff_account VALUES (:account, :sequence, :position, :on, :staff)
            ON CONFLICT DO NOTHING
            """;

    private static final String ASSIGNMENT = """
            INSERT INTO views.staff_assignment VALUES (:staff, :sequence, :position, :on, :office, :reason, :note)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    StaffProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(StaffMemberRegistered event, @SequenceNumber long sequence, @Position long position) {
        jdbc.sql(MEMBER)
                .param("staff", event.staffId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("person", event.personId().value())
                .param("office", value(event.officeId()))
                .update();
    }

    @EventHandler
    void on(OfficeOpened event, @SequenceNumber long sequence, @Position long position) {
        jdbc.sql(OFFICE)
                .param("office", event.officeId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("name", event.name())
                .param("kind", event.kind().name().toLowerCase(Locale.ROOT))
                .param("parent", value(event.parentId()))
                .update();
    }

    @EventHandler
    void on(AccountLinked event, @SequenceNumber long sequence, @Position long position) {
        jdbc.sql(ACCOUNT)
                .param("account", event.accountId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("staff", event.staffId().value())
                .update();
    }

    @EventHandler
    void on(StaffMemberAssigned event, @SequenceNumber long sequence, @Position long position) {
        jdbc.sql(ASSIGNMENT)
                .param("staff", event.staffId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("office", event.officeId().value())
                .param("reason", event.reason() == null ? null : event.reason().code())
                .param("note", event.reason() == null ? null : event.reason().note())
                .update();
    }

    private static @Nullable UUID value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
