package org.tributary.commandside.agreement;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tributary.commandside.agreement.DocumentCommand.AttachDocument;
import org.tributary.commandside.agreement.DocumentCommand.DetachDocument;
import org.tributary.events.AgreementEvent.DocumentAttached;
import org.tributary.events.AgreementEvent.DocumentDetached;
import org.tributary.events.Document;
import org.tributary.platform.document.Documents;
import org.tributary.platform.document.StoredDocument;
import org.tributary.platform.problem.Refusal;

/** The documents that belong to an agreement, each by the hash of its bytes. */
final class Papers {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private Map<String, Document> attached = new HashMap<>();

    DocumentAttached decided(AttachDocument command, Set<String> addenda, Documents stored) {
        Document before = attached.get(command.sha256());
        if (before != null)
            throw Refusal.because(
                    "document-already-attached", "These bytes are attached already, as “%s”.".formatted(before.name()));
        if (command.name().contains("/") || command.name().contains("\\"))
            throw Refusal.invalid("/name", "malformed", "A document's name has no slash: it names no directory.");
        if (command.addendumId() != null
                && !addenda.contains(command.addendumId().text()))
            throw Refusal.invalid("/addendumId", "unknown-addendum", "The agreement has no such addendum.");
        requireStored(command, stored);
        return new DocumentAttached(
                command.agreementId(),
                new Document(command.name(), command.mediaType(), command.sha256(), command.size()),
                command.kind(),
                command.addendumId(),
                command.effectiveOn(),
                command.codes());
    }

    private static void requireStored(AttachDocument command, Documents stored) {
        if (!SHA256.matcher(command.sha256()).matches())
            throw Refusal.invalid("/sha256", "malformed", "A SHA-256 is 64 hexadecimal digits in lower case.");
        StoredDocument document = stored.find(command.sha256())
                .orElseThrow(() -> Refusal.invalid(
                        "/sha256",
                        "not-stored",
                        "No bytes of this hash are stored: send them to POST /api/documents."));
        if (document.size() != command.size())
            throw Refusal.invalid("/size", "other-size", "What is stored has %d bytes.".formatted(document.size()));
        if (!document.mediaType().equals(command.mediaType()))
            throw Refusal.invalid(
                    "/mediaType", "other-media-type", "It was stored as %s.".formatted(document.mediaType()));
    }

    DocumentDetached decided(DetachDocument command) {
        return new DocumentDetached(
                command.agreementId(),
                attached("/sha256", command.sha256()),
                command.reason(),
                command.effectiveOn(),
                command.codes());
    }

    Document attached(String pointer, String sha256) {
        Document document = attached.get(sha256);
        if (document == null)
            throw Refusal.invalid(
                    pointer, "unknown-document", "No document of this hash is attached to the agreement.");
        return document;
    }

    void on(DocumentAttached event) {
        attached.put(event.document().sha256(), event.document());
    }

    void on(DocumentDetached event) {
        attached.remove(event.document().sha256());
    }
}
