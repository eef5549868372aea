package org.tributary.commandside.partnership;

import java.time.LocalDate;
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

    /** The same, for something new. */
    static List<StreamVersion> requireGoingOn(List<PartnerInRole> partners, Partners known, LocalDate on) {
        List<StreamVersion> standing = requirePartners(partners, known);
        known.requireNotSucceeded(
                "/partners/*/partnerId",
                partners.stream().map(PartnerInRole::partnerId).toList(),
                on);
        return standing;
    }

    /** In the role of funding; where nobody is, everyone. */
    static List<PartnerId> funding(List<PartnerInRole> partners) {
        List<PartnerInRole> funding =
                partners.stream().filter(one -> one.role().equals("funding")).toList();
        return ids(funding.isEmpty() ? partners : funding);
    }

    /** Whether a valid due diligence clears each partner that funds or promises a value. */
    static boolean cleared(Signing signing, List<PartnerId> partners, List<PartnerId> funding, Partners known) {
        return partners.stream()
                .filter(partner -> funding.contains(partner)
                        || signing.values().stream()
                                .anyMatch(value -> value.source().equals(partner.text())))
                .allMatch(partner -> known.clearedOn(partner, signing.effectiveOn()));
    }

    static List<PartnerId> ids(List<PartnerInRole> partners) {
        return partners.stream().map(PartnerInRole::partnerId).distinct().toList();
    }
}
