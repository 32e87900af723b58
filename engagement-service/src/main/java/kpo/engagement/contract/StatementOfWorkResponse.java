package kpo.engagement.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kpo.engagement.engagement.Side;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "StatementOfWork", description = "What is to be done, by which roles, and how it is paid")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatementOfWorkResponse(
        UUID id,
        UUID engagementId,
        @Schema(examples = "acme") String clientOrganisation,
        @Schema(examples = "deccan-analytics") String providerOrganisation,
        UUID sellerEntityId,
        UUID buyerEntityId,
        @Schema(examples = "USD") String currency,
        List<UUID> rateCardIds,
        List<WorkLine> lines,
        LocalDate startsOn,
        @Schema(description = "The last day") LocalDate endsOn,
        @Schema(examples = "Asia/Kolkata") String zone,
        @Schema(examples = "30") int paymentTermsDays,
        String serviceCode,
        String placeOfSupply,
        String fxSource,
        List<FixedRate> fixedFx,
        LineGrouping lineGrouping,
        @Schema(examples = "60") int backdatingDays,
        ContractStatus status,
        @Schema(description = "Whose answer is awaited") Side turn,
        @Schema(description = "Whether it is in force now") boolean inForce,
        String rejectionReason,
        Instant clientSignedAt,
        Instant providerSignedAt) {

    static StatementOfWorkResponse of(StatementOfWork w, Instant now) {
        WorkTerms t = w.terms();
        return new StatementOfWorkResponse(
                w.id(),
                w.engagementId(),
                w.parties().clientOrganisation(),
                w.parties().providerOrganisation(),
                t.sellerEntityId(),
                t.buyerEntityId(),
                t.currency(),
                t.rateCardIds(),
                t.lines(),
                t.startsOn(),
                t.endsOn(),
                t.zone(),
                t.paymentTermsDays(),
                t.serviceCode(),
                t.placeOfSupply(),
                t.fxSource(),
                t.fixedFx(),
                t.lineGrouping(),
                t.backdatingDays(),
                w.status(),
                w.turn(),
                w.inForceAt(now),
                w.rejectionReason(),
                w.clientSignedAt(),
                w.providerSignedAt());
    }
}
