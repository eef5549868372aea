package org.tributary.commandside.partnership;

import java.util.List;
import org.tributary.commandside.partner.Partners;
import org.tributary.events.PartnerId;
import org.tributary.events.PartnerInRole;
import org.tributary.events.StreamVersion;
import org.tributary.platform.problem.Refusal;

/** With whom a partnership is: at least one registered partner, each once in each role. */
final class Undertaking {
    private Undertaking() {}

    static List<StreamVersion> requirePartners(List<PartnerInRole> partners, Partners known) {
        if (partners.isEmpty())
            throw Refusal.invalid("/partners", "missing", "A partnership is with at least one partner.");
        if (partners.stream().distinct().count() != partners.size())
            throw Refusal.invalid("/partners", "duplicate", "Each partner stands once in each role.");
        return known.requireKnown(
                "/partners/*/partnerId",
                partners.stream().map(PartnerInRole::partnerId).toList());
    }

    static List<PartnerId> ids(List<PartnerInRole> partners) {
        return partners.stream().map(PartnerInRole::partnerId).distinct().toList();
    }
}
