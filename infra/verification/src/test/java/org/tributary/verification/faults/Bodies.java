package org.tributary.verification.faults;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.tributary.verification.faults.Known.Deal;
import org.tributary.verification.faults.Known.Proposal;

/** What the clients send, as JSON. */
final class Bodies {
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY");
    private static final String WAIVERS =
            "[{'gate': 'due-diligence', 'reason': {'code': '%1$s'}}, {'gate': 'expectations-document', 'reason': {'code': '%1$s'}}]";

    // long enough ago that it is the past by every clock here
    static final LocalDate SIGNED_ON = LocalDate.now(ZoneOffset.UTC).minusDays(30);
    static final LocalDate RECEIVED_ON = SIGNED_ON.plusDays(20);
    private final List<String> partners;
    private final String owner;

    Bodies(List<String> partners, String owner) {
        this.partners = partners;
        this.owner = owner;
    }

    String partner(Random random) {
        return partners.get(random.nextInt(partners.size()));
    }

    String currency(Random random) {
        return CURRENCIES.get(random.nextInt(CURRENCIES.size()));
    }

    Proposal proposal(Random random) {
        return new Proposal(UUID.randomUUID().toString(), partner(random), currency(random));
    }

    String proposing(Proposal proposal, Random random) {
        return json(
                "{'partnershipId': '%s', 'title': 'Broadband', 'partners': [{'partnerId': '%s', 'role': 'funding'}], 'owner': '%s',"
                        + " 'expectedValue': %s, 'effectiveOn': '%s', 'attribution': {'region': [{'code': 'AFR', 'share': '1/3'}, {'code': 'EUR', 'share': '2/3'}],"
                        + " 'area': [{'code': 'infrastructure', 'share': '1/1'}]}}",
                proposal.partnership(), proposal.partner(), owner, money(proposal.currency(), random), SIGNED_ON);
    }

    String advancing(Proposal proposal, Random random) {
        return json(
                "{'partnershipId': '%s', 'to': '%s', 'effectiveOn': '%s'}",
                proposal.partnership(), random.nextInt(4) == 0 ? "qualified" : "negotiating", RECEIVED_ON);
    }

    /** Whether it is put on hold or declined. */
    String ending(Proposal proposal) {
        return json(
                "{'partnershipId': '%s', 'reason': {'code': 'political'}, 'effectiveOn': '%s'}",
                proposal.partnership(), RECEIVED_ON);
    }

    String forecasting(Proposal proposal, Random random) {
        return json(
                "{'partnershipId': '%s', 'expectedValue': %s, 'effectiveOn': '%s'}",
                proposal.partnership(), money(proposal.currency(), random), RECEIVED_ON);
    }

    String signing(Proposal proposal, Deal deal, String reference) {
        return json(
                "{'partnershipId': '%s', 'agreementId': '%s', 'instrument': 'cooperation-agreement', 'reference': '%s', 'title': 'Broadband',"
                        + " 'currency': '%s', 'values': [%s], 'effectiveOn': '%s', 'waivers': %s, 'term': {'from': '%s', 'to': '2040-12-31'},"
                        + " 'parties': [{'party': 'own', 'signatories': [{'person': {'name': 'Ada Mensah'}, 'signedOn': '%s'}]}, {'party': '%s'}],"
                        + " 'tranches': [{'trancheId': '%s', 'amount': {'amount': '45000', 'currency': '%s'}, 'dueOn': '%s'}]}",
                proposal.partnership(),
                deal.agreement(),
                reference,
                deal.currency(),
                promise(deal, "150000"),
                SIGNED_ON,
                WAIVERS.formatted("low-risk"),
                SIGNED_ON,
                SIGNED_ON,
                deal.partner(),
                deal.tranche(),
                deal.currency(),
                RECEIVED_ON);
    }

    String takenIn(Deal deal, String reference, LocalDate on) {
        return json(
                "{'agreementId': '%s', 'partners': [{'partnerId': '%s', 'role': 'funding'}], 'instrument': 'grant-agreement', 'reference': '%s',"
                        + " 'title': 'Grant', 'currency': '%s', 'values': [%s], 'effectiveOn': '%s', 'waivers': %s}",
                deal.agreement(),
                deal.partner(),
                reference,
                deal.currency(),
                promise(deal, "2019"),
                on,
                WAIVERS.formatted("history-taken-in"));
    }

    String addendum(Deal deal, String reference, Random random) {
        return json(
                "{'agreementId': '%s', 'reference': '%s', 'kind': 'amount-up', 'changes': [%s], 'effectiveOn': '%s'}",
                deal.agreement(), reference, promise(deal, Integer.toString(1 + random.nextInt(1000))), RECEIVED_ON);
    }

    /** The same with something else in it. */
    static String altered(String body) {
        return body.replaceFirst("\\{", "{\"effectiveOn\": \"2020-02-29\", ")
                .replaceFirst(", \"effectiveOn\": \"[0-9-]+\"", "");
    }

    private static String promise(Deal deal, String amount) {
        return "{'source': '%s', 'kind': 'cash', 'amount': {'amount': '%s', 'currency': '%s'}}"
                .formatted(deal.partner(), amount, deal.currency());
    }

    static String money(String currency, Random random) {
        String cents = currency.equals("JPY") ? "" : "." + (10 + random.nextInt(90));
        return "{'amount': '%d%s', 'currency': '%s'}".formatted(1 + random.nextInt(9999), cents, currency);
    }

    static String json(String text, Object... values) {
        return text.formatted(values).replace('\'', '"');
    }
}
