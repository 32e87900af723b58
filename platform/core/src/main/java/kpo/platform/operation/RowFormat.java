package kpo.platform.operation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How rows are written: one JSON object a line, or comma-separated with a header. */
public enum RowFormat {
    CSV("text/csv"),
    NDJSON("application/x-ndjson");

    static final List<String> MEDIA_TYPES =
            Arrays.stream(values()).map(RowFormat::mediaType).toList();

    private final String mediaType;

    RowFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<RowFormat> of(String mediaType) {
        String plain = mediaType == null ? "" : mediaType.split(";", 2)[0].strip();
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equalsIgnoreCase(plain))
                .findFirst();
    }
}
