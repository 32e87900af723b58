package kpo.catalog.provider;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import kpo.platform.caller.Caller;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Provider", description = "Who employs experts")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProviderResponse(
        UUID id,
        ProviderKind kind,
        @Schema(description = "Absent for those outside it", examples = "deccan") String organisation,
        @Schema(description = "The client that owns a captive", examples = "acme") String parentOrganisation,
        @Schema(description = "Absent for those outside it", examples = "Deccan Analytics") String name,
        @Schema(examples = "IN") String country,
        @Schema(description = "Absent for those outside it") List<LegalEntity> legalEntities,
        OpenStatus status,
        @Schema(description = "Absent while it is open, and for those outside it") Closure closure) {

    static boolean isNamedTo(Provider provider, Caller caller) {
        return caller.isPartyTo(provider.organisation())
                || caller.organisation().equals(provider.parentOrganisation());
    }

    /** A client picks experts before it learns whose they are: only the parent of a captive knows its provider. */
    static ProviderResponse of(Provider provider, Caller caller) {
        boolean named = isNamedTo(provider, caller);
        return new ProviderResponse(
                provider.id(),
                provider.kind(),
                named ? provider.organisation() : null,
                provider.parentOrganisation(),
                named ? provider.name() : null,
                provider.country(),
                named ? provider.legalEntities() : null,
                OpenStatus.of(provider.closure()),
                named ? provider.closure() : null);
    }
}
