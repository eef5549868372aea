package org.tributary.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The organization's own rules: whatever changes a figure or a decision. */
@StreamType("policy")
public sealed interface PolicyEvent extends DomainEvent {
    PolicyId policyId();

    /** The whole policy, as it holds from now on. */
    @StoredAs("policy-set")
    record PolicySet(
            PolicyId policyId,
            Policy policy,
            @Nullable Reason reason,
            LocalDate effectiveOn,
            List<CodeListVersion> codes)
            implements PolicyEvent {
        public PolicySet {
            codes = Lists.copy(codes);
        }
    }
}
