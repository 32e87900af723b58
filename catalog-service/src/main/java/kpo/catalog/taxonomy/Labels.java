package kpo.catalog.taxonomy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kpo.platform.validation.OneLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The names of one thing in the two languages of the product. */
@Embeddable
@Schema(name = "Labels", description = "Its name in English and Hindi")
record Labels(
        @NotBlank @Size(max = 120) @OneLine @Column(name = "label_en") @Schema(examples = "Equity research") String en,
        @NotBlank @Size(max = 120) @OneLine @Column(name = "label_hi") @Schema(examples = "इक्विटी अनुसंधान")
                String hi) {}
