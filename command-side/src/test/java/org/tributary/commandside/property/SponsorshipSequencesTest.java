package org.tributary.commandside.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.commandside.property.Move.WHY;
import static org.tributary.commandside.property.Move.move;
import static org.tributary.commandside.property.Office.office;
import static org.tributary.events.Role.MANAGER;
import static org.tributary.events.Role.OFFICER;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tributary.commandside.House;
import org.tributary.commandside.House.Deal;
import org.tributary.commandside.House.Occasion;
import org.tributary.commandside.StoredEvent;
import org.tributary.events.Stage;

/** Of no package more is sold and kept than there is. */
class SponsorshipSequencesTest extends Sequences {
    private static final String OF = "{'sponsorshipId': '<sponsorship>', 'effectiveOn': '<day>'";
    private static final String SLOT = OF + ", 'slotId': '<slot>'";
    private static final String SALE = """
            , 'packageId': '<package>', 'partnershipId': '<partnership>', 'partnerId': '<partner>', 'title': 'Sponsor',
            'agreementId': '<agreement>', 'reference': '<number>',
            'waivers': [{'gate': 'due-diligence', 'reason': {'code': 'other'}},
                        {'gate': 'expectations-document', 'reason': {'code': 'other'}}]}""";
    private static final List<Move> MOVES = List.of(
            move(
                    OFFICER,
                    "offer-package",
                    OF + ", 'packageId': '<package>', 'title': 'Silver', 'price': {'amount': '<amount>', 'currency':"
                            + " 'CHF'}, 'slots': <slots>}"),
            move(
                    OFFICER,
                    "reserve-package",
                    SLOT + ", 'packageId': '<package>', 'partnerId': '<partner>', 'until': '<until>'}"),
            move(
                    OFFICER,
                    "reserve-package",
                    SLOT + ", 'packageId': '<package>', 'partnerId': '<partner>', 'until': '2026-12-31'}"),
            move(MANAGER, "confirm-sponsor", SLOT + SALE),
            move(MANAGER, "confirm-sponsor", SLOT + SALE),
            move(OFFICER, "release-package", SLOT + WHY + "}"),
            move(
                    OFFICER,
                    "withdraw-package",
                    OF.replace("<sponsorship>", "<seldom>") + WHY + ", 'packageId': '<package>'}"),
            move(MANAGER, "cancel-event", OF.replace("<sponsorship>", "<seldom>") + WHY + "}"),
            move(MANAGER, "reinstate-event", OF + WHY + "}"));

    private final House house = office().house;

    @Property
    void no_more_slots_are_sold_than_there_are(@ForAll("steps") List<Step> steps) {
        Occasion occasion = house.occasion(2);
        Deal deal = house.deal(Stage.NEGOTIATING);
        World world = new World()
                .with("sponsorship", occasion.sponsorship())
                .with("seldom", House.anId(), House.anId(), House.anId(), occasion.sponsorship())
                .with("package", occasion.offer(), occasion.offer(), House.anId())
                .with("partner", deal.partner(), deal.partner(), deal.partner(), house.partner())
                .with("partnership", deal.partnership())
                .with("slots", "1", "2", "3", "0")
                .with("until", "2026-04-30", "2026-05-31", "2026-12-31")
                .fresh("slot", 6)
                .fresh("agreement", 30)
                .withAll("number", Stream.generate(house::aReference).limit(30).toList());
        new Life(occasion.sponsorship(), world, MOVES, SponsorshipSequencesTest::holds).live(steps);
    }

    private static void holds(Past past) {
        past.requireInTime();
        past.alternating("", List.of("event-cancelled"), List.of("event-reinstated"));
        past.alternating("/packageId", List.of("package-offered"), List.of("package-withdrawn"));
        Map<String, Integer> slots = new HashMap<>();
        Map<String, StoredEvent> taken = new HashMap<>();
        Set<String> released = new HashSet<>();
        boolean[] cancelled = {false};
        past.each((name, event) -> {
            String offer = event.at("/packageId");
            switch (name) {
                case "package-offered" ->
                    slots.put(offer, event.payload().path("slots").asInt());
                case "package-reserved", "sponsor-confirmed" -> {
                    assertThat(cancelled[0]).as("cancelled before %s", name).isFalse();
                    assertThat(released).as("a slot is released for good").doesNotContain(event.at("/slotId"));
                    StoredEvent before = taken.put(event.at("/slotId"), event);
                    if (before != null) {
                        assertThat(before.name()).as("a slot is sold once").isEqualTo("package-reserved");
                        assertThat(before.at("/partnerId")).isEqualTo(event.at("/partnerId"));
                    }
                    assertThat(taken.values().stream().filter(slot -> holds(slot, offer, event.at("/effectiveOn"))))
                            .as("slots that are taken")
                            .hasSizeLessThanOrEqualTo(slots.get(offer));
                }
                case "package-released" -> {
                    assertThat(taken.remove(event.at("/slotId")))
                            .as("released was taken")
                            .isNotNull();
                    released.add(event.at("/slotId"));
                }
                case "event-cancelled" -> cancelled[0] = true;
                case "event-reinstated" -> cancelled[0] = false;
                default -> {}
            }
        });
        slots.forEach((offer, there) -> assertThat(taken.values().stream()
                        .filter(slot -> slot.name().equals("sponsor-confirmed")
                                && slot.at("/packageId").equals(offer)))
                .as("sold")
                .hasSizeLessThanOrEqualTo(there));
    }

    private static boolean holds(StoredEvent slot, String offer, String day) {
        return slot.at("/packageId").equals(offer)
                && (slot.at("/until").isEmpty() || slot.at("/until").compareTo(day) >= 0);
    }
}
