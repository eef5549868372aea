package org.tributary.commandside.property;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContextManager;
import org.tributary.commandside.CommandSide;
import org.tributary.commandside.House;

/** The command side as a whole, on a database of its own; jqwik knows no Spring, so it is asked for once. */
@SpringBootTest(classes = CommandSide.class, properties = "tributary.events-to-a-snapshot=10")
final class Office {
    private static final Office ONE = opened();

    @Autowired
    House house;

    @Autowired
    EventStorageEngine events;

    @Autowired
    ParameterResolverFactory parameters;

    @Autowired
    ApplicationContext context;

    private static Office opened() {
        Office office = new Office();
        try {
            new TestContextManager(Office.class).prepareTestInstance(office);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return office;
    }

    static Office office() {
        return ONE;
    }

    /** Whether new facts are kept out. */
    boolean closed(String kind, String key) {
        return house.jdbc()
                .sql("SELECT EXISTS (SELECT FROM history.closed_fences WHERE kind = ? AND key = ?)")
                .params(kind, key)
                .query(Boolean.class)
                .single();
    }
}
