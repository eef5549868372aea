package org.tributary.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tributary.verification.Client.Reply;
import tools.jackson.databind.JsonNode;

/**
 * A list that was read in small pages while others wrote.
 *
 * @param count of how many pages
 * @param items of all of them, in their order
 * @param before the whole list before the first page
 * @param then the whole list as of the first page, where it can be asked as of then
 * @param after the whole list after the last page
 */
record Pages(int count, List<JsonNode> items, List<JsonNode> before, List<JsonNode> then, List<JsonNode> after) {
    private static final int ABOUT = 4;

    static Pages of(String list, Client reader, Writers writers) {
        List<JsonNode> before = whole(list, reader);
        String pages = list + "&limit=" + Math.max(1, before.size() / ABOUT);
        JsonNode first = answered(reader.get(pages));
        List<JsonNode> items = new ArrayList<>(items(first));
        int count = 1;
        for (JsonNode page = first; !page.path("next").isNull(); count++) {
            long position = writers.goOn();
            page = answered(reader.get(
                    pages + "&minPosition=%d&cursor=%s",
                    position,
                    page.path("next").asString()));
            items.addAll(items(page));
        }
        Reply then = reader.get(
                list + "&limit=1000&asOfPosition=%d", first.path("position").asLong());
        return new Pages(
                count, items, before, then.status() == 200 ? items(then.json()) : List.of(), whole(list, reader));
    }

    boolean areAsOfTheFirst() {
        return items.equals(then);
    }

    boolean meetOnceWhatDoesNotChange() {
        List<JsonNode> met = new ArrayList<>(items);
        met.retainAll(Set.copyOf(before));
        met.retainAll(Set.copyOf(after));
        List<JsonNode> there = new ArrayList<>(before);
        there.retainAll(Set.copyOf(after));
        return met.equals(there);
    }

    private static List<JsonNode> whole(String list, Client reader) {
        return items(answered(reader.get(list + "&limit=1000")));
    }

    private static List<JsonNode> items(JsonNode page) {
        return page.path("items").valueStream().toList();
    }

    private static JsonNode answered(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }
}
