package org.tributary.commandside.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tributary.events.Document;
import org.tributary.platform.problem.Fault;
import org.tributary.platform.problem.Refusal;

/** Whether a document is named by what may be the hash of its bytes. */
final class Documents {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private Documents() {}

    static List<Fault> faults(String at, @Nullable Document document) {
        List<Fault> faults = new ArrayList<>();
        if (document == null) return faults;
        if (!SHA256.matcher(document.sha256()).matches())
            faults.add(new Fault(at + "/sha256", "malformed", "A SHA-256 is 64 hexadecimal digits in lower case."));
        if (document.size() < 1)
            faults.add(new Fault(at + "/size", "not-positive", "A document has at least one byte."));
        return faults;
    }

    static void requireSound(String at, @Nullable Document document) {
        List<Fault> faults = faults(at, document);
        if (!faults.isEmpty()) throw Refusal.invalid(faults);
    }
}
