package org.tributary.queryside.agreements;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.events.AgreementEvent.OtherReference;
import org.tributary.events.Attribution;
import org.tributary.events.Document;
import org.tributary.events.Money;
import org.tributary.events.Reason;
import org.tributary.platform.view.Name;
import org.tributary.queryside.figures.Sum;

/** An agreement with all that belongs to it. */
record AgreementInFull(
        @JsonUnwrapped AgreementRow agreement,
        @JsonUnwrapped Particulars particulars,
        List<Brought> values,
        List<Bound> parties,
        List<Scheduled> tranches,
        List<Revised> revisions,
        List<Met> conditionsMet,
        List<AddendumRow> addenda,
        Attribution attribution,
        List<Revised> attributions,
        List<Attached> documents,
        List<Ledger> contributions) {

    /**
     * What the register leaves out.
     *
     * @param follows the agreement that this one continues
     * @param condition on which it came into force
     */
    record Particulars(
            List<OtherReference> otherReferences,
            @Nullable Document expectationsDocument,
            @Nullable String follows,
            @Nullable String condition) {}

    /**
     * What one source brings, or by how much an addendum changes it.
     *
     * @param source {@code own} or the partner's id
     * @param amount none if nobody has valued it
     * @param confidence {@code estimated}, {@code agreed} or {@code final}; none: nobody said
     * @param basis by what goods or services were valued, if that was said
     * @param addendumId none: brought by the agreement itself
     */
    record Brought(
            String source,
            String kind,
            @Nullable Money amount,
            @Nullable String confidence,
            @Nullable String basis,
            LocalDate effectiveOn,
            @Nullable String addendumId) {}

    /**
     * A party, and who signed for it.
     *
     * @param party {@code own} or the partner's id
     */
    record Bound(String party, @Nullable Name name, List<Signature> signatories) {}

    /**
     * @param jobTitle in which capacity, if that was said; erased with the name
     */
    record Signature(String personId, Name name, @Nullable String jobTitle, LocalDate signedOn) {}

    /**
     * A tranche.
     *
     * @param conditionKind what its condition is about, if that was said: {@code policy}, {@code performance} or {@code fiduciary}
     * @param met that its condition is met; without, it is not due, whatever its day
     * @param settled what was paid, or given back, under its name
     * @param writtenOff what was given up under its name
     * @param open what is receivable of it: what was paid without naming a tranche comes off the oldest, what addenda took
     *     back off the latest
     */
    record Scheduled(
            String trancheId,
            @Nullable String source,
            Money amount,
            LocalDate dueOn,
            @Nullable String condition,
            @Nullable String conditionKind,
            @Nullable Judgement met,
            Sum settled,
            Sum writtenOff,
            Money open) {}

    /** That a condition is met, since when, as {@code own} or a partner judged, and what shows it. */
    record Judgement(LocalDate on, String judgedBy, String evidence) {}

    /** A condition of the entry into force that is met. */
    record Met(String condition, Judgement met) {}

    /**
     * The schedule of tranches, or over what the agreement counts, was revised.
     *
     * @param position as of the one before, it is asked for as it was
     */
    record Revised(LocalDate effectiveOn, Reason reason, long position) {}

    /**
     * A document that belongs to it.
     *
     * @param sha256 the bytes are at {@code /api/documents/{sha256}}
     * @param addendumId none: it belongs to the agreement itself
     */
    record Attached(
            String name,
            String mediaType,
            String sha256,
            long size,
            String kind,
            @Nullable String addendumId,
            LocalDate attachedOn) {}

    /** The contributions in one currency: received = recorded − reversed − refunded. */
    record Ledger(Sum recorded, Sum reversed, Sum refunded, Sum received) {}
}
