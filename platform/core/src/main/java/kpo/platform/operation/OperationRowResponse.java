package kpo.platform.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kpo.platform.problem.FieldError;
import kpo.platform.problem.Language;
import kpo.platform.problem.LanguageOfWork;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OperationRow", description = "What became of one row of the file")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OperationRowResponse(
        @Schema(description = "The line of the file on which the row begins, from 1", examples = "4512") long line,
        RowOutcome.Kind outcome,
        @Schema(description = "The object that the row made, changed or found; absent where it was refused")
                String objectId,
        @Schema(description = "Why it was refused; absent otherwise", examples = "validation_failed") String code,
        @Schema(examples = "At least one value is outside the limits of its field.") String detail,
        @Schema(description = "The fields at fault, by JSON pointer into the row") List<FieldError> errors,
        @Schema(description = "Of a row that was taken: what of it was left out, or was in the file before")
                List<FieldError> warnings) {

    /** In the language of whoever reads it. */
    static OperationRowResponse of(OperationRow row) {
        // Asked only where something is said: the answer names the language.
        Language reader = row.isSpokenOf() ? LanguageOfWork.spoken() : null;
        return new OperationRowResponse(
                row.line(),
                row.outcome(),
                row.objectId(),
                row.code(),
                row.detail(reader),
                row.errors(reader),
                row.warnings(reader));
    }
}
