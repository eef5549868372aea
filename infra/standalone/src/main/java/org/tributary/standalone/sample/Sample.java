package org.tributary.standalone.sample;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tributary.commandside.setup.FurtherSetup;
import org.tributary.events.Role;
import org.tributary.platform.command.CommandDesk;

/** Loads the sample into a history in which nothing else has happened; goes on where an earlier load was interrupted. */
@Component
public class Sample implements FurtherSetup {
    private static final Logger LOG = LoggerFactory.getLogger(Sample.class);

    private final boolean asked;
    private final SampleState state;
    private final CommandDesk desk;

    Sample(@Value("${tributary.sample:none}") String asked, SampleState state, CommandDesk desk) {
        this.asked = Asked.of(asked) == Asked.REGISTER;
        this.state = state;
        this.desk = desk;
    }

    @Override
    public void run() {
        if (!asked || state.complete()) return;
        if (state.othersToo()) {
            LOG.warn("Sample: not loaded, since this history has events that are not the sample's. "
                    + "Give it a directory of its own: --tributary.data-dir=<empty directory>");
            return;
        }
        Loading loading = new Loading(desk);
        loading.openAccounts();
        loading.load(Plan.of(new Days(state.firstDay())));
    }

    /** The logins of accounts with their name as password. */
    public List<String> logins() {
        return state.accounts().stream().map(Role::toString).toList();
    }

    /** Requests to begin with, for the one who sees them on the screen; none where the sample was not loaded. */
    public List<String> firstRequests(String url) {
        return state.complete() ? FirstRequests.to(url) : List.of();
    }
}
