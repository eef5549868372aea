package org.tributary.platform.command;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.tributary.events.CodeListVersion;
import org.tributary.events.CodesEvent.CodeAdded;
import org.tributary.events.CodesEvent.CodeRetired;
import org.tributary.events.CodesEvent.CodesPublished;
import org.tributary.events.DomainEvent;
import org.tributary.platform.store.Book;
import org.tributary.stored.NaturalKeys;

/** The code lists in use, as their streams tell. */
public final class CodeLists {
    private final EventStorageEngine events;
    private final Map<String, Book<Codes>> books = new ConcurrentHashMap<>();

    public CodeLists(EventStorageEngine events) {
        this.events = events;
    }

    boolean has(String list, String code) {
        Codes codes = book(list).read().state();
        return codes.shipped().containsKey(code) || codes.added().contains(code);
    }

    /** Whether a list has codes, and this was none of them, retired ones and those of earlier versions included. */
    public boolean neverHad(String list, String code) {
        Set<String> ever = book(list).read().state().ever();
        return !ever.isEmpty() && !ever.contains(code);
    }

    /** Whether codes of a list are grouped, and none ever was under this. */
    public boolean neverGrouped(String list, String category) {
        Set<String> groups = book(list).read().state().groups();
        return !groups.isEmpty() && !groups.contains(category);
    }

    /** What new facts cannot use any more. */
    boolean retired(String list, String code) {
        return book(list).read().state().retired().contains(code);
    }

    /** Whether the office added a code that is in use, and the program does not ship it. */
    public boolean addedByTheOffice(String list, String code) {
        Codes codes = book(list).read().state();
        return codes.added().contains(code)
                && !codes.retired().contains(code)
                && !codes.shipped().containsKey(code);
    }

    /** The codes of a list that are not retired, in its order, with their categories; one that has none is empty. */
    public Map<String, String> categories(String list) {
        Codes codes = book(list).read().state();
        Map<String, String> categories = new LinkedHashMap<>(codes.shipped());
        codes.added().forEach(code -> categories.putIfAbsent(code, ""));
        codes.retired().forEach(categories::remove);
        return categories;
    }

    /** The list as it stands now; empty if it was never published. */
    public Optional<CodeListVersion> version(String list) {
        long version = book(list).read().version();
        return version < 0 ? Optional.empty() : Optional.of(new CodeListVersion(list, version));
    }

    private Book<Codes> book(String list) {
        return books.computeIfAbsent(
                list, name -> new Book<>(events, NaturalKeys.codes(name).text(), Codes.NONE, Codes::after));
    }

    /** What the program ships, and what the office made of it, which a list that is shipped anew leaves as it is. */
    private record Codes(
            Map<String, String> shipped, Set<String> added, Set<String> retired, Set<String> ever, Set<String> groups) {
        static final Codes NONE = new Codes(Map.of(), Set.of(), Set.of(), Set.of(), Set.of());

        Codes after(DomainEvent event) {
            if (event instanceof CodesPublished published) {
                Map<String, String> all = new LinkedHashMap<>();
                published
                        .entries()
                        .forEach(entry -> all.put(entry.code(), entry.category() == null ? "" : entry.category()));
                Set<String> grouped = new HashSet<>(all.values());
                grouped.remove("");
                return new Codes(all, added, retired, with(ever, all.keySet()), with(groups, grouped));
            }
            if (event instanceof CodeAdded one) {
                Set<String> it = Set.of(one.code());
                return new Codes(shipped, with(added, it), without(one.code()), with(ever, it), groups);
            }
            if (event instanceof CodeRetired one)
                return new Codes(shipped, added, with(retired, Set.of(one.code())), ever, groups);
            return this;
        }

        private static Set<String> with(Set<String> codes, Set<String> others) {
            Set<String> more = new LinkedHashSet<>(codes);
            more.addAll(others);
            return more;
        }

        private Set<String> without(String code) {
            Set<String> fewer = new HashSet<>(retired);
            fewer.remove(code);
            return fewer;
        }
    }
}
