package org.tributary.platform.command;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.ZoneId;

/** The format {@code time-zone}: a region that the platform knows, and no bare offset, which forgets summer time. */
final class TimeZoneFormat implements Format {
    static final String NAME = "time-zone";

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        return ZoneId.getAvailableZoneIds().contains(value);
    }
}
