package org.tributary.stored;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;
import org.tributary.events.CalendarId;
import org.tributary.events.CodeListId;
import org.tributary.events.Measure;
import org.tributary.events.PolicyId;
import org.tributary.events.RatesId;
import org.tributary.events.StaffId;
import org.tributary.events.TargetId;

/** Streams that are found by what they are about: their ids are UUIDs of version 5, made of a key. */
public final class NaturalKeys {
    private static final NameBasedGenerator GENERATOR =
            Generators.nameBasedGenerator(UUID.fromString("f4fbafce-4d67-4e9e-81c2-b1d59e4fd8d3"));

    /** One stream for all staff and offices. */
    public static final UUID STAFF = GENERATOR.generate("staff");

    /** One stream for all accounts. */
    public static final UUID ACCOUNTS = GENERATOR.generate("accounts");

    /** One stream for all webhooks. */
    public static final UUID WEBHOOKS = GENERATOR.generate("webhooks");

    public static final PolicyId POLICY = new PolicyId(GENERATOR.generate("policy"));

    /** One stream for all accounting periods. */
    public static final CalendarId CALENDAR = new CalendarId(GENERATOR.generate("calendar"));

    /** Who acts where no account does: the first start, a schedule. */
    public static final UUID SYSTEM = GENERATOR.generate("system");

    private NaturalKeys() {}

    public static CodeListId codes(String list) {
        return new CodeListId(GENERATOR.generate("codes:" + list));
    }

    public static RatesId rates(String source, int year) {
        return new RatesId(GENERATOR.generate("rates:" + source + ":" + year));
    }

    public static TargetId target(StaffId owner, Measure measure, String period) {
        return new TargetId(GENERATOR.generate("target:" + owner + ":" + measure.code() + ":" + period));
    }
}
