package org.tributary.commandside.codes;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.tributary.events.CodeListId;
import org.tributary.events.CodesEvent.Code;
import org.tributary.events.CodesEvent.CodesPublished;
import org.tributary.platform.command.Sent;
import org.tributary.platform.command.Text;
import org.tributary.platform.command.Today;
import org.tributary.stored.NaturalKeys;

@Sent(
        by = {},
        leadsTo = CodesPublished.class,
        says = "Put a code list, or its next version, into use: sent by the start, for the lists that are shipped.")
record PublishCodes(
        String list,
        @Text(max = 300) String title,
        @Nullable String origin,
        List<Code> entries,
        @Today LocalDate effectiveOn) {

    @TargetAggregateIdentifier
    CodeListId codeListId() {
        return NaturalKeys.codes(list);
    }
}
