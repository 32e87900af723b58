package kpo.catalog.expert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RightsRequest", description = "What an expert asked for in the own name, and the answer")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RightsRequestResponse(
        UUID id,
        UUID expertId,
        RightsRequestKind kind,
        @Schema(
                        description = "What is wrong and how it is right, or what is to be forgotten",
                        examples = "My master's degree is of 2013, not of 2012.")
                String wish,
        RightsRequestStatus status,
        @Schema(description = "From when on the month for an answer runs") Instant receivedAt,
        @Schema(
                        description =
                                "The last day for an answer: one month after it was received, or as it was extended",
                        examples = "2026-11-30")
                LocalDate dueOn,
        @Schema(description = "Why it takes longer; absent where it does not") DueDayExtension extension,
        @Schema(
                        description = "What was done, or why not; absent while there is none",
                        examples = "The year was mended.")
                String answer,
        @Schema(description = "The login of who answered", examples = "dev") String answeredBy,
        @Schema(description = "Absent while there is no answer") Instant answeredAt,
        @Schema(description = "When the expert took it back; absent where that is not so") Instant withdrawnAt) {

    static RightsRequestResponse of(RightsRequest request) {
        return new RightsRequestResponse(
                request.id(),
                request.expertId(),
                request.kind(),
                request.wish(),
                request.status(),
                request.receivedAt(),
                request.dueOn(),
                request.extension(),
                request.answer(),
                request.answeredBy(),
                request.answeredAt(),
                request.withdrawnAt());
    }
}
