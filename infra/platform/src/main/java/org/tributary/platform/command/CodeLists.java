package org.tributary.platform.command;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.tributary.events.CodeListVersion;
import org.tributary.events.CodesEvent.Code;
import org.tributary.events.CodesEvent.CodesPublished;
import org.tributary.events.DomainEvent;
import org.tributary.platform.store.Book;
import org.tributary.stored.NaturalKeys;

/** The code lists in use, as their streams tell. */
public final class CodeLists {
    private final EventStorageEngine events;
    private final Map<String, Book<Set<String>>> books = new ConcurrentHashMap<>();

    public CodeLists(EventStorageEngine events) {
        this.events = events;
    }

    boolean has(String list, String code) {
        return book(list).read().state().contains(code);
    }

    /** The list as it stands now; empty if it was never published. */
    Optional<CodeListVersion> version(String list) {
        long version = book(list).read().version();
        return version < 0 ? Optional.empty() : Optional.of(new CodeListVersion(list, version));
    }

    private Book<Set<String>> book(String list) {
        return books.computeIfAbsent(
                list, name -> new Book<>(events, NaturalKeys.codes(name).text(), Set.of(), CodeLists::fold));
    }

    private static Set<String> fold(Set<String> codes, DomainEvent event) {
        if (!(event instanceof CodesPublished published)) return codes;
        Set<String> all = new HashSet<>();
        for (Code code : published.entries()) all.add(code.code());
        return all;
    }
}
