package kpo.catalog.expert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What this feature holds of an expert, as the expert is told. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeldOfPerson(
        ExpertResponse profile,
        @Schema(description = "What an hour cost, by day") List<CostRateResponse> costRates,
        @Schema(
                        description =
                                "Degrees and credentials that were refuted or revoked, also of those that are claimed no longer")
                List<Refutation> refutations,
        @Schema(description = "The organisations that may know who the expert is")
                List<DisclosureGrantResponse> disclosedTo,
        @Schema(description = "What the expert asked for, and the answers") List<RightsRequestResponse> rightsRequests,
        @Schema(description = "Why nothing may be erased; absent where it may be") LegalHold legalHold) {}
