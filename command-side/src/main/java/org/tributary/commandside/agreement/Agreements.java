package org.tributary.commandside.agreement;

import org.axonframework.modelling.command.AggregateLifecycle;
import org.springframework.stereotype.Component;
import org.tributary.events.AgreementEvent.AgreementSigned;

/** Where partnerships sign: an agreement begins with the decision of its partnership, in the same append. */
@Component
public class Agreements {
    Agreements() {}

    /** Begins the agreement's stream. */
    public void sign(AgreementSigned signed) throws Exception {
        AggregateLifecycle.createNew(Agreement.class, () -> new Agreement(signed));
    }
}
