package org.tributary.verification.faults;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What everything is called, as it was said last. */
final class FoldedTexts {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private final Tables tables;

    FoldedTexts(Tables tables) {
        this.tables = tables;
    }

    void next(Stored event) {
        JsonNode fact = event.payload();
        switch (event.name()) {
            case "partner-registered", "partner-profile-revised" -> {
                called(event, "partner", "title", texts(fact.at("/profile/name")));
                called(event, "partner", "alias", texts(fact.at("/profile/aliases")));
            }
            case "partnership-identified" -> {
                called(event, "partnership", "title", texts(fact.path("title")));
                called(event, "partnership", "need", texts(fact.path("need")));
            }
            case "partnership-proposed" -> {
                called(event, "partnership", "title", texts(fact.path("title")));
                called(event, "partnership", "objective", texts(fact.path("objective")));
            }
            case "engagement-revised" -> called(event, "partnership", "objective", texts(fact.path("objective")));
            case "signed-partnership-registered" -> called(event, "partnership", "title", texts(fact.path("title")));
            case "agreement-signed" -> {
                called(event, "agreement", "title", texts(fact.path("title")));
                called(event, "agreement", "objective", texts(fact.path("objective")));
                Stream<String> others = fact.path("otherReferences")
                        .valueStream()
                        .map(other -> other.path("reference").asString());
                called(
                        event,
                        "agreement",
                        "reference",
                        Stream.concat(Stream.of(event.text("reference")), others)
                                .toList());
            }
            case "addendum-signed" ->
                called(
                        event,
                        "agreement",
                        "addendum/" + event.text("addendumId"),
                        Stream.of(fact.path("reference"), fact.path("title"))
                                .flatMap(text -> texts(text).stream())
                                .toList());
            case "initiative-launched" -> called(event, "initiative", "title", texts(fact.path("title")));
            default -> {}
        }
    }

    private static List<String> texts(JsonNode said) {
        if (said.isArray()) return said.valueStream().map(JsonNode::asString).toList();
        return said.isString() ? List.of(said.stringValue()) : List.of();
    }

    private void called(Stored event, String kind, String part, List<String> texts) {
        if (event.sequence() > 0) tables.remove("search_text", kind, event.stream(), part);
        for (int place = 0; place < texts.size(); place++)
            tables.row("search_text")
                    .with("kind", kind)
                    .with("id", event.stream())
                    .with("part", part)
                    .with("place", place)
                    .with("sequence", event.sequence())
                    .with("text", texts.get(place))
                    .with("plain", plain(texts.get(place)));
    }

    private static String plain(String text) {
        return LATIN.transliterate(text)
                .replaceAll("[^\\x20-\\x7e]", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
