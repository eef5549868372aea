package org.tributary.exchange.transactions;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tributary.exchange.batch.NamedIds;
import org.tributary.exchange.batch.Table.Row;

/**
 * Who gives, as a row says it. An identifier makes two rows mean the same organisation whatever they call it; without
 * one, the name does. A name with an identifier and the same name without are kept apart, as the source keeps them: what
 * is the same after all can be merged, what was mixed up cannot be told apart again.
 *
 * @param reference IATI organisation identifier; none where the row has nothing or a mere dash
 */
record Provider(@Nullable String reference, String name, String category) {
    private static final String OTHER = "90";

    static Provider of(Row row) {
        String reference = identifier(row);
        String name = row.cell("transaction_provider_org");
        String category = row.cell("transaction_provider_org_type");
        return new Provider(
                reference, name.isEmpty() ? String.valueOf(reference) : name, category.isEmpty() ? OTHER : category);
    }

    static boolean named(Row row) {
        return identifier(row) != null || !row.cell("transaction_provider_org").isEmpty();
    }

    private static @Nullable String identifier(Row row) {
        String reference = row.cell("transaction_provider_org_ref");
        return reference.chars().anyMatch(Character::isLetterOrDigit) ? reference : null;
    }

    UUID id() {
        return NamedIds.of(reference == null ? "partner:name:" + same(name) : "partner:ref:" + same(reference));
    }

    private static String same(String text) {
        return Normalizer.normalize(text.replaceAll("\\s+", " "), Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT);
    }
}
