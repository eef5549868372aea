package org.tributary.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of an initiative: what it lacks, and which partnerships serve it. */
@StreamType("initiative")
public sealed interface InitiativeEvent extends DomainEvent {
    InitiativeId initiativeId();

    /** An initiative began: something that resources are mobilized for. */
    @StoredAs("initiative-launched")
    record InitiativeLaunched(
            InitiativeId initiativeId,
            String title,
            Level level,
            List<String> regions,
            @Nullable String country,
            @Nullable String area,
            @Nullable String mandate,
            @Nullable StaffId champion,
            @Nullable PartnerId funderId,
            @Nullable Term term,
            LocalDate effectiveOn,
            List<CodeListVersion> codes,
            List<StreamVersion> reliedOn)
            implements InitiativeEvent {
        public InitiativeLaunched {
            regions = Lists.copy(regions);
            codes = Lists.copy(codes);
            reliedOn = Lists.copy(reliedOn);
        }
    }

    /** What an initiative lacks was declared: so much, approved by whom, for when. */
    @StoredAs("funding-need-declared")
    record FundingNeedDeclared(InitiativeId initiativeId, NeedId needId, Need need, LocalDate effectiveOn)
            implements InitiativeEvent {
        @Override
        public List<Created> created() {
            return List.of(Created.of("need", needId));
        }
    }

    /** A need is another than it was said to be. */
    @StoredAs("funding-need-revised")
    record FundingNeedRevised(
            InitiativeId initiativeId,
            NeedId needId,
            Need need,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements InitiativeEvent {
        public FundingNeedRevised {
            codes = Lists.copy(codes);
        }
    }

    /** A need is none, or no more. */
    @StoredAs("funding-need-withdrawn")
    record FundingNeedWithdrawn(
            InitiativeId initiativeId, NeedId needId, Reason reason, LocalDate effectiveOn, List<CodeListVersion> codes)
            implements InitiativeEvent {
        public FundingNeedWithdrawn {
            codes = Lists.copy(codes);
        }
    }

    /** A partnership serves the initiative, or one need of it: what it brings counts there, and nowhere else. */
    @StoredAs("partnership-dedicated")
    record PartnershipDedicated(
            InitiativeId initiativeId,
            PartnershipId partnershipId,
            @Nullable NeedId needId,
            LocalDate effectiveOn,
            List<StreamVersion> reliedOn)
            implements InitiativeEvent {
        public PartnershipDedicated {
            reliedOn = Lists.copy(reliedOn);
        }

        @Override
        public List<Claim> claims() {
            return List.of(Claim.taken(DEDICATION, "", partnershipId.text(), initiativeId));
        }
    }

    /** A partnership serves the initiative no more; it may serve another. */
    @StoredAs("partnership-released")
    record PartnershipReleased(
            InitiativeId initiativeId,
            PartnershipId partnershipId,
            Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements InitiativeEvent {
        public PartnershipReleased {
            codes = Lists.copy(codes);
        }

        @Override
        public List<Claim> claims() {
            return List.of(Claim.released(DEDICATION, "", partnershipId.text(), initiativeId));
        }
    }

    /** The initiative ended; nothing more is asked for. */
    @StoredAs("initiative-closed")
    record InitiativeClosed(
            InitiativeId initiativeId, Reason reason, LocalDate effectiveOn, List<CodeListVersion> codes)
            implements InitiativeEvent {
        public InitiativeClosed {
            codes = Lists.copy(codes);
        }
    }

    /** The initiative goes on after all. */
    @StoredAs("initiative-reopened")
    record InitiativeReopened(
            InitiativeId initiativeId, Reason reason, LocalDate effectiveOn, List<CodeListVersion> codes)
            implements InitiativeEvent {
        public InitiativeReopened {
            codes = Lists.copy(codes);
        }
    }

    /** What a partnership is dedicated to has it alone. */
    String DEDICATION = "partnership-dedication";

    /**
     * What an initiative lacks.
     *
     * @param title what it is for
     * @param approval by which decision it was approved
     * @param term for which time
     * @param published whether everybody may see it, without an account
     */
    record Need(
            String title,
            Money amount,
            @Nullable String approval,
            @Nullable Term term,
            boolean published) {}
}
