package kpo.catalog.expert;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import kpo.catalog.taxonomy.DomainCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A domain that an expert claims, and the years of work in it. */
@Embeddable
@Schema(name = "DomainYears", description = "A domain of work and the years in it")
public record DomainYears(
        @NotNull @Enumerated(EnumType.STRING) @Schema(examples = "INVESTMENT") DomainCode domain,
        @NotNull @Min(0) @Max(60) @Schema(examples = "12") Integer years) {}
