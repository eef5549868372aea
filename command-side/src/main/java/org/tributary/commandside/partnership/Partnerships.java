package org.tributary.commandside.partnership;

import java.util.List;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.tributary.commandside.agreement.Agreements;
import org.tributary.commandside.partner.Partners;
import org.tributary.commandside.partnership.Signing.SignAgreement;
import org.tributary.commandside.rule.Records;
import org.tributary.events.PartnerId;
import org.tributary.events.StreamVersion;
import org.tributary.platform.command.PolicyBook;

/** Where what is sold is signed: by the partnership's own rules, in the same append. */
@Component
public class Partnerships {
    private final Repository<Partnership> repository;
    private final Partners partners;
    private final Agreements agreements;
    private final PolicyBook policy;
    private final Records records;

    Partnerships(
            @Lazy Repository<Partnership> repository,
            Partners partners,
            Agreements agreements,
            PolicyBook policy,
            Records records) {
        this.repository = repository;
        this.partners = partners;
        this.agreements = agreements;
        this.policy = policy;
        this.records = records;
    }

    /** Signs as sign-agreement does, if the partner is one of the partnership's; what that relied on. */
    public List<StreamVersion> sign(SignAgreement signing, PartnerId partner, String role) {
        var standing = records.requireKnown("/partnershipId", "partnership", signing.partnershipId());
        repository.load(signing.partnershipId().text()).execute(partnership -> {
            partnership.requirePartner(partner, partners);
            try {
                partnership.handle(signing, partners, agreements, policy, records, role);
            } catch (RuntimeException refused) {
                throw refused;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return standing;
    }
}
