package kpo.platform.problem;

import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One part of a request that was refused. */
@Schema(description = "One part of the request that was refused")
public record FieldError(
        @Schema(
                        description =
                                "JSON pointer (RFC 6901) into the body, or the name of the parameter behind `?`, `/` or a header name",
                        examples = "/lines/0/unitPrice")
                String pointer,
        @Schema(description = "Stable code of the fault", examples = "unknown_field") String code,
        @Schema(description = "What is wrong, in words", examples = "The field unitPrize is not known here.")
                String detail) {

    static final Comparator<FieldError> BY_POINTER = Comparator.comparing(FieldError::pointer);

    /** A name as a part of a JSON pointer (RFC 6901, 3). */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
