package org.tributary.events;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What numbers and references claim. Two that differ only in case, or in how an accent is encoded, are the same. */
public final class References {
    public static final String NUMBER = "agreement-number";
    public static final String IATI = "iati-identifier";
    public static final String BANK = "bank-reference";

    private static final String SUSPENSE = "suspense";

    private References() {}

    /** A published number is never given to another, nor is the IATI identifier made of it. */
    static List<Claim> of(String number, AgreementId holder) {
        return List.of(
                Claim.taken(NUMBER, "", same(number), holder),
                Claim.taken(IATI, "", same(iatiIdentifier(number)), holder));
    }

    /** Addenda share the numbers of agreements, and are not published as activities of their own. */
    static List<Claim> of(String number, AgreementId agreement, AddendumId addendum) {
        return List.of(Claim.taken(NUMBER, "", same(number), agreement + "/" + addendum));
    }

    /** What was never published is free for the right record. */
    static List<Claim> released(String number, AgreementId agreement, @Nullable AddendumId addendum) {
        if (addendum != null) return List.of(Claim.released(NUMBER, "", same(number), agreement + "/" + addendum));
        return List.of(
                Claim.released(NUMBER, "", same(number), agreement),
                Claim.released(IATI, "", same(iatiIdentifier(number)), agreement));
    }

    /** A bank's reference stands for one movement within the agreement. */
    static List<Claim> taken(AgreementId agreement, @Nullable String reference, Id movement) {
        return reference == null
                ? List.of()
                : List.of(Claim.taken(BANK, agreement.text(), same(reference), agreement + "/" + movement));
    }

    static List<Claim> released(AgreementId agreement, @Nullable String reference, Id movement) {
        return reference == null
                ? List.of()
                : List.of(Claim.released(BANK, agreement.text(), same(reference), agreement + "/" + movement));
    }

    /** What arrived or went back while nobody knew for what: one movement of the bank is recorded once. */
    static List<Claim> taken(ReceiptId receipt, @Nullable String reference, Id movement) {
        return reference == null
                ? List.of()
                : List.of(Claim.taken(BANK, SUSPENSE, same(reference), receipt + "/" + movement));
    }

    static List<Claim> released(ReceiptId receipt, @Nullable String reference, Id movement) {
        return reference == null
                ? List.of()
                : List.of(Claim.released(BANK, SUSPENSE, same(reference), receipt + "/" + movement));
    }

    /**
     * The identifier under which an agreement is published, without the organization's prefix.
     *
     * @see <a href="https://iatistandard.org/en/iati-standard/203/activity-standard/iati-activities/iati-activity/iati-identifier/">IATI 2.03, iati-identifier</a>
     */
    public static String iatiIdentifier(String number) {
        return number.replaceAll("(?U)[/&|?\\s]", "-");
    }

    private static String same(String reference) {
        return Normalizer.normalize(reference, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    }
}
