package org.tributary.queryside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.junit.jupiter.api.Test;
import org.tributary.events.DomainEvent;
import org.tributary.stored.StoredEvents;

/** Waiting for a position: the view has come there as soon as it was told, whatever happened there. */
class PassedByIT {
    private final ViewFixture views = ViewFixture.fresh();

    @Test
    void every_event_is_taken_by_the_view_so_that_nobody_waits_until_its_claim_is_extended() {
        Configuration axon = views.bean(Configuration.class);
        List<AnnotationEventHandlerAdapter> handlers = views.projections().stream()
                .map(it -> new AnnotationEventHandlerAdapter(it, axon.parameterResolverFactory()))
                .toList();
        List<Class<? extends DomainEvent>> waited = StoredEvents.all().stream()
                .filter(event -> handlers.stream().noneMatch(handler -> handler.canHandleType(event)))
                .toList();

        assertThat(waited).isEmpty();
    }
}
