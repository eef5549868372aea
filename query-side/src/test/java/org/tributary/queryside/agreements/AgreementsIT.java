package org.tributary.queryside.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.queryside.Signing.part;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tributary.events.AddendumKind;
import org.tributary.events.ConditionKind;
import org.tributary.events.Confidence;
import org.tributary.events.Dimension;
import org.tributary.events.Document;
import org.tributary.events.Earmarking;
import org.tributary.events.PartnerId;
import org.tributary.events.Party;
import org.tributary.events.Party.Signatory;
import org.tributary.events.PersonId;
import org.tributary.events.StaffId;
import org.tributary.events.Term;
import org.tributary.events.ValuationBasis;
import org.tributary.events.Value;
import org.tributary.events.ValueKind;
import org.tributary.queryside.Signing;
import org.tributary.queryside.ViewFixture;
import tools.jackson.databind.JsonNode;

class AgreementsIT {
    private final ViewFixture views = ViewFixture.fresh();

    private JsonNode one(Signing signing, String... asked) {
        return views.get("/api/agreements/" + signing.id + "?" + String.join("&", asked));
    }

    private List<String> references(String asked) {
        return StreamSupport.stream(
                        views.get("/api/agreements?sort=reference&" + asked)
                                .get("items")
                                .spliterator(),
                        false)
                .map(item -> item.get("reference").asString())
                .toList();
    }

    @Test
    void pages_in_any_order_and_a_file_tell_the_same_of_every_agreement() {
        for (String value : List.of("3.00", "1.00", "2.00")) {
            Signing signing = Signing.on("2024-03-0" + value.charAt(0)).bringing(value);
            views.given(signing.ownedBy(null), signing.signed(), signing.received("2024-04-01", "0.50"));
        }
        views.requireFilesAsPages(
                "/api/agreements", 3, "signedOn", "-signedOn", "value", "-value", "title", "-reference");
        assertThat(views.get("/api/agreements?sort=-value").get("items").valueStream())
                .extracting(item -> item.at("/value/amount").asString())
                .containsExactly("3.00", "2.00", "1.00");
    }

    @Test
    void the_register_shows_what_an_agreement_does_not_say_and_when_it_changed() {
        Signing bare = Signing.on("2024-03-01").bringing("100.00");
        views.given(bare.ownedBy(null), bare.signed());
        assertThat(one(bare).get("lacks").toString())
                .isEqualTo("[\"objective\",\"owner\",\"term\",\"parties\",\"region\",\"area\"]");
        String signed = one(bare).get("changedAt").asString();

        views.given(bare.attributed("2024-04-01", Dimension.REGION, part("AFR", "1/1")));
        assertThat(one(bare).get("lacks").toString())
                .isEqualTo("[\"objective\",\"owner\",\"term\",\"parties\",\"area\"]");
        assertThat(Instant.parse(one(bare).get("changedAt").asString())).isAfter(Instant.parse(signed));
        assertThat(one(bare, "effectiveOn=2024-03-31").get("lacks").toString()).contains("region");
    }

    @Test
    void the_register_shows_that_an_agreement_no_longer_says_where_it_counts() {
        Signing emptied = Signing.on("2024-03-01").region("AFR", "1/1").bringing("100.00");
        views.given(emptied.ownedBy(null), emptied.signed(), emptied.attributed("2024-04-01", Dimension.REGION));
        assertThat(one(emptied, "effectiveOn=2024-03-31").get("lacks").toString())
                .doesNotContain("region");
        assertThat(one(emptied).get("lacks").toString()).contains("region");
    }

    @Test
    void the_register_shows_who_brings_what_and_who_answers_for_it() {
        StaffId owner = new StaffId(UUID.randomUUID());
        PartnerId supplier = new PartnerId(UUID.randomUUID());
        Signing signing = Signing.on("2024-03-01")
                .as("project-document", "BDT/2024/001", "Schools online")
                .bringing("100000.00")
                .bringing(supplier, ValueKind.IN_KIND, "30000.125")
                .bringing(supplier, ValueKind.IN_KIND, null)
                .own("20000.00")
                .earmarked(Earmarking.TIGHTLY_EARMARKED);

        views.given(
                signing.partnerCalled("Meridian Foundation"),
                Signing.called(supplier, "Cedar Networks", LocalDate.parse("2024-01-01")),
                signing.ownedBy(owner),
                signing.signed());

        JsonNode row = views.get("/api/agreements").get("items").get(0);
        assertThat(row.get("reference").asString()).isEqualTo("BDT/2024/001");
        assertThat(row.get("partnershipId").asString()).isEqualTo(signing.partnership.text());
        assertThat(row.get("partners").toString())
                .isEqualTo(
                        "[{\"id\":\"%s\",\"name\":\"Meridian Foundation\"},{\"id\":\"%s\",\"name\":\"Cedar Networks\"}]"
                                .formatted(signing.partner, supplier));
        assertThat(row.get("owner").asString()).isEqualTo(owner.text());
        assertThat(row.get("signedOn").asString()).isEqualTo("2024-03-01");
        assertThat(row.at("/value/amount").asString()).isEqualTo("150000.125");
        assertThat(row.at("/mobilized/amount").asString()).isEqualTo("130000.125");
        assertThat(row.at("/own").toString()).isEqualTo("{\"amount\":\"20000.00\",\"currency\":\"EUR\"}");
        assertThat(row.get("received")).isEmpty();
        assertThat(row.get("earmarking").asString()).isEqualTo("tightly-earmarked");
        assertThat(row.get("version").asLong()).isZero();
    }

    @Test
    void an_agreement_whose_partnership_has_no_owner_shows_none() {
        Signing signing = Signing.on("2024-03-01");
        views.given(signing.ownedBy(null), signing.signed());

        assertThat(one(signing).has("owner")).isFalse();
    }

    @Test
    void an_addendum_changes_values_on_its_own_date_and_the_whole_term() {
        Signing signing = Signing.on("2024-03-01").bringing("100.00").until("2024-12-31");
        Term longer = new Term(LocalDate.parse("2024-03-01"), LocalDate.parse("2026-12-31"));
        Value less = new Value(signing.partner.text(), ValueKind.CASH, signing.money("-40.00"));

        views.given(signing.signed(), signing.addendum(AddendumKind.AMOUNT_DOWN, "2025-02-01", longer, less));

        assertThat(one(signing).at("/value/amount").asString()).isEqualTo("60.00");
        assertThat(one(signing).at("/term/to").asString()).isEqualTo("2026-12-31");
        assertThat(one(signing, "effectiveOn=2025-01-31").at("/value/amount").asString())
                .isEqualTo("100.00");
        assertThat(one(signing, "effectiveOn=2025-01-31").at("/term/to").asString())
                .isEqualTo("2024-12-31");
        assertThat(one(signing, "effectiveOn=2025-01-31").get("addendaCount").asLong())
                .isZero();
    }

    @Test
    void a_partner_that_joins_by_an_addendum_is_one_of_the_partners_from_that_day_on() {
        PartnerId newcomer = new PartnerId(UUID.randomUUID());
        Signing signing =
                Signing.on("2024-03-01").as("project-document", "A", "A").bringing("100.00");
        var signed = signing.signed();
        var scope = signing.addendum(AddendumKind.SCOPE, "2024-04-01", null, new Value[0]);
        var joined = signing.joinedBy(newcomer, "2024-05-01", "5.00");
        views.given(signed, scope, joined);

        assertThat(one(signing).get("partners").findValuesAsString("id"))
                .containsExactly(signing.partner.text(), newcomer.text());
        assertThat(one(signing, "effectiveOn=2024-04-30").get("partners").findValuesAsString("id"))
                .containsExactly(signing.partner.text());
        assertThat(references("partnerId=" + newcomer)).containsExactly("A");
        assertThat(references("effectiveOn=2024-04-30&partnerId=" + newcomer)).isEmpty();
        assertThat(references("section=addendum&partnerId=" + newcomer)).containsExactly(joined.reference());
    }

    @Test
    void a_correction_of_error_changes_values_and_is_not_counted() {
        Signing signing = Signing.on("2024-03-01").bringing("100.00");

        views.given(signing.signed(), signing.addendum(AddendumKind.CORRECTION_OF_ERROR, "2024-03-05", "0.50"));

        JsonNode agreement = one(signing);
        assertThat(agreement.at("/value/amount").asString()).isEqualTo("100.50");
        assertThat(agreement.get("addendaCount").asLong()).isZero();
        assertThat(agreement.at("/addenda/0/kind").asString()).isEqualTo("correction-of-error");
        assertThat(references("section=addendum")).isEmpty();
    }

    @Test
    void a_state_follows_from_entry_into_force_and_term_on_the_day_of_the_question() {
        Signing signing = Signing.on("2024-03-01").until("2024-12-31");
        views.given(signing.signed(), signing.inForce("2024-06-01"));

        assertThat(one(signing, "effectiveOn=2024-05-31").get("status").asString())
                .isEqualTo("signed");
        assertThat(one(signing, "effectiveOn=2024-06-01").get("status").asString())
                .isEqualTo("in-force");
        assertThat(one(signing, "effectiveOn=2024-12-31").get("status").asString())
                .isEqualTo("in-force");
        assertThat(one(signing, "effectiveOn=2025-01-01").get("status").asString())
                .isEqualTo("expired");
    }

    @Test
    void it_is_suspended_resumed_and_terminated_on_the_days_of_these_facts() {
        Signing signing = Signing.on("2024-03-01").until("2024-12-31").bringing("100.00");
        long before = views.given(signing.signed(), signing.inForce("2024-04-01"), signing.suspended("2024-05-01"));
        var terminated = signing.terminated("2024-07-01", "100.00");
        views.given(signing.resumed("2024-06-01"), signing.suspended("2024-06-15"), terminated);

        assertThat(status(signing, "effectiveOn=2024-04-30")).isEqualTo("in-force");
        assertThat(status(signing, "effectiveOn=2024-05-01")).isEqualTo("suspended");
        assertThat(status(signing, "effectiveOn=2024-06-01")).isEqualTo("in-force");
        assertThat(status(signing, "effectiveOn=2024-06-30")).isEqualTo("suspended");
        assertThat(status(signing, "effectiveOn=2025-06-30")).isEqualTo("terminated");
        assertThat(status(signing, "effectiveOn=2024-08-01&asOfPosition=" + before))
                .isEqualTo("suspended");

        views.given(signing.reinstated(terminated.reductions(), "2024-07-02"));
        views.redeliver();
        assertThat(status(signing, "effectiveOn=2024-07-01")).isEqualTo("terminated");
        assertThat(status(signing, "effectiveOn=2024-07-02")).isEqualTo("suspended");
        assertThat(status(signing, "effectiveOn=2025-06-30")).isEqualTo("expired");
        assertThat(one(signing).get("version").asLong()).isEqualTo(6);
    }

    private String status(Signing signing, String asked) {
        return one(signing, asked).get("status").asString();
    }

    @Test
    void a_version_is_that_of_the_stream_whatever_day_is_asked_about() {
        Signing signing = Signing.on("2024-03-01").bringing("100.00");
        var received = signing.received("2024-05-01", "10.00");
        views.given(
                signing.signed(), received, signing.reversed(received, "2024-06-01"), signing.inForce("2099-01-01"));

        assertThat(one(signing, "effectiveOn=2024-03-02").get("version").asLong())
                .isEqualTo(3);
        assertThat(views.ask("/api/agreements/" + signing.id).getHeader("ETag")).startsWith("\"3-");
    }

    @Test
    void an_agreement_is_shown_in_full() {
        PersonId signatory = new PersonId(UUID.randomUUID());
        views.givenWords(signatory, "{\"name\":\"Ada Lindqvist\",\"jobTitle\":\"Director\"}");
        Signing signing = Signing.on("2024-03-01")
                .bringing("100.00")
                .partyTo(new Party("own", List.of()))
                .region("AFR", "1/3")
                .region("EUR", "2/3")
                .due("2024-06-30", "60.00")
                .due("2025-06-30", "40.00");
        signing.bringing(new Value(
                "own",
                ValueKind.IN_KIND,
                signing.money("5.00"),
                Confidence.ESTIMATED,
                ValuationBasis.PARTNER_STATEMENT));
        signing.partyTo(
                new Party(signing.partner.text(), List.of(new Signatory(signatory, LocalDate.parse("2024-02-28")))));
        var received = signing.received("2024-07-01", "60.00", signing.tranche(0, "60.00"));
        views.given(
                signing.partnerCalled("Meridian Foundation"),
                signing.signed(),
                received,
                signing.refunded(received, "2024-08-01", "10.00", true, signing.tranche(0, "10.00")));

        JsonNode agreement = one(signing);
        assertThat(agreement.get("parties").toString())
                .isEqualTo("[{\"party\":\"own\",\"signatories\":[]},{\"party\":\"%s\",\"name\":\"Meridian Foundation\","
                                .formatted(signing.partner)
                        + "\"signatories\":[{\"personId\":\"%s\",\"name\":\"Ada Lindqvist\",\"jobTitle\":\"Director\",\"signedOn\":\"2024-02-28\"}]}]"
                                .formatted(signatory));
        assertThat(agreement.at("/values/0").has("confidence")).isFalse();
        assertThat(agreement.at("/values/1/confidence").asString()).isEqualTo("estimated");
        assertThat(agreement.at("/values/1/basis").asString()).isEqualTo("partner-statement");
        assertThat(agreement.at("/attribution/region").toString())
                .isEqualTo("[{\"code\":\"AFR\",\"share\":\"1/3\"},{\"code\":\"EUR\",\"share\":\"2/3\"}]");
        assertThat(agreement.at("/tranches/0/settled/amount").asString()).isEqualTo("50.00");
        assertThat(agreement.at("/tranches/0/open/amount").asString()).isEqualTo("10.00");
        assertThat(agreement.at("/tranches/1/open/amount").asString()).isEqualTo("40.00");
        assertThat(agreement.at("/contributions/0/received/amount").asString()).isEqualTo("50.00");
        assertThat(agreement.at("/contributions/0/refunded/amount").asString()).isEqualTo("10.00");
        assertThat(agreement.at("/settled/amount").asString()).isEqualTo("50.00");
        assertThat(agreement.at("/values/0/source").asString()).isEqualTo(signing.partner.text());
    }

    @Test
    void what_it_follows_how_others_call_it_and_what_was_expected_of_it_is_in_its_file() {
        Signing earlier = Signing.on("2020-03-01");
        Document expectations = new Document("Expectations.pdf", "application/pdf", "a".repeat(64), 1024);
        Signing signing = Signing.on("2024-03-01")
                .knownAs("A9", "MF/77")
                .knownAs("A1", "PRJ-1")
                .expecting(expectations)
                .following(earlier);
        views.given(earlier.signed(), signing.signed(), signing.inForce("2024-04-01", "The advance was paid"));

        JsonNode agreement = one(signing);
        assertThat(agreement.get("otherReferences").toString())
                .isEqualTo("[{\"type\":\"A9\",\"reference\":\"MF/77\"},{\"type\":\"A1\",\"reference\":\"PRJ-1\"}]");
        assertThat(agreement.at("/expectationsDocument/name").asString()).isEqualTo("Expectations.pdf");
        assertThat(agreement.at("/expectationsDocument/size").asLong()).isEqualTo(1024);
        assertThat(agreement.get("follows").asString()).isEqualTo(earlier.id.text());
        assertThat(agreement.get("condition").asString()).isEqualTo("The advance was paid");
        assertThat(one(signing, "effectiveOn=2024-03-31").has("condition")).isFalse();
        assertThat(one(earlier).get("otherReferences")).isEmpty();
    }

    @Nested
    class Attribution {
        private final Signing signing = Signing.on("2024-03-01")
                .as("project-document", "A/1", "Online")
                .region("AFR", "1/1")
                .area("emergency", "1/1");

        @Test
        void that_was_changed_is_shown_and_filtered_by_from_its_day_on() {
            long before = views.given(signing.signed());
            views.given(
                    signing.attributed("2025-01-01", Dimension.REGION, part("EUR", "1/2"), part("ARB", "1/2")),
                    signing.attributed("2025-01-02", Dimension.RESULT, part("SDG-5", "1/1")));

            assertThat(one(signing).at("/attribution/region").findValuesAsString("code"))
                    .containsExactly("EUR", "ARB");
            assertThat(one(signing).at("/attribution/area/0/code").asString()).isEqualTo("emergency");
            assertThat(one(signing).at("/attribution/result/0/code").asString()).isEqualTo("SDG-5");
            assertThat(one(signing).at("/attributions/0/reason/code").asString())
                    .isEqualTo("new-information");
            assertThat(one(signing).get("version").asLong()).isEqualTo(2);
            assertThat(references("region=ARB")).containsExactly("A/1");
            assertThat(references("region=AFR")).isEmpty();
            for (String then : List.of("effectiveOn=2024-12-31", "asOfPosition=" + before)) {
                assertThat(one(signing, then).at("/attribution/region/0/code").asString())
                        .isEqualTo("AFR");
                assertThat(one(signing, then).get("attributions")).isEmpty();
                assertThat(references("region=AFR&" + then)).containsExactly("A/1");
            }
        }

        @Test
        void that_was_taken_back_leaves_the_dimension_unassigned() {
            views.given(signing.signed(), signing.attributed("2024-03-01", Dimension.REGION));

            assertThat(one(signing).at("/attribution/region")).isEmpty();
            assertThat(references("region=unassigned")).containsExactly("A/1");
            assertThat(references("area=emergency")).containsExactly("A/1");
        }
    }

    @Nested
    class Documents {
        private final Signing signing = Signing.on("2024-03-01");
        private final Document report = new Document("Report.pdf", "application/pdf", "ab".repeat(32), 17);

        @Test
        void are_shown_from_when_they_were_attached_until_they_were_detached() {
            long before = views.given(signing.signed());
            views.given(signing.attached("2024-04-01", report));
            assertThat(one(signing).get("documents").toString()).isEqualTo("""
                    [{"name":"Report.pdf","mediaType":"application/pdf","sha256":"%s","size":17,"kind":"report",\
                    "attachedOn":"2024-04-01"}]""".formatted(report.sha256()));
            assertThat(one(signing).get("version").asLong()).isEqualTo(1);

            views.given(signing.detached("2024-05-01", report));
            assertThat(one(signing).get("documents")).isEmpty();
            assertThat(one(signing, "effectiveOn=2024-04-30").get("documents")).hasSize(1);
            assertThat(one(signing, "asOfPosition=" + before).get("documents")).isEmpty();

            views.given(signing.attached("2024-06-01", report));
            assertThat(one(signing).at("/documents/0/attachedOn").asString()).isEqualTo("2024-06-01");
        }
    }

    @Nested
    class Tranches {
        private final Signing signing = Signing.on("2024-01-10")
                .bringing("100.00")
                .due("2024-03-01", "60.00")
                .due("2025-03-01", "40.00");

        private List<String> open() {
            return one(signing)
                    .get("tranches")
                    .valueStream()
                    .map(tranche -> tranche.at("/open/amount").asString())
                    .toList();
        }

        @Test
        void what_names_no_tranche_comes_off_the_oldest() {
            views.given(signing.signed(), signing.received("2024-02-20", "70.00"));

            assertThat(open()).containsExactly("0.00", "30.00");
        }

        @Test
        void what_an_addendum_takes_back_comes_off_the_latest() {
            views.given(signing.signed(), signing.addendum(AddendumKind.AMOUNT_DOWN, "2024-02-01", "-50.00"));

            assertThat(open()).containsExactly("50.00", "0.00");
        }

        @Test
        void what_a_tranche_was_is_seen_as_of_then() {
            long before =
                    views.given(signing.signed(), signing.received("2024-02-20", "10.00", signing.tranche(0, "10.00")));
            views.given(signing.revised("2024-02-25", signing.instead(0, "2024-09-01", "100.00")));
            views.redeliver();

            JsonNode now = one(signing);
            assertThat(now.get("tranches")).hasSize(1);
            assertThat(now.at("/tranches/0/dueOn").asString()).isEqualTo("2024-09-01");
            assertThat(now.at("/tranches/0/settled/amount").asString()).isEqualTo("10.00");
            assertThat(open()).containsExactly("90.00");
            assertThat(now.at("/revisions/0/effectiveOn").asString()).isEqualTo("2024-02-25");
            assertThat(now.at("/revisions/0/reason/note").asString()).isEqualTo("Late start");
            assertThat(now.get("version").asLong()).isEqualTo(2);
            for (String then : List.of("effectiveOn=2024-02-24", "asOfPosition=" + before)) {
                assertThat(one(signing, then).get("tranches")).hasSize(2);
                assertThat(one(signing, then).at("/tranches/0/dueOn").asString())
                        .isEqualTo("2024-03-01");
                assertThat(one(signing, then).get("revisions")).isEmpty();
            }
        }

        @Test
        void a_schedule_that_is_taken_away_leaves_no_tranche() {
            views.given(signing.signed(), signing.revised("2024-02-25"));

            assertThat(one(signing).get("tranches")).isEmpty();
        }
    }

    @Test
    void what_was_recorded_by_mistake_is_shown_where_it_is_asked_for_and_counts_nowhere() {
        Signing mistake =
                Signing.on("2024-03-01").as("grant-agreement", "M", "Mistake").bringing("100.00");
        mistake.due("2024-06-30", "100.00");
        var addendum = mistake.addendum(AddendumKind.AMOUNT_UP, "2024-04-01", "1.00");
        long before = views.given(mistake.signed(), addendum);
        views.given(mistake.voided("2024-05-01"));
        views.redeliver();

        assertThat(references("")).isEmpty();
        assertThat(references("section=with-cash")).isEmpty();
        assertThat(references("section=addendum")).isEmpty();
        assertThat(references("section=voided")).containsExactly("M");
        assertThat(one(mistake).get("status").asString()).isEqualTo("voided");
        assertThat(one(mistake).at("/tranches/0/open/amount").asString()).isEqualTo("0.00");
        assertThat(one(mistake).get("version").asLong()).isEqualTo(2);
        for (String then : List.of("effectiveOn=2024-04-30", "asOfPosition=" + before)) {
            assertThat(references(then)).containsExactly("M");
            assertThat(references("section=addendum&" + then)).containsExactly(addendum.reference());
            assertThat(references("section=voided&" + then)).isEmpty();
            assertThat(one(mistake, then).get("status").asString()).isEqualTo("signed");
        }
    }

    @Nested
    class Conditions {
        private final Signing signing = Signing.on("2024-01-10")
                .bringing("100.00")
                .due("2024-03-01", "100.00")
                .once("Report accepted");

        @Test
        void of_a_tranche_says_who_judged_it_and_what_shows_it_from_that_day_on() {
            views.given(signing.signed(), signing.met(0, "2024-02-20"));

            assertThat(one(signing).at("/tranches/0/met").toString())
                    .isEqualTo("{\"on\":\"2024-02-20\",\"judgedBy\":\"%s\",\"evidence\":\"Letter 17\"}"
                            .formatted(signing.partner));
            assertThat(one(signing).get("version").asLong()).isEqualTo(1);
            assertThat(one(signing, "effectiveOn=2024-02-19").at("/tranches/0").has("met"))
                    .isFalse();
        }

        @Test
        void says_of_which_kind_it_is_if_that_was_said() {
            Signing kept = Signing.on("2024-01-10")
                    .bringing("100.00")
                    .due("2024-03-01", "100.00")
                    .once("Accounts audited", ConditionKind.FIDUCIARY);
            views.given(signing.signed(), kept.signed());
            assertThat(one(kept).at("/tranches/0/conditionKind").asString()).isEqualTo("fiduciary");
            assertThat(one(signing).at("/tranches/0").has("conditionKind")).isFalse();
        }

        @Test
        void in_other_words_is_another_condition_and_not_met() {
            views.given(signing.signed(), signing.met(0, "2024-02-20"));
            signing.once("Final report accepted");
            views.given(signing.revised("2024-02-25", signing.instead(0, null, null)));

            assertThat(one(signing).at("/tranches/0/condition").asString()).isEqualTo("Final report accepted");
            assertThat(one(signing).at("/tranches/0").has("met")).isFalse();
        }

        @Test
        void of_the_entry_into_force_are_listed_until_they_are_open_again() {
            var met = signing.met("Ratified", "2024-02-01");
            views.given(signing.signed(), met, signing.reopened(met, "2024-02-03"));

            assertThat(one(signing, "effectiveOn=2024-02-02")
                            .at("/conditionsMet/0/condition")
                            .asString())
                    .isEqualTo("Ratified");
            assertThat(one(signing, "effectiveOn=2024-02-02")
                            .at("/conditionsMet/0/met/evidence")
                            .asString())
                    .isEqualTo("Note 8");
            assertThat(one(signing).get("conditionsMet")).isEmpty();
        }
    }

    @Test
    void what_is_not_there_is_404_and_what_is_no_date_400() {
        assertThat(views.ask("/api/agreements/" + UUID.randomUUID()).getStatus())
                .isEqualTo(404);
        assertThat(views.ask("/api/agreements?signedFrom=spring").getStatus()).isEqualTo(400);
        assertThat(views.ask("/api/agreements?section=cash").getStatus()).isEqualTo(400);
        assertThat(views.ask("/api/agreements?sector=22040").getStatus()).isEqualTo(400);
    }

    @Nested
    class Sections {
        @Test
        void a_sponsorship_is_one_also_with_cash() {
            views.given(Signing.on("2024-01-10")
                    .as("sponsorship-agreement", "S", "S")
                    .bringing("5.00")
                    .signed());

            assertThat(references("section=sponsorship")).containsExactly("S");
            assertThat(references("section=with-cash")).isEmpty();
        }

        @Test
        void without_cash_of_a_partner_there_is_none() {
            Signing inKind =
                    Signing.on("2024-01-10").as("project-document", "K", "K").own("5.00");
            inKind.bringing(inKind.partner, ValueKind.IN_KIND, "100.00");
            views.given(
                    inKind.signed(),
                    Signing.on("2024-01-10")
                            .as("project-document", "C", "C")
                            .bringing("0.01")
                            .signed());

            assertThat(references("section=without-cash")).containsExactly("K");
            assertThat(references("section=with-cash")).containsExactly("C");
        }

        @Test
        void cash_that_an_addendum_brings_moves_an_agreement_from_that_day_on() {
            Signing signing = Signing.on("2024-01-10").as("project-document", "A", "A");
            views.given(signing.signed(), signing.addendum(AddendumKind.AMOUNT_UP, "2024-05-01", "10.00"));

            assertThat(references("section=without-cash&effectiveOn=2024-04-30"))
                    .containsExactly("A");
            assertThat(references("section=with-cash&effectiveOn=2024-05-01")).containsExactly("A");
        }

        @Test
        void addenda_are_sorted_by_what_they_change_page_by_page() {
            Signing signing =
                    Signing.on("2024-01-10").as("project-document", "A", "A").bringing("1.00");
            var up = signing.addendum(AddendumKind.AMOUNT_UP, "2024-05-01", "5.00");
            var down = signing.addendum(AddendumKind.AMOUNT_DOWN, "2024-06-01", "-0.50");
            views.given(signing.signed(), up, down);

            String asked = "/api/agreements?section=addendum&sort=-value&limit=1";
            JsonNode first = views.get(asked);
            assertThat(first.at("/items/0/reference").asString()).isEqualTo(up.reference());
            assertThat(first.at("/items/0/mobilized/amount").asString()).isEqualTo("5.00");
            assertThat(first.at("/items/0/own/amount").asString()).isEqualTo("0.00");
            JsonNode second = views.get(asked + "&cursor=" + first.get("next").asString());
            assertThat(second.at("/items/0/reference").asString()).isEqualTo(down.reference());
            assertThat(second.at("/items/0/value/amount").asString()).isEqualTo("-0.50");
            assertThat(second.get("next").isNull()).isTrue();
        }

        @Test
        void addenda_are_lines_of_their_own_section_and_of_no_other() {
            Signing signing =
                    Signing.on("2024-01-10").as("project-document", "A", "A").bringing("1.00");
            var addendum = signing.addendum(AddendumKind.SCOPE, "2024-05-01", null, new Value[0]);
            views.given(signing.signed(), addendum);

            assertThat(references("section=addendum")).containsExactly(addendum.reference());
            assertThat(references("")).containsExactly("A");
            assertThat(views.get("/api/agreements?section=addendum")
                            .at("/items/0/agreementId")
                            .asString())
                    .isEqualTo(signing.id.text());
            assertThat(references("section=addendum&region=unassigned&instrument=project-document&partnerId="
                            + signing.partner))
                    .hasSize(1);
            assertThat(references("section=addendum&signedFrom=2024-05-02")).isEmpty();
        }
    }

    @Nested
    class Filters {
        private final StaffId owner = new StaffId(UUID.randomUUID());
        private final Signing africa = Signing.on("2015-01-10")
                .as("memorandum-of-understanding", "R/1", "Spectrum 100% for all")
                .region("AFR", "1/2")
                .region("EUR", "1/2")
                .area("emergency", "1/1");
        private final Signing nowhere = Signing.on("2016-02-20")
                .as("project-document", "R/2", "Backbone")
                .in("USD");

        {
            views.given(africa.ownedBy(owner), africa.signed(), nowhere.ownedBy(null), nowhere.signed());
        }

        @Test
        void a_region_has_the_agreements_that_have_a_share_in_it() {
            assertThat(references("region=AFR")).containsExactly("R/1");
            assertThat(references("region=EUR&area=emergency")).containsExactly("R/1");
            assertThat(references("region=ASP")).isEmpty();
            assertThat(references("region=unassigned")).containsExactly("R/2");
        }

        @Test
        void days_of_signature_belong_to_the_period() {
            assertThat(references("signedFrom=2015-01-10&signedTo=2016-02-19")).containsExactly("R/1");
            assertThat(references("signedFrom=2015-01-11&signedTo=2016-02-20")).containsExactly("R/2");
        }

        @Test
        void every_field_is_a_filter() {
            assertThat(references("instrument=project-document")).containsExactly("R/2");
            assertThat(references("partnerId=" + africa.partner)).containsExactly("R/1");
            assertThat(references("partnershipId=" + nowhere.partnership)).containsExactly("R/2");
            assertThat(references("owner=" + owner)).containsExactly("R/1");
            assertThat(references("currency=USD")).containsExactly("R/2");
            assertThat(references("q=r/2")).containsExactly("R/2");
            assertThat(references("q=100%25")).containsExactly("R/1");
        }

        @Test
        void a_page_ends_where_the_next_begins() {
            JsonNode first = views.get("/api/agreements?limit=1");
            JsonNode second = views.get(
                    "/api/agreements?limit=1&cursor=" + first.get("next").asString());

            assertThat(first.at("/items/0/reference").asString()).isEqualTo("R/2");
            assertThat(second.at("/items/0/reference").asString()).isEqualTo("R/1");
            assertThat(second.get("next").isNull()).isTrue();
        }

        @Test
        void a_file_has_the_same_rows() {
            String csv = ViewFixture.text(views.ask("/api/agreements?format=csv&sort=reference"));

            assertThat(csv.lines().findFirst().orElseThrow())
                    .startsWith("id,version,reference,")
                    .contains("value.amount");
            assertThat(csv.lines().skip(1).map(line -> line.split(",")[2]).collect(Collectors.toList()))
                    .containsExactly("R/1", "R/2");
        }
    }

    @Nested
    class AsOf {
        @Test
        void what_was_known_then_never_changes() {
            StaffId first = new StaffId(UUID.randomUUID());
            Signing signing = Signing.on("2024-03-01").bringing("100.00").until("2025-01-01");
            var received = signing.received("2024-04-01", "30.00");
            long then = views.given(signing.partnerCalled("Old"), signing.ownedBy(first), signing.signed(), received);
            String asked = "asOfPosition=" + then + "&effectiveOn=2025-06-30";
            JsonNode before = one(signing, asked);
            JsonNode list = views.get("/api/agreements?" + asked);

            views.given(
                    signing.handedTo(new StaffId(UUID.randomUUID()), "2024-03-02"),
                    signing.addendum(AddendumKind.AMOUNT_UP, "2024-03-02", "900.00"),
                    signing.reversed(received, "2024-04-01"),
                    signing.inForce("2024-03-02"),
                    Signing.on("2024-03-01").signed());

            assertThat(one(signing, asked)).isEqualTo(before);
            assertThat(views.get("/api/agreements?" + asked)).isEqualTo(list);
            assertThat(one(signing).at("/value/amount").asString()).isEqualTo("1000.00");
            assertThat(list.get("position").asLong()).isEqualTo(then);
        }

        @Test
        void a_fact_that_was_learned_late_counts_from_its_own_day() {
            Signing signing = Signing.on("2024-03-01").bringing("100.00");
            views.given(
                    signing.signed(), signing.received("2024-09-01", "1.00"), signing.received("2024-04-01", "30.00"));

            assertThat(one(signing, "effectiveOn=2024-04-01")
                            .at("/received/0/amount")
                            .asString())
                    .isEqualTo("30.00");
        }

        @Test
        void an_agreement_that_was_not_signed_yet_is_not_there() {
            Signing signing = Signing.on("2024-03-01");
            views.given(signing.signed());

            assertThat(views.ask("/api/agreements/" + signing.id + "?effectiveOn=2024-02-29")
                            .getStatus())
                    .isEqualTo(404);
            assertThat(references("effectiveOn=2024-02-29")).isEmpty();
        }
    }

    @Test
    void a_history_that_is_delivered_twice_counts_once() {
        Signing signing = Signing.on("2024-03-01")
                .bringing("100.00")
                .own("5.00")
                .region("AFR", "1/1")
                .due("2024-06-30", "9.00");
        var received = signing.received("2024-04-01", "30.00", signing.tranche(0, "9.00"));
        views.given(
                signing.partnerCalled("Meridian"),
                signing.ownedBy(new StaffId(UUID.randomUUID())),
                signing.signed(),
                received,
                signing.addendum(AddendumKind.AMOUNT_UP, "2024-05-01", "7.00"),
                signing.refunded(received, "2024-05-01", "1.00", true));
        JsonNode before = one(signing);

        views.redeliver();

        assertThat(one(signing)).isEqualTo(before);
    }
}
