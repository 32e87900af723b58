package kpo.engagement.need;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Need", description = "What a client wants done")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NeedResponse(
        UUID id,
        UUID clientId,
        @Schema(examples = "acme") String organisation,
        @Schema(examples = "Equity research model for a merger") String title,
        @Schema(examples = "INVESTMENT") String domain,
        String description,
        boolean oneOff,
        LocalDate startsOn,
        LocalDate expectedEndsOn,
        @Schema(examples = "4800") int weeklyMinutes,
        List<String> excludedCompetitors,
        DataClassification dataClassification,
        NeedStatus status,
        @Schema(description = "Why the operator gave it back") String returnReason) {

    static NeedResponse of(Need n) {
        return new NeedResponse(
                n.id(),
                n.clientId(),
                n.organisation(),
                n.title(),
                n.domain(),
                n.description(),
                n.oneOff(),
                n.startsOn(),
                n.expectedEndsOn(),
                n.weeklyMinutes(),
                n.excludedCompetitors(),
                n.dataClassification(),
                n.status(),
                n.returnReason());
    }
}
