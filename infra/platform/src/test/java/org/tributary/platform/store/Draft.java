package org.tributary.platform.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tributary.events.Claim;
import org.tributary.events.Closing;
import org.tributary.events.Fence;
import org.tributary.events.PartnershipEvent.StageAdvanced;
import org.tributary.events.PartnershipId;
import org.tributary.events.Stage;
import org.tributary.platform.store.Append.Acceptance;
import org.tributary.platform.store.Append.Entry;
import org.tributary.stored.EventSerializer;
import org.tributary.stored.StoredEvents;

/** An append in the making, said in the words of a test; what is claimed or held belongs to the event named last. */
final class Draft {
    static final String ACCOUNT = "0b8d2c4e-5a54-4ab7-9f1e-0d6a4c6f2b11";
    static final String KIND = "agreement-number";

    private static final EventSerializer SERIALIZER = new EventSerializer();

    private final List<Entry> events = new ArrayList<>();
    private final List<Beside> beside = new ArrayList<>();
    private final List<Closing> closing = new ArrayList<>();
    private String key = "";

    static String aStream() {
        return UUID.randomUUID().toString();
    }

    /** An event that begins a stream of its own. */
    static Draft something() {
        return beginning(aStream());
    }

    static Draft beginning(String stream) {
        return at(stream, 0);
    }

    static Draft at(String stream, long sequence) {
        return new Draft().and(stream, sequence);
    }

    Draft and(String stream, long sequence) {
        events.add(new Entry(
                UUID.randomUUID().toString(),
                stream,
                StoredEvents.streamTypeOf(StageAdvanced.class),
                sequence,
                StoredEvents.nameOf(StageAdvanced.class),
                StoredEvents.revisionOf(StageAdvanced.class),
                payload(stream),
                "{}",
                List.of(),
                List.of()));
        return this;
    }

    /** As many events as that, each the beginning of a stream. */
    Draft and(int others) {
        for (int i = 0; i < others; i++) and(aStream(), 0);
        return this;
    }

    Draft claiming(String value) {
        return claim(Claim.taken(KIND, "", value, last().streamId()));
    }

    Draft releasing(String value) {
        return claim(Claim.released(KIND, "", value, last().streamId()));
    }

    Draft claim(Claim claim) {
        List<Claim> claims = new ArrayList<>(last().claims());
        claims.add(claim);
        return replaceLast(claims, last().fences());
    }

    Draft within(Fence fence) {
        List<Fence> fences = new ArrayList<>(last().fences());
        fences.add(fence);
        return replaceLast(last().claims(), fences);
    }

    Draft closing(Fence fence) {
        closing.add(Closing.closed(fence));
        return this;
    }

    Draft opening(Fence fence) {
        closing.add(Closing.opened(fence));
        return this;
    }

    Draft keyed(String key) {
        this.key = key;
        return this;
    }

    Draft beside(Beside record) {
        beside.add(record);
        return this;
    }

    Draft besideAPerson() {
        return beside(new Beside.PersonalRecord(UUID.randomUUID().toString(), "{}"));
    }

    Append append() {
        Acceptance acceptance = key.isEmpty()
                ? null
                : new Acceptance(ACCOUNT, key, key.getBytes(StandardCharsets.UTF_8), "advance-stage", 200, "{}");
        return new Append(List.copyOf(events), acceptance, List.copyOf(beside), List.copyOf(closing));
    }

    /** The last event goes by another name. */
    Draft named(String name) {
        Entry e = events.remove(events.size() - 1);
        events.add(new Entry(
                e.eventId(),
                e.streamId(),
                e.streamType(),
                e.sequence(),
                name,
                e.revision(),
                e.payload(),
                e.metadata(),
                e.claims(),
                e.fences()));
        return this;
    }

    private Entry last() {
        return events.get(events.size() - 1);
    }

    private Draft replaceLast(List<Claim> claims, List<Fence> fences) {
        Entry e = events.remove(events.size() - 1);
        events.add(new Entry(
                e.eventId(),
                e.streamId(),
                e.streamType(),
                e.sequence(),
                e.name(),
                e.revision(),
                e.payload(),
                e.metadata(),
                claims,
                fences));
        return this;
    }

    private static String payload(String stream) {
        StageAdvanced event = new StageAdvanced(
                PartnershipId.of(stream), Stage.IDENTIFIED, Stage.QUALIFIED, LocalDate.of(2026, 3, 1), List.of());
        return SERIALIZER.serialize(event, String.class).getData();
    }
}
