package org.tributary.events;

import java.util.List;

/** What numbers and references claim. */
public final class References {
    public static final String NUMBER = "agreement-number";
    public static final String IATI = "iati-identifier";
    public static final String BANK = "bank-reference";

    private References() {}

    /** A published number is never given to another, nor is the IATI identifier made of it. */
    static List<Claim> of(String number, AgreementId holder) {
        return List.of(Claim.taken(NUMBER, "", number, holder), Claim.taken(IATI, "", iatiIdentifier(number), holder));
    }

    /** Addenda share the numbers of agreements, and are not published as activities of their own. */
    static List<Claim> of(String number, AddendumId holder) {
        return List.of(Claim.taken(NUMBER, "", number, holder));
    }

    /**
     * The identifier under which an agreement is published, without the organization's prefix.
     *
     * @see <a href="https://iatistandard.org/en/iati-standard/203/activity-standard/iati-activities/iati-activity/iati-identifier/">IATI 2.03, iati-identifier</a>
     */
    public static String iatiIdentifier(String number) {
        return number.replaceAll("[/&|?\\s]", "-");
    }
}
