package org.tributary.exchange.rates;

import java.util.List;
import org.tributary.events.Policy;
import org.tributary.exchange.batch.Line;
import org.tributary.exchange.batch.Table.Row;
import org.tributary.stored.StoredJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What one euro was worth on one day; a currency that was not quoted has none. */
record DailyRates(Row row, List<String> currencies) {
    Line line() {
        return new Line(row.line(), null, "publish-exchange-rates", this::body, null);
    }

    boolean none() {
        return currencies.stream().noneMatch(this::quoted);
    }

    String year() {
        String date = row.cell("Date");
        return date.substring(0, Math.min(4, date.length()));
    }

    private boolean quoted(String currency) {
        String rate = row.cell(currency);
        return !rate.isEmpty() && !rate.equals("N/A");
    }

    private ObjectNode body(Policy policy) {
        ObjectNode body = StoredJson.mapper().createObjectNode();
        body.put("source", "ecb").put("base", "EUR");
        ArrayNode rates = body.putArray("rates");
        for (String currency : currencies)
            if (quoted(currency)) rates.addObject().put("currency", currency).put("rate", row.cell(currency));
        return body.put("effectiveOn", row.cell("Date"));
    }
}
