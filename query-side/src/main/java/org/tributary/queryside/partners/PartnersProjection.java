package org.tributary.queryside.partners;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tributary.events.Id;
import org.tributary.events.PartnerEvent;
import org.tributary.events.PartnerEvent.InteractionRecorded;
import org.tributary.events.PartnerEvent.PartnerProfileRevised;
import org.tributary.events.PartnerEvent.PartnerRegistered;
import org.tributary.events.Profile;
import org.tributary.platform.view.Position;
import org.tributary.queryside.Portfolio;

/** Keeps every profile a partner ever had, and every interaction. A row is guarded by its stream's sequence. */
@Component
@ProcessingGroup(Portfolio.NAME)
class PartnersProjection {
    private static final String PROFILE = """
            INSERT INTO views.partners_profile VALUES (:partner, :sequence, :position, :on, :name, :person, :category,
                :localCategory, :aliases, :parent, :country, :organisation, :website, :functions, :sectors, :presence,
                :interestAreas, :interestRegions, :relationship)
            ON CONFLICT DO NOTHING
            """;
    private static final String INTERACTION = """
            INSERT INTO views.partners_interaction VALUES (:partner, :sequence, :position, :on, :interaction, :kind, :place,
                :alsoWith, :staff, :partnership, :note, :nextActionOn)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    PartnersProjection(JdbcClient viewsJdbc) {
        this.jdbc = viewsJdbc;
    }

    @EventHandler
    void on(PartnerRegistered event, @SequenceNumber long sequence, @Position long position) {
        profile(event, event.profile(), sequence, position);
    }

    @EventHandler
    void on(PartnerProfileRevised event, @SequenceNumber long sequence, @Position long position) {
        profile(event, event.profile(), sequence, position);
    }

    private void profile(PartnerEvent event, Profile profile, long sequence, long position) {
        jdbc.sql(PROFILE)
                .param("partner", event.partnerId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("name", profile.name())
                .param("person", value(profile.personId()))
                .param("category", profile.category())
                .param("localCategory", profile.localCategory())
                .param("aliases", profile.aliases().toArray(String[]::new))
                .param("parent", value(profile.parentId()))
                .param("country", profile.country())
                .param("organisation", profile.organisationId())
                .param("website", profile.website())
                .param("functions", profile.functions().toArray(String[]::new))
                .param("sectors", profile.sectors().toArray(String[]::new))
                .param("presence", profile.presence().toArray(String[]::new))
                .param("interestAreas", profile.interestAreas().toArray(String[]::new))
                .param("interestRegions", profile.interestRegions().toArray(String[]::new))
                .param("relationship", profile.relationship())
                .update();
    }

    @EventHandler
    void on(InteractionRecorded event, @SequenceNumber long sequence, @Position long position) {
        jdbc.sql(INTERACTION)
                .param("partner", event.partnerId().value())
                .param("sequence", sequence)
                .param("position", position)
                .param("on", event.effectiveOn())
                .param("interaction", event.interactionId().value())
                .param("kind", event.kind())
                .param("place", event.place())
                .param("alsoWith", event.alsoWith().stream().map(Id::value).toArray(UUID[]::new))
                .param("staff", event.staff().stream().map(Id::value).toArray(UUID[]::new))
                .param("partnership", value(event.partnershipId()))
                .param("note", value(event.noteId()))
                .param("nextActionOn", event.nextActionOn())
                .update();
    }

    private static @Nullable UUID value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
