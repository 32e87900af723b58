package kpo.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Problem details (RFC 9457). {@code code} is the stable key; the other members explain. */
@Schema(
        name = "Problem",
        description = "Problem details (RFC 9457); extension members carry facts such as `freeFrom`",
        additionalProperties = Schema.True.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        @Schema(
                        description = "Relative and stable address of the kind of problem",
                        examples = "/problems/unknown_field")
                String type,
        @Schema(examples = "The body holds a field that is not known here") String title,
        @Schema(minimum = "400", maximum = "599", examples = "400") int status,
        @Schema(description = "Why this request was refused") String detail,
        @Schema(description = "The path that was called", examples = "/v1/needs") String instance,
        @Schema(description = "Public, stable, snake_case", examples = "unknown_field") String code,
        @Schema(description = "What would lift the refusal") String remedy,
        @Schema(description = "The parts of the request at fault") List<FieldError> errors,
        @Schema(description = "Quote it when you ask for help") String traceId,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extensions) {}
