package org.tributary.verification.faults;

import java.util.List;

/** What the log makes of the views, folded by the judge alone. */
final class Fold {
    private Fold() {}

    static Tables of(List<Stored> events) {
        Tables tables = new Tables();
        FoldedAgreements agreements = new FoldedAgreements(tables);
        FoldedMoney money = new FoldedMoney(tables);
        FoldedPartnerships partnerships = new FoldedPartnerships(tables);
        FoldedProposals proposals = new FoldedProposals(tables);
        FoldedSuspense suspense = new FoldedSuspense(tables);
        FoldedInitiatives initiatives = new FoldedInitiatives(tables);
        FoldedRegisters registers = new FoldedRegisters(tables);
        FoldedReports reports = new FoldedReports(tables);
        FoldedSponsorships sponsorships = new FoldedSponsorships(tables);
        FoldedTexts texts = new FoldedTexts(tables);
        for (Stored event : events) {
            agreements.next(event);
            money.next(event);
            partnerships.next(event);
            proposals.next(event);
            suspense.next(event);
            initiatives.next(event);
            registers.next(event);
            reports.next(event);
            sponsorships.next(event);
            texts.next(event);
        }
        return tables;
    }
}
