package kpo.catalog.expert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that is held about an expert, for the expert (GDPR, Article 15). */
@Schema(name = "PersonalData", description = "Everything that is held about an expert")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonalData(
        ExpertResponse profile,
        @Schema(description = "What an hour cost, by day") List<CostRateResponse> costRates,
        @Schema(description = "The organisations that may know who the expert is")
                List<DisclosureGrantResponse> disclosedTo,
        @Schema(description = "What the expert asked for, and the answers") List<RightsRequestResponse> rightsRequests,
        @Schema(description = "Why nothing may be erased; absent where it may be") LegalHold legalHold,
        @Schema(description = "Who changed the data, and when; the values stand in the audit") List<Change> changes) {

    @Schema(name = "PersonalDataChange", description = "A change of what is held about an expert")
    record Change(
            @Schema(description = "Of the audit") UUID id,
            Instant at,
            @Schema(description = "The login of who made it", examples = "dev") String by,
            @Schema(description = "Of whose people", examples = "deccan") String organisation,
            @Schema(description = "What was changed", examples = "degree") String entity,
            @Schema(description = "CREATED, CHANGED or DELETED", examples = "CHANGED") String action) {}
}
