package org.tributary.commandside;

import static org.tributary.commandside.Body.json;
import static org.tributary.events.Role.ADMIN;
import static org.tributary.events.Role.FINANCE;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tributary.commandside.House.Contract;
import org.tributary.commandside.House.Deal;
import org.tributary.commandside.House.Occasion;
import org.tributary.events.Role;
import org.tributary.events.Stage;
import org.tributary.platform.command.Actor;

/** One command of each kind that would be accepted, with all that it stands on; codes and people wherever it takes them. */
final class Examples {
    private static final String MEASURES =
            "'measures': [{'code': 'schools', 'name': 'Schools connected', 'target': '100', 'dueOn': '2027-12-31'}]";
    private static final Map<String, Function<House, Example>> ALL = new TreeMap<>();
    private static final AtomicInteger MONTHS = new AtomicInteger();

    static {
        ALL.put(
                "register-partner",
                house -> by(
                                OFFICER,
                                "{'partnerId': '%s', 'name': 'Meridian', 'category': '60', 'country': 'CH', 'effectiveOn': '2026-03-31'}",
                                House.anId())
                        .with("localCategory", "'foundation'")
                        .with("functions", "['funding']")
                        .with("sectors", "['health']")
                        .with("presence", "['KE']")
                        .with("interestAreas", "['cybersecurity']")
                        .with("interestRegions", "['AFR']")
                        .with("relationship", "'donor'"));
        ALL.put(
                "revise-partner-profile",
                house -> by(OFFICER, """
                        {'partnerId': '%s', 'name': 'Renamed', 'category': '10', 'country': 'CH',
                         'localCategory': 'network', 'functions': ['research'], 'sectors': ['water'], 'presence': ['KE'],
                         'interestAreas': ['cybersecurity'], 'interestRegions': ['EUR'], 'relationship': 'coalition',
                         'reason': {'code': 'request-of-partner'}, 'effectiveOn': '2026-03-31'}
                        """, house.partner()).addressing("partnerId"));
        ALL.put(
                "record-interaction",
                house -> by(
                                OFFICER,
                                "{'partnerId': '%s', 'kind': 'call', 'effectiveOn': '2026-03-31'}",
                                house.partner())
                        .addressing("partnerId"));
        ALL.put("raise-partner-flag", house -> flagging(house));
        ALL.put("lift-partner-flag", house -> {
            Example raising = flagging(house);
            house.as(OFFICER).given("raise-partner-flag", raising.body());
            return new Example(MANAGER, raising.body().without("kind").with("/reason/code", "'delisted'"), "partnerId");
        });
        ALL.put("add-contact", Examples::speaking);
        ALL.put("remove-contact", house -> {
            Example speaking = speaking(house);
            house.as(OFFICER).given("add-contact", speaking.body());
            return speaking.without("person").without("role").with("reason", "{'code': 'staff-change'}");
        });
        ALL.put("record-membership", Examples::belonging);
        ALL.put("end-membership", house -> {
            Example belonging = belonging(house);
            house.as(OFFICER).given("record-membership", belonging.body());
            return belonging
                    .without("kind")
                    .without("firstDay")
                    .with("lastDay", "'2026-12-31'")
                    .with("reason", "{'code': 'request-of-partner'}");
        });
        ALL.put("remove-membership", house -> {
            Example belonging = belonging(house);
            house.as(OFFICER).given("record-membership", belonging.body());
            return belonging.without("kind").without("firstDay").with("reason", "{'code': 'data-entry-error'}");
        });
        ALL.put("erase-person", house -> {
            Example speaking = speaking(house);
            house.as(OFFICER).given("add-contact", speaking.body());
            return by(
                    MANAGER,
                    "{'personId': '%s', 'reason': {'code': 'request-of-person'}, 'effectiveOn': '2026-03-31'}",
                    house.last(speaking.body().at("partnerId")).at("/personId"));
        });
        ALL.put("open-due-diligence", Examples::assessing);
        ALL.put("conclude-due-diligence", Examples::concluding);
        ALL.put("share-due-diligence-result", house -> {
            Example concluding = concluding(house);
            house.as(MANAGER).given("conclude-due-diligence", concluding.body());
            return by(
                            OFFICER,
                            "{'partnerId': '%s', 'dueDiligenceId': '%s', 'parts': ['outcome'], 'effectiveOn': '2026-03-31'}",
                            concluding.body().at("partnerId"),
                            concluding.body().at("dueDiligenceId"))
                    .addressing("partnerId");
        });
        ALL.put("request-due-diligence-item", Examples::asking);
        ALL.put("answer-due-diligence-item", house -> {
            Example asking = asking(house);
            house.as(OFFICER).given("request-due-diligence-item", asking.body());
            return by(OFFICER, """
                    {'partnerId': '%s', 'itemId': '%s', 'answer': 'declined', 'reason': {'code': 'legal'},
                     'effectiveOn': '2026-03-31'}
                    """, asking.body().at("partnerId"), asking.body().at("itemId"))
                    .addressing("partnerId");
        });
        ALL.put("open-capacity-round", Examples::surveying);
        ALL.put("revise-capacity-round", house -> {
            Example surveying = surveying(house);
            house.as(OFFICER).given("open-capacity-round", surveying.body());
            return by(
                            OFFICER,
                            "{'roundId': '%s', 'name': 'Renamed', 'reason': {'code': 'other'}, 'effectiveOn': '2026-03-31'}",
                            surveying.body().at("roundId"))
                    .addressing("roundId");
        });
        ALL.put("assess-capacity", house -> {
            Example surveying = surveying(house);
            house.as(OFFICER).given("open-capacity-round", surveying.body());
            return by(
                            OFFICER,
                            """
                    {'partnerId': '%s', 'roundId': '%s', 'assessed': 'them', 'reason': {'code': 'other'},
                     'capacities': {'operate': '2.75', 'act': '3', 'connect': '1.5'}, 'effectiveOn': '2026-03-31'}
                    """,
                            surveying.body().at("invited/0"),
                            surveying.body().at("roundId"))
                    .addressing("partnerId");
        });
        ALL.put("merge-partners", Examples::merging);
        ALL.put("undo-partner-merge", house -> {
            Example merging = merging(house);
            house.as(MANAGER).given("merge-partners", merging.body());
            return merging;
        });
        ALL.put("void-partner", house -> by(MANAGER, """
                {'partnerId': '%s', 'reason': {'code': 'data-entry-error'}, 'effectiveOn': '2026-03-31'}
                """, house.partner()));
        ALL.put(
                "succeed-partner",
                house -> by(MANAGER, """
                        {'partnerId': '%s', 'successorId': '%s', 'reason': {'code': 'merger'}, 'effectiveOn': '2026-03-31'}
                        """, house.partner(), house.partner()).addressing("partnerId"));
        ALL.put("identify-partnership", house -> by(OFFICER, """
                {'partnershipId': '%s', 'title': 'Idea', 'partners': [{'partnerId': '%s', 'role': 'funding'}],
                 'owner': '%s', 'expectedValue': {'amount': '1', 'currency': 'EUR'}, 'effectiveOn': '2026-03-31'}
                """, House.anId(), house.partner(), house.staffMember()));
        ALL.put(
                "propose-partnership",
                house -> new Example(
                        OFFICER,
                        house.proposal(new Deal(House.anId(), house.partner(), house.staffMember()))
                                .with("engagementTypes", "['funding']"),
                        null));
        ALL.put("advance-stage", house -> about(house, Stage.PROPOSED, OFFICER, "'to': 'negotiating'"));
        ALL.put(
                "move-back-stage",
                house -> about(house, Stage.PROPOSED, OFFICER, "'to': 'cultivating', 'reason': {'code': 'delay'}"));
        ALL.put(
                "revise-forecast",
                house -> about(
                        house,
                        Stage.PROPOSED,
                        OFFICER,
                        "'expectedValue': {'amount': '7', 'currency': 'EUR'}, 'reason': {'code': 'delay'}"));
        ALL.put(
                "assign-owner",
                house -> about(
                        house,
                        Stage.PROPOSED,
                        MANAGER,
                        "'owner': '%s', 'reason': {'code': 'staff-change'}".formatted(house.staffMember())));
        ALL.put("put-on-hold", house -> about(house, Stage.PROPOSED, OFFICER, "'reason': {'code': 'legal'}"));
        ALL.put("resume-partnership", house -> {
            Example resuming = about(house, Stage.PROPOSED, OFFICER, "'title': ''");
            house.as(OFFICER)
                    .given("put-on-hold", resuming.body().without("title").with("reason", "{'code': 'legal'}"));
            return resuming.without("title");
        });
        ALL.put("decline-partnership", house -> about(house, Stage.PROPOSED, OFFICER, "'reason': {'code': 'fit'}"));
        ALL.put("withdraw-partnership", house -> about(house, Stage.PROPOSED, OFFICER, "'reason': {'code': 'fit'}"));
        ALL.put(
                "reopen-partnership",
                house -> about(
                        house, Stage.DECLINED, OFFICER, "'to': 'identified', 'reason': {'code': 'new-information'}"));
        ALL.put(
                "complete-partnership",
                house -> about(house, Stage.SIGNED, MANAGER, "'waiver': {'code': 'negligible'}"));
        ALL.put("reopen-completion", house -> {
            Example completing = about(house, Stage.SIGNED, MANAGER, "'waiver': {'code': 'negligible'}");
            house.as(MANAGER).given("complete-partnership", completing.body());
            return completing.without("waiver").with("reason", "{'code': 'data-entry-error'}");
        });
        ALL.put("void-partnership", house -> about(house, Stage.PROPOSED, MANAGER, "'reason': {'code': 'duplicate'}"));
        ALL.put(
                "revise-engagement",
                house -> about(
                        house,
                        Stage.PROPOSED,
                        OFFICER,
                        "'engagementTypes': ['thematic'], 'reason': {'code': 'scope-changed'}"));
        ALL.put(
                "revise-partners",
                house -> about(
                        house,
                        Stage.PROPOSED,
                        OFFICER,
                        "'partners': [{'partnerId': '%s', 'role': 'lead'}], 'reason': {'code': 'scope-changed'}"
                                .formatted(house.partner())));
        ALL.put("assign-broker", house -> about(house, Stage.PROPOSED, OFFICER, brokered()));
        ALL.put("release-broker", house -> {
            Example assigning = about(house, Stage.PROPOSED, OFFICER, brokered());
            house.as(OFFICER).given("assign-broker", assigning.body());
            return assigning.without("kind").without("person").with("reason", "{'code': 'staff-change'}");
        });
        ALL.put("assign-checklist", house -> about(house, Stage.PROPOSED, OFFICER, checklist()));
        ALL.put("assess-checklist-item", house -> {
            Example assigning = about(house, Stage.PROPOSED, OFFICER, checklist());
            house.as(OFFICER).given("assign-checklist", assigning.body());
            return assigning
                    .without("template")
                    .with("item", "'zero-tolerance'")
                    .with("assessment", "'met'");
        });
        ALL.put("remove-checklist", house -> {
            Example assigning = about(house, Stage.PROPOSED, MANAGER, checklist());
            house.as(OFFICER).given("assign-checklist", assigning.body());
            return assigning.without("template").with("reason", "{'code': 'data-entry-error'}");
        });
        ALL.put("schedule-joint-assessment", house -> about(house, Stage.PROPOSED, OFFICER, "'everyMonths': 12"));
        ALL.put(
                "hold-joint-assessment",
                house -> about(
                        house,
                        Stage.PROPOSED,
                        OFFICER,
                        "'assessmentId': '%s', 'outcome': 'continue'".formatted(House.anId())));
        ALL.put("agree-measures", house -> about(house, Stage.PROPOSED, OFFICER, MEASURES));
        ALL.put("record-measurement", house -> {
            Example agreeing = about(house, Stage.PROPOSED, OFFICER, MEASURES);
            house.as(OFFICER).given("agree-measures", agreeing.body());
            return agreeing.without("measures").with("measure", "'schools'").with("value", "'40'");
        });
        ALL.put("record-feedback", Examples::saying);
        ALL.put("respond-to-feedback", house -> {
            Example saying = saying(house);
            house.as(OFFICER).given("record-feedback", saying.body());
            return saying.without("partnerId").without("words").with("acted", "true");
        });
        ALL.put("lodge-complaint", house -> about(house, Stage.PROPOSED, OFFICER, complaint()));
        for (String step : List.of("acknowledge-complaint", "investigate-complaint"))
            ALL.put(step, house -> {
                Example lodging = about(house, Stage.PROPOSED, MANAGER, complaint());
                house.as(OFFICER).given("lodge-complaint", lodging.body());
                return lodging.without("words");
            });
        ALL.put("resolve-complaint", house -> {
            Example lodging = about(house, Stage.PROPOSED, MANAGER, complaint());
            house.as(OFFICER).given("lodge-complaint", lodging.body());
            return lodging.without("words").with("outcome", "'upheld'").with("reason", "{'code': 'new-information'}");
        });
        ALL.put("share-budget", house -> about(house, Stage.PROPOSED, OFFICER, """
                'budgetId': '%s', 'document': {'name': 'Budget', 'mediaType': 'text/csv', 'size': 7,
                 'sha256': 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'}
                """.formatted(House.anId())));
        ALL.put(
                "record-budget-exemption",
                house -> about(house, Stage.PROPOSED, OFFICER, "'reason': {'code': 'confidential'}"));
        ALL.put("record-pledge", Examples::pledging);
        ALL.put("revise-pledge", house -> {
            Example pledging = pledging(house);
            house.as(OFFICER).given("record-pledge", pledging.body());
            return pledging.without("partnerId").with("/amount/amount", "'7'").with("reason", "{'code': 'delay'}");
        });
        ALL.put("withdraw-pledge", house -> {
            Example pledging = pledging(house);
            house.as(OFFICER).given("record-pledge", pledging.body());
            return pledging.without("partnerId").without("amount").with("reason", "{'code': 'delay'}");
        });
        ALL.put(
                "sign-agreement",
                house -> new Example(MANAGER, house.signing(house.deal(Stage.NEGOTIATING)), "partnershipId"));
        ALL.put(
                "register-signed-agreement",
                house -> new Example(MANAGER, house.taking(house.partner(), "EUR", "100"), null));
        ALL.put(
                "bring-into-force",
                house -> by(
                                OFFICER,
                                "{'agreementId': '%s', 'effectiveOn': '2026-03-31'}",
                                house.contract("EUR", "100").agreement())
                        .addressing("agreementId"));
        ALL.put(
                "sign-addendum",
                house -> by(OFFICER, """
                        {'agreementId': '%s', 'addendumId': '%s', 'reference': '%s', 'kind': 'scope',
                         'effectiveOn': '2026-03-31'}
                        """, house.contract("EUR", "100").agreement(), House.anId(), house.aReference())
                        .addressing("agreementId"));
        ALL.put(
                "record-contribution",
                house -> new Example(FINANCE, house.receipt(house.contract("EUR", "100"), "5", "EUR"), "agreementId"));
        ALL.put("reverse-contribution", house -> correcting(house, ""));
        ALL.put(
                "correct-contribution",
                house -> correcting(
                        house,
                        ", 'correctedBy': '%s', 'amount': {'amount': '6', 'currency': 'EUR'}".formatted(House.anId())));
        ALL.put(
                "refund-contribution",
                house -> correcting(
                        house,
                        ", 'refundId': '%s', 'amount': {'amount': '1', 'currency': 'EUR'}".formatted(House.anId())));
        ALL.put(
                "attribute-agreement",
                house -> ending(
                        OFFICER,
                        house.contract("EUR", "100").agreement(),
                        ", 'reason': {'code': 'new-information'}, 'region': [{'code': 'AFR', 'share': '1/1'}], 'result': [{'code': 'SDG-5', 'share': '1/1'}]"));
        ALL.put(
                "place-under-umbrella",
                house -> ending(
                        OFFICER,
                        house.contract("EUR", "100").agreement(),
                        ", 'reason': {'code': 'reorganization'}, 'umbrella': '%s'"
                                .formatted(house.contract("EUR", "100").agreement())));
        ALL.put(
                "attach-document",
                house -> new Example(
                        OFFICER,
                        house.document("Minutes " + house.next())
                                .with(
                                        "agreementId",
                                        "'%s'",
                                        house.contract("EUR", "100").agreement())
                                .with("kind", "'report'")
                                .with("effectiveOn", "'2026-03-31'"),
                        "agreementId"));
        ALL.put("detach-document", house -> {
            Example attached = ALL.get("attach-document").apply(house);
            house.as(OFFICER).given("attach-document", attached.body());
            return attached.without("name")
                    .without("mediaType")
                    .without("size")
                    .without("kind")
                    .with("reason", "{'code': 'data-entry-error'}");
        });
        ALL.put("add-obligation", Examples::owing);
        ALL.put("fulfil-obligation", house -> {
            Example owing = owing(house);
            house.as(OFFICER).given("add-obligation", owing.body());
            return owing.without("kind").without("owedBy").without("what").without("dueOn");
        });
        ALL.put(
                "remove-obligation",
                house -> because(ALL.get("fulfil-obligation").apply(house)));
        ALL.put("waive-obligation", house -> {
            Example owed = because(ALL.get("fulfil-obligation").apply(house));
            return new Example(MANAGER, owed.body(), "agreementId");
        });
        ALL.put("reopen-obligation", house -> {
            Example done = ALL.get("fulfil-obligation").apply(house);
            house.as(OFFICER).given("fulfil-obligation", done.body());
            return because(done);
        });
        ALL.put("allocate-contribution", Examples::setAside);
        ALL.put("release-allocation", house -> {
            Example aside = setAside(house);
            house.as(FINANCE).given("allocate-contribution", aside.body());
            return because(aside.without("contributionId")
                    .without("use")
                    .without("reference")
                    .without("amount"));
        });
        ALL.put("revise-tranches", Examples::rescheduling);
        ALL.put("meet-condition", house -> {
            Example rescheduling = rescheduling(house);
            house.as(OFFICER).given("revise-tranches", rescheduling.body().with("effectiveOn", "'2026-02-01'"));
            return new Example(OFFICER, rescheduling.body().without("tranches").without("reason"), "agreementId")
                    .with("trancheId", "'" + rescheduling.body().at("/tranches/0/trancheId") + "'")
                    .with("judgedBy", "'own'")
                    .with("evidence", "'Minutes 3'");
        });
        ALL.put("reopen-condition", house -> {
            Example met = ALL.get("meet-condition").apply(house);
            house.as(OFFICER).given("meet-condition", met.body().with("effectiveOn", "'2026-03-01'"));
            return met.without("judgedBy").without("evidence").with("reason", "{'code': 'new-information'}");
        });
        ALL.put("suspend-agreement", house -> ending(OFFICER, inForce(house), ", 'reason': {'code': 'political'}"));
        ALL.put("resume-agreement", house -> {
            Example resuming = ending(OFFICER, inForce(house), "");
            house.as(OFFICER)
                    .given(
                            "suspend-agreement",
                            resuming.body().with("reason", "{'code': 'legal'}").with("effectiveOn", "'2026-03-01'"));
            return resuming;
        });
        ALL.put(
                "terminate-agreement",
                house -> ending(MANAGER, inForce(house), ", 'reason': {'code': 'mutual-consent'}"));
        ALL.put("reinstate-agreement", house -> {
            Example ended = ending(MANAGER, inForce(house), ", 'reason': {'code': 'breach'}");
            house.as(MANAGER).given("terminate-agreement", ended.body().with("effectiveOn", "'2026-03-01'"));
            return ended.with("/reason/code", "'new-information'");
        });
        ALL.put("expire-agreement", house -> {
            Body over = house.taking(house.partner(), "EUR", "100").with("term", "{'to': '2026-03-01'}");
            return ending(
                    FINANCE,
                    house.as(MANAGER)
                            .order("register-signed-agreement", over, false)
                            .id(),
                    "");
        });
        ALL.put(
                "void-agreement",
                house -> ending(
                        MANAGER,
                        house.contract("EUR", "100").agreement(),
                        ", 'published': false, 'reason': {'code': 'duplicate'}"));
        ALL.put("write-off-receivable", Examples::givingUp);
        ALL.put("reverse-write-off", house -> {
            Example givingUp = givingUp(house);
            house.as(FINANCE).given("write-off-receivable", givingUp.body());
            return givingUp.without("amount").with("/reason/code", "'new-information'");
        });
        ALL.put("add-code", house -> by(MANAGER, """
                {'list': 'area', 'code': 'own-%d', 'name': 'Our own', 'effectiveOn': '2026-03-31'}
                """, house.next()));
        ALL.put("publish-template", house -> {
            String code = "own-" + house.next();
            house.as(MANAGER)
                    .given("add-code", "{'list': 'checklist-template', 'code': '%s', 'name': 'Our own'}", code);
            return by(MANAGER, """
                    {'list': 'checklist-%s', 'title': 'Our own', 'effectiveOn': '2026-03-31',
                     'entries': [{'code': 'open-books', 'name': 'Books are open', 'category': 'commitment'}]}
                    """, code);
        });
        ALL.put("retire-code", house -> {
            Body adding = json(
                    "{'list': 'area', 'code': 'own-%d', 'name': 'Our own', 'effectiveOn': '2026-03-31'}", house.next());
            house.as(MANAGER).given("add-code", adding);
            return new Example(MANAGER, adding.without("name").with("reason", "{'code': 'other'}"), null);
        });
        ALL.put("withdraw-target", house -> {
            Body setting = json("""
                    {'owner': '%s', 'measure': 'proposals', 'period': '2026', 'count': '7/1', 'effectiveOn': '2026-03-01'}
                    """, house.staffMember());
            house.as(MANAGER).given("set-target", setting);
            return new Example(
                    MANAGER,
                    setting.without("count").with("reason", "{'code': 'other'}").with("effectiveOn", "'2026-03-31'"),
                    null);
        });
        ALL.put("assign-to-office", house -> by(MANAGER, """
                {'staffId': '%s', 'officeId': '%s', 'reason': {'code': 'reorganization'}, 'effectiveOn': '2026-03-31'}
                """, house.staffMember(), house.office()));
        ALL.put("record-note", house -> by(OFFICER, """
                {'noteId': '%s', 'kind': 'lesson', 'title': 'Ask early',
                 'fields': [{'field': 'advice', 'value': 'Ask the ministry first'}], 'effectiveOn': '2026-03-31'}
                """, House.anId()));
        ALL.put("revise-note", house -> noting(house, ", 'title': 'Second forum'"));
        ALL.put("withdraw-note", house -> noting(house, ""));
        ALL.put("publish-report", house -> by(MANAGER, """
                {'reportId': '%s', 'title': 'Pipeline', 'fileId': '%s', 'effectiveOn': '2026-03-31'}
                """, House.anId(), house.madeFile()));
        ALL.put("withdraw-report", house -> reporting(house, ", 'reason': {'code': 'other'}"));
        ALL.put(
                "record-guidance",
                house -> reporting(
                        house, ", 'guidanceId': '%s', 'body': 'council', 'text': 'Noted.'".formatted(House.anId())));
        ALL.put("withdraw-guidance", house -> {
            Example recording = Examples.all().get("record-guidance").apply(house);
            house.as(MANAGER).given("record-guidance", recording.body());
            return recording.without("body").without("text").with("reason", "{'code': 'other'}");
        });
        ALL.put("launch-initiative", house -> by(OFFICER, """
                {'initiativeId': '%s', 'title': 'Schools', 'level': 'national', 'regions': ['ASP'], 'country': 'FJ',
                 'area': 'infrastructure', 'effectiveOn': '2026-03-31'}
                """, House.anId()));
        ALL.put("declare-funding-need", house -> serving(house.initiative(), """
                'needId': '%s', 'title': 'Terminals', 'amount': {'amount': '5', 'currency': 'EUR'}
                """.formatted(House.anId())));
        ALL.put("revise-funding-need", house -> aboutNeed(house, "'approval': 'Council', 'reason': {'code': 'delay'}"));
        ALL.put("withdraw-funding-need", house -> aboutNeed(house, "'reason': {'code': 'scope-changed'}"));
        ALL.put("dedicate-partnership", Examples::dedicating);
        ALL.put("release-partnership", house -> {
            Example dedicating = dedicating(house);
            house.as(OFFICER).given("dedicate-partnership", dedicating.body());
            return dedicating.with("reason", "{'code': 'scope-changed'}");
        });
        ALL.put("close-initiative", Examples::closing);
        ALL.put("reopen-initiative", house -> {
            Example closing = closing(house);
            house.as(MANAGER).given("close-initiative", closing.body());
            return closing.with("/reason/code", "'new-information'");
        });
        ALL.put("announce-event", house -> by(OFFICER, """
                {'sponsorshipId': '%s', 'code': 'EVENT-%d', 'title': 'Symposium', 'place': 'Geneva',
                 'dates': {'from': '2026-07-09', 'to': '2026-07-12'}, 'effectiveOn': '2026-03-31'}
                """, House.anId(), house.next()));
        ALL.put("offer-package", house -> sponsoring(OFFICER, house.occasion(1), """
                'packageId': '%s', 'title': 'Silver', 'price': {'amount': '20000', 'currency': 'CHF'}, 'slots': 3,
                'benefits': ['Logo']
                """.formatted(House.anId())));
        ALL.put("reserve-package", house -> reserving(house));
        ALL.put(
                "confirm-sponsor",
                house -> new Example(
                        MANAGER, house.sale(house.occasion(1), house.deal(Stage.NEGOTIATING)), "sponsorshipId"));
        ALL.put("release-package", house -> {
            Example reserving = reserving(house);
            house.as(OFFICER).given("reserve-package", reserving.body());
            return reserving
                    .without("packageId")
                    .without("partnerId")
                    .without("until")
                    .with("reason", "{'code': 'other'}");
        });
        ALL.put("withdraw-package", house -> {
            Occasion occasion = house.occasion(1);
            return sponsoring(
                    OFFICER, occasion, "'packageId': '%s', 'reason': {'code': 'other'}".formatted(occasion.offer()));
        });
        ALL.put("cancel-event", house -> sponsoring(MANAGER, house.occasion(1), "'reason': {'code': 'other'}"));
        ALL.put("reinstate-event", house -> {
            Example cancelling = sponsoring(MANAGER, house.occasion(1), "'reason': {'code': 'other'}");
            house.as(MANAGER).given("cancel-event", cancelling.body());
            return cancelling;
        });
        ALL.put("publish-exchange-rates", house -> by(FINANCE, """
                {'source': 'bank-%d', 'base': 'EUR', 'rates': [{'currency': 'USD', 'rate': '1.1'}],
                 'reason': {'code': 'wrong-rate'}, 'effectiveOn': '2026-03-31'}
                """, house.next()));
        ALL.put("publish-exchange-rate", house -> by(FINANCE, """
                {'source': 'bank-%d', 'base': 'EUR', 'currency': 'USD', 'rate': '1.1',
                 'reason': {'code': 'wrong-rate'}, 'effectiveOn': '2026-03-31'}
                """, house.next()));
        ALL.put("approve-proposal", house -> deciding(house, MANAGER));
        ALL.put(
                "reject-proposal",
                house -> deciding(house, MANAGER).with("reason", "{'code': 'not-justified', 'note': 'Booked once'}"));
        ALL.put("withdraw-proposal", house -> deciding(house, FINANCE));
        ALL.put("approve-receipt-proposal", house -> returning(house));
        ALL.put(
                "reject-receipt-proposal",
                house -> returning(house).with("reason", "{'code': 'not-justified', 'note': 'It is ours'}"));
        ALL.put("approve-policy-proposal", house -> raising(house));
        ALL.put("reject-policy-proposal", house -> raising(house).with("reason", "{'code': 'not-justified'}"));
        ALL.put("close-period", house -> closing());
        ALL.put("reopen-period", house -> {
            Example closing = closing();
            house.as(FINANCE).given("close-period", closing.body());
            return new Example(MANAGER, closing.body().with("reason", "{'code': 'late-document'}"), null);
        });
        ALL.put("record-unidentified-receipt", house -> by(FINANCE, """
                {'receiptId': '%s', 'amount': {'amount': '90', 'currency': 'EUR'}, 'effectiveOn': '2026-03-31'}
                """, House.anId()));
        ALL.put("match-receipt", Examples::matching);
        ALL.put("unmatch-receipt", house -> {
            Example matching = matching(house);
            house.as(FINANCE).given("match-receipt", matching.body());
            return matching.without("agreementId").without("amount").with("reason", "{'code': 'wrong-designation'}");
        });
        ALL.put(
                "return-receipt",
                house -> waiting(house)
                        .with("returnId", "'" + House.anId() + "'")
                        .with("amount", "{'amount': '5', 'currency': 'EUR'}")
                        .with("reason", "{'code': 'unidentified'}"));
        ALL.put("reverse-unidentified-receipt", house -> waiting(house).with("reason", "{'code': 'duplicate'}"));
        ALL.put("set-target", house -> by(MANAGER, """
                {'owner': '%s', 'measure': 'received', 'period': '2026', 'amount': {'amount': '1', 'currency': 'EUR'},
                 'reason': {'code': 'governing-body'}, 'effectiveOn': '2026-03-31'}
                """, house.staffMember()));
        ALL.put(
                "set-policy",
                house -> by(
                        MANAGER,
                        "{'organisation': 'Office %d', 'reason': {'code': 'reorganization'}, 'effectiveOn': '2026-03-31'}",
                        house.next()));
        ALL.put(
                "open-office",
                house -> by(
                        MANAGER,
                        "{'officeId': '%s', 'name': 'Office', 'kind': 'area', 'effectiveOn': '2026-03-31'}",
                        House.anId()));
        ALL.put(
                "register-staff-member",
                house -> by(
                        MANAGER,
                        "{'staffId': '%s', 'person': {'name': 'Colleague'}, 'effectiveOn': '2026-03-31'}",
                        House.anId()));
        ALL.put(
                "link-account",
                house -> by(
                        ADMIN,
                        "{'staffId': '%s', 'accountId': '%s', 'effectiveOn': '2026-03-31'}",
                        house.staffMember(),
                        house.account(OFFICER)));
        ALL.put("open-account", house -> by(ADMIN, """
                {'accountId': '%s', 'login': 'login-%d', 'password': 'long enough', 'role': 'auditor',
                 'effectiveOn': '2026-03-31'}
                """, House.anId(), house.next()));
        ALL.put("grant-role", house -> by(ADMIN, """
                {'accountId': '%s', 'role': 'finance', 'reason': {'code': 'staff-change'},
                 'effectiveOn': '2026-03-31'}
                """, house.account(OFFICER)));
        ALL.put("set-password", house -> by(ADMIN, """
                {'accountId': '%s', 'password': 'long enough', 'effectiveOn': '2026-03-31'}
                """, house.anAccount()));
        ALL.put("close-account", house -> by(ADMIN, """
                {'accountId': '%s', 'reason': {'code': 'staff-change'}, 'effectiveOn': '2026-03-31'}
                """, house.account(OFFICER)));
        ALL.put(
                "issue-token",
                house -> by(
                        ADMIN,
                        "{'tokenId': '%s', 'accountId': '%s', 'label': 'script', 'effectiveOn': '2026-03-31'}",
                        House.anId(),
                        house.anAccount()));
        ALL.put(
                "revoke-token",
                house -> by(
                        ADMIN,
                        "{'tokenId': '%s', 'reason': {'code': 'security'}, 'effectiveOn': '2026-03-31'}",
                        house.as(ADMIN)
                                .order(
                                        "issue-token",
                                        json("{'accountId': '%s', 'label': 'script'}", house.anAccount()),
                                        false)
                                .created("token")));
        ALL.put("subscribe-webhook", house -> by(ADMIN, """
                {'webhookId': '%s', 'label': 'warehouse', 'url': 'https://warehouse.example/tributary',
                 'events': ['contribution-recorded'], 'streamTypes': ['agreement'], 'effectiveOn': '2026-03-31'}
                """, House.anId()));
        for (String command : List.of("rotate-webhook-secret", "resume-webhook", "unsubscribe-webhook"))
            ALL.put(
                    command,
                    house -> by(
                            ADMIN,
                            "{'webhookId': '%s', 'effectiveOn': '2026-03-31'}",
                            house.as(ADMIN)
                                    .order(
                                            "subscribe-webhook",
                                            json("{'label': 'warehouse', 'url': 'https://warehouse.example/'}"),
                                            false)
                                    .created("webhook")));
        ALL.put(
                "publish-codes",
                house -> by(
                        null,
                        "{'list': 'list-%d', 'title': 'A list', 'entries': [{'code': 'a', 'name': 'A'}], 'effectiveOn': '2026-03-31'}",
                        house.next()));
    }

    private static final Set<String> ADDRESSING = Set.of(
            "acknowledge-complaint",
            "investigate-complaint",
            "add-contact",
            "add-obligation",
            "advance-stage",
            "allocate-contribution",
            "approve-proposal",
            "approve-receipt-proposal",
            "assess-checklist-item",
            "assign-broker",
            "assign-checklist",
            "assign-owner",
            "agree-measures",
            "attach-document",
            "attribute-agreement",
            "place-under-umbrella",
            "bring-into-force",
            "cancel-event",
            "close-initiative",
            "complete-partnership",
            "conclude-due-diligence",
            "confirm-sponsor",
            "correct-contribution",
            "declare-funding-need",
            "decline-partnership",
            "dedicate-partnership",
            "detach-document",
            "expire-agreement",
            "fulfil-obligation",
            "hold-joint-assessment",
            "lift-partner-flag",
            "lodge-complaint",
            "match-receipt",
            "meet-condition",
            "move-back-stage",
            "offer-package",
            "open-due-diligence",
            "put-on-hold",
            "raise-partner-flag",
            "record-budget-exemption",
            "record-contribution",
            "record-feedback",
            "record-guidance",
            "record-interaction",
            "record-measurement",
            "record-pledge",
            "refund-contribution",
            "reinstate-agreement",
            "reinstate-event",
            "reject-proposal",
            "reject-receipt-proposal",
            "release-allocation",
            "release-broker",
            "release-package",
            "release-partnership",
            "remove-checklist",
            "remove-contact",
            "remove-obligation",
            "reopen-completion",
            "reopen-condition",
            "reopen-initiative",
            "reopen-obligation",
            "reopen-partnership",
            "reserve-package",
            "resolve-complaint",
            "respond-to-feedback",
            "resume-agreement",
            "resume-partnership",
            "return-receipt",
            "reverse-contribution",
            "reverse-unidentified-receipt",
            "reverse-write-off",
            "revise-engagement",
            "revise-forecast",
            "revise-funding-need",
            "revise-note",
            "revise-partner-profile",
            "revise-partners",
            "revise-pledge",
            "revise-tranches",
            "schedule-joint-assessment",
            "share-budget",
            "sign-addendum",
            "sign-agreement",
            "suspend-agreement",
            "terminate-agreement",
            "unmatch-receipt",
            "void-agreement",
            "void-partnership",
            "waive-obligation",
            "withdraw-funding-need",
            "withdraw-guidance",
            "withdraw-note",
            "withdraw-package",
            "withdraw-partnership",
            "withdraw-pledge",
            "withdraw-proposal",
            "withdraw-report",
            "write-off-receivable");

    private Examples() {}

    static Set<String> addressing() {
        return ADDRESSING;
    }

    static Map<String, Function<House, Example>> all() {
        return ALL;
    }

    private static Example by(@Nullable Role role, String body, Object... arguments) {
        return new Example(role, json(body, arguments), null);
    }

    private static Example about(House house, Stage stage, Role role, String more) {
        return by(
                        role,
                        "{'partnershipId': '%s', %s, 'effectiveOn': '2026-03-31'}",
                        house.deal(stage).partnership(),
                        more)
                .addressing("partnershipId");
    }

    private static Example flagging(House house) {
        return by(OFFICER, """
                        {'partnerId': '%s', 'flagId': '%s', 'kind': 'sanctions', 'reason': {'code': 'sanctions-list'},
                         'effectiveOn': '2026-03-31'}
                        """, house.partner(), House.anId()).addressing("partnerId");
    }

    /** A month of long ago, each time another: what is closed stays so for all that follows. */
    private static Example closing() {
        return by(
                FINANCE,
                "{'period': '%s', 'effectiveOn': '2026-03-31'}",
                YearMonth.of(1900, 1).plusMonths(MONTHS.getAndIncrement()));
    }

    /** Someone in finance has proposed a write-off. */
    private static Example deciding(House house, Role role) {
        Body proposed = givingUp(house).body().with("proposalId", "'%s'", House.anId());
        house.proposed(FINANCE, "write-off-receivable", proposed).answer();
        return new Example(
                role,
                json(
                        "{'agreementId': '%s', 'proposalId': '%s', 'effectiveOn': '2026-03-31'}",
                        proposed.at("agreementId"), proposed.at("proposalId")),
                "agreementId");
    }

    /** Someone in finance has proposed that money goes back. */
    private static Example returning(House house) {
        Body back = waiting(house)
                .with("proposalId", "'" + House.anId() + "'")
                .with("reason", "{'code': 'unidentified'}")
                .body();
        house.proposed(FINANCE, "return-receipt", back).answer();
        return new Example(
                MANAGER,
                json(
                        "{'receiptId': '%s', 'proposalId': '%s', 'effectiveOn': '2026-03-31'}",
                        back.at("receiptId"), back.at("proposalId")),
                "receiptId");
    }

    /** A manager has proposed that there is no limit any more. */
    private static Example raising(House house) {
        house.liftLimit();
        String proposal = House.anId();
        house.as(MANAGER).given("set-policy", """
                        {'approvalLimit': {'amount': '0', 'currency': 'USD'}, 'reason': {'code': 'other'},
                         'effectiveOn': '2026-03-31'}
                        """);
        house.as(MANAGER).given("set-policy", """
                        {'clear': ['approvalLimit'], 'proposalId': '%s', 'reason': {'code': 'other'},
                         'effectiveOn': '2026-03-31'}
                        """, proposal);
        return by(ADMIN, "{'proposalId': '%s', 'effectiveOn': '2026-03-31'}", proposal);
    }

    private static Example waiting(House house) {
        String receipt = house.as(FINANCE)
                .given(
                        "record-unidentified-receipt",
                        "{'amount': {'amount': '90', 'currency': 'EUR'}, 'effectiveOn': '2026-03-10'}");
        return by(FINANCE, "{'receiptId': '%s', 'effectiveOn': '2026-03-31'}", receipt)
                .addressing("receiptId");
    }

    private static Example matching(House house) {
        return waiting(house)
                .with("agreementId", "'" + house.contract("EUR", "100").agreement() + "'")
                .with("contributionId", "'" + House.anId() + "'")
                .with("amount", "{'amount': '5', 'currency': 'EUR'}");
    }

    private static String brokered() {
        return "'brokerId': '%s', 'kind': 'external', 'person': {'name': 'Ada'}".formatted(House.anId());
    }

    private static String checklist() {
        return "'checklistId': '%s', 'template': 'partnering'".formatted(House.anId());
    }

    private static Example saying(House house) {
        Deal deal = house.deal(Stage.PROPOSED);
        return by(OFFICER, """
                        {'partnershipId': '%s', 'feedbackId': '%s', 'partnerId': '%s', 'words': {'text': 'Slow'},
                         'effectiveOn': '2026-03-31'}
                        """, deal.partnership(), House.anId(), deal.partner())
                .addressing("partnershipId");
    }

    private static String complaint() {
        return "'complaintId': '%s', 'words': {'text': 'Unfair'}".formatted(House.anId());
    }

    private static Example pledging(House house) {
        Deal deal = house.deal(Stage.PROPOSED);
        return by(OFFICER, """
                        {'partnershipId': '%s', 'pledgeId': '%s', 'partnerId': '%s',
                         'amount': {'amount': '5', 'currency': 'EUR'}, 'effectiveOn': '2026-03-31'}
                        """, deal.partnership(), House.anId(), deal.partner())
                .addressing("partnershipId");
    }

    private static Example concluding(House house) {
        Example assessing = assessing(house);
        house.as(OFFICER).given("open-due-diligence", assessing.body());
        return new Example(
                MANAGER,
                json("""
                {'partnerId': '%s', 'dueDiligenceId': '%s', 'outcome': 'cleared', 'expertise': 'adequate',
                 'capacity': 'adequate', 'systems': 'partly-adequate', 'riskRating': 'low', 'validUntil': '2027-03-31',
                 'reason': {'code': 'other'}, 'effectiveOn': '2026-03-31'}
                """, assessing.body().at("partnerId"), assessing.body().at("dueDiligenceId")),
                "partnerId");
    }

    private static Example asking(House house) {
        Example assessing = assessing(house);
        house.as(OFFICER).given("open-due-diligence", assessing.body());
        return by(
                        OFFICER,
                        """
                {'partnerId': '%s', 'dueDiligenceId': '%s', 'itemId': '%s', 'item': 'audited-accounts',
                 'effectiveOn': '2026-03-31'}
                """,
                        assessing.body().at("partnerId"),
                        assessing.body().at("dueDiligenceId"),
                        House.anId())
                .addressing("partnerId");
    }

    private static Example surveying(House house) {
        return by(OFFICER, """
                {'roundId': '%s', 'name': 'Survey', 'scale': {'lowest': 1, 'highest': 4}, 'invited': ['%s'],
                 'effectiveOn': '2026-03-31'}
                """, House.anId(), house.partner());
    }

    private static Example merging(House house) {
        return by(MANAGER, """
                {'partnerId': '%s', 'duplicateId': '%s', 'reason': {'code': 'duplicate'}, 'effectiveOn': '2026-03-31'}
                """, house.partner(), house.partner()).addressing("partnerId");
    }

    private static Example belonging(House house) {
        return by(OFFICER, """
                        {'partnerId': '%s', 'membershipId': '%s', 'kind': 'sector-member', 'firstDay': '1998-01-01',
                         'effectiveOn': '2026-03-31'}
                        """, house.partner(), House.anId()).addressing("partnerId");
    }

    private static Example speaking(House house) {
        return by(OFFICER, """
                        {'partnerId': '%s', 'contactId': '%s', 'person': {'name': 'Ada'}, 'role': 'focal-point',
                         'effectiveOn': '2026-03-31'}
                        """, house.partner(), House.anId()).addressing("partnerId");
    }

    private static Example assessing(House house) {
        return by(OFFICER, """
                        {'partnerId': '%s', 'dueDiligenceId': '%s', 'assessed': 'them', 'tier': 'standard',
                         'effectiveOn': '2026-03-31'}
                        """, house.partner(), House.anId()).addressing("partnerId");
    }

    private static Example serving(String initiative, String more) {
        return by(OFFICER, "{'initiativeId': '%s', %s, 'effectiveOn': '2026-03-31'}", initiative, more)
                .addressing("initiativeId");
    }

    private static Example aboutNeed(House house, String more) {
        String initiative = house.initiative();
        return serving(initiative, "'needId': '%s', %s".formatted(house.need(initiative), more));
    }

    private static Example dedicating(House house) {
        return serving(
                house.initiative(),
                "'partnershipId': '%s'".formatted(house.deal(Stage.IDENTIFIED).partnership()));
    }

    private static Example closing(House house) {
        Example closing = serving(house.initiative(), "'reason': {'code': 'completed'}");
        return new Example(MANAGER, closing.body(), closing.addressed());
    }

    private static Example sponsoring(Role role, Occasion occasion, String more) {
        return by(role, "{'sponsorshipId': '%s', %s, 'effectiveOn': '2026-03-31'}", occasion.sponsorship(), more)
                .addressing("sponsorshipId");
    }

    private static Example reserving(House house) {
        return new Example(OFFICER, house.reservation(house.occasion(1), house.partner()), "sponsorshipId");
    }

    private static Example noting(House house, String more) {
        return by(
                        OFFICER,
                        "{'noteId': '%s', 'reason': {'code': 'other'}, 'effectiveOn': '2026-03-31' %s}",
                        house.note(),
                        more)
                .addressing("noteId");
    }

    private static Example reporting(House house, String more) {
        return by(MANAGER, "{'reportId': '%s', 'effectiveOn': '2026-03-31' %s}", house.report(), more)
                .addressing("reportId");
    }

    private static Example correcting(House house, String more) {
        Contract contract = house.contract("EUR", "100");
        return by(FINANCE, """
                        {'agreementId': '%s', 'contributionId': '%s', 'reason': {'code': 'donor-request'},
                         'effectiveOn': '2026-03-31' %s}
                        """, contract.agreement(), house.received(house.receipt(contract, "5", "EUR")), more)
                .addressing("agreementId");
    }

    private static Example setAside(House house) {
        Contract contract = house.contract("EUR", "100");
        return by(FINANCE, """
                        {'agreementId': '%s', 'contributionId': '%s', 'allocationId': '%s', 'use': 'event',
                         'reference': 'Forum', 'amount': {'amount': '1', 'currency': 'EUR'}, 'effectiveOn': '2026-03-31'}
                        """, contract.agreement(), house.received(house.receipt(contract, "5", "EUR")), House.anId())
                .addressing("agreementId");
    }

    private static Example owing(House house) {
        return by(OFFICER, """
                        {'agreementId': '%s', 'obligationId': '%s', 'kind': 'report', 'owedBy': 'own', 'what': 'Report',
                         'dueOn': '2026-12-31', 'effectiveOn': '2026-03-31'}
                        """, house.contract("EUR", "100").agreement(), House.anId())
                .addressing("agreementId");
    }

    private static Example because(Example example) {
        return example.with("reason", "{'code': 'new-information'}");
    }

    private static Example rescheduling(House house) {
        return by(OFFICER, """
                        {'agreementId': '%s', 'tranches': [{'trancheId': '%s', 'amount': {'amount': '60', 'currency': 'EUR'},
                          'dueOn': '2026-12-31', 'condition': 'Report accepted'}],
                         'reason': {'code': 'delay'}, 'effectiveOn': '2026-03-31'}
                        """, house.contract("EUR", "100").agreement(), House.anId())
                .addressing("agreementId");
    }

    private static String inForce(House house) {
        String agreement = house.contract("EUR", "100").agreement();
        house.as(OFFICER).given("bring-into-force", "{'agreementId': '%s', 'effectiveOn': '2026-02-01'}", agreement);
        return agreement;
    }

    private static Example ending(Role role, String agreement, String more) {
        return by(role, "{'agreementId': '%s', 'effectiveOn': '2026-03-31' %s}", agreement, more)
                .addressing("agreementId");
    }

    private static Example givingUp(House house) {
        return by(FINANCE, """
                        {'agreementId': '%s', 'writeOffId': '%s', 'amount': {'amount': '1', 'currency': 'EUR'},
                         'reason': {'code': 'insolvency'}, 'effectiveOn': '2026-03-31'}
                        """, house.contract("EUR", "100").agreement(), House.anId())
                .addressing("agreementId");
    }

    /**
     * A command that would be accepted.
     *
     * @param role who sends it; none: the system itself
     * @param addressed the field that names the stream, where it must be there already
     */
    record Example(@Nullable Role role, Body body, @Nullable String addressed) {
        Example addressing(String field) {
            return new Example(role, body, field);
        }

        Example with(String place, String value) {
            return new Example(role, body.with(place, value), addressed);
        }

        Example without(String place) {
            return new Example(role, body.without(place), addressed);
        }

        Sender sender(House house) {
            return role == null ? house.as(Actor.SYSTEM) : house.as(role);
        }
    }
}
