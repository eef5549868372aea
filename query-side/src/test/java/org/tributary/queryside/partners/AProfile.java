package org.tributary.queryside.partners;

import java.util.List;
import org.tributary.events.Profile;

/** A profile of a test: what matters is said. */
public record AProfile(String name, String category, String localCategory, String relationship, Lists lists) {
    private static final List<String> NONE = List.of();

    /** What it does, in which sectors and where, and what it is interested in. */
    record Lists(
            List<String> functions,
            List<String> sectors,
            List<String> presence,
            List<String> areas,
            List<String> regions) {}

    public static AProfile called(String name, String category) {
        return new AProfile(name, category, null, null, new Lists(NONE, NONE, NONE, NONE, NONE));
    }

    public AProfile as(String relationship) {
        return new AProfile(name, category, localCategory, relationship, lists);
    }

    public AProfile inSectors(String... sectors) {
        return new AProfile(
                name,
                category,
                localCategory,
                relationship,
                new Lists(lists.functions(), List.of(sectors), lists.presence(), lists.areas(), lists.regions()));
    }

    AProfile locally(String code) {
        return new AProfile(name, category, code, relationship, lists);
    }

    AProfile doing(String function, String sector, String country, String area, String region) {
        Lists each = new Lists(
                List.of(function, "other"), List.of(sector), List.of(country), List.of(area), List.of(region));
        return new AProfile(name, category, localCategory, relationship, each);
    }

    public Profile profile() {
        return new Profile(
                name,
                null,
                category,
                localCategory,
                NONE,
                null,
                null,
                null,
                null,
                lists.functions(),
                lists.sectors(),
                lists.presence(),
                lists.areas(),
                lists.regions(),
                relationship);
    }
}
