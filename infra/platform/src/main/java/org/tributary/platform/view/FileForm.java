package org.tributary.platform.view;

import org.jspecify.annotations.Nullable;
import org.tributary.platform.problem.Refusal;

/** In which form a list is answered, by {@code ?format=} or {@code Accept}. */
enum FileForm {
    JSON("json", "application/json"),
    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    NDJSON("ndjson", "application/x-ndjson");

    private final String format;
    private final String contentType;

    FileForm(String format, String contentType) {
        this.format = format;
        this.contentType = contentType;
    }

    static FileForm of(@Nullable String format, @Nullable String accept) {
        for (FileForm form : values())
            if (format == null ? form.isAccepted(accept) : form.format.equals(format)) return form;
        if (format == null) return JSON;
        throw Refusal.unreadable("bad-format", "format is json, csv, xlsx or ndjson.");
    }

    private boolean isAccepted(@Nullable String accept) {
        return accept != null && accept.startsWith(contentType.replaceAll(";.*", ""));
    }

    String contentType() {
        return contentType;
    }

    String ending() {
        return "." + format;
    }
}
