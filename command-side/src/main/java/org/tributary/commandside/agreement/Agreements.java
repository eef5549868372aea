package org.tributary.commandside.agreement;

import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.tributary.events.AgreementEvent.AgreementSigned;
import org.tributary.events.AgreementId;

/** Where partnerships sign: an agreement begins with the decision of its partnership, in the same append. */
@Component
public class Agreements {
    private final Repository<Agreement> repository;

    Agreements(@Lazy Repository<Agreement> repository) {
        this.repository = repository;
    }

    /** Begins the agreement's stream. */
    public void sign(AgreementSigned signed) throws Exception {
        AggregateLifecycle.createNew(Agreement.class, () -> new Agreement(signed));
    }

    /** Whether it turned out to be a mistake, which is never taken back. */
    public boolean voided(AgreementId agreement) {
        return repository.load(agreement.text()).invoke(Agreement::voided);
    }
}
