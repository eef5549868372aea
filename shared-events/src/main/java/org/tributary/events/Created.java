package org.tributary.events;

/** Something that begins inside a stream: a contribution, a tranche, a member of the staff. */
public record Created(String type, String id) {
    static Created of(String type, Id id) {
        return new Created(type, id.text());
    }
}
