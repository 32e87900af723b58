package kpo.catalog.provider;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kpo.platform.validation.CountryCode;
import kpo.platform.validation.OneLine;
import kpo.platform.validation.ZoneName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A place from which people work")
record DeliveryCentreRequest(
        @NotNull @Schema(description = "Never changes") UUID providerId,
        @NotBlank @Size(max = 200) @OneLine @Schema(examples = "Deccan Whitefield") String name,
        @NotBlank @Size(max = 100) @OneLine @Schema(examples = "Bengaluru") String city,
        @NotNull @CountryCode @Schema(examples = "IN") String country,
        @Pattern(regexp = "[A-Z0-9]{1,3}", message = "is no part of a country such as KA")
                @Schema(
                        description = "The part of its ISO 3166-2 code behind the hyphen, whose holidays count too",
                        examples = "KA")
                String subdivision,
        @NotNull @ZoneName @Schema(examples = "Asia/Kolkata") String zone,
        @NotNull
                @Size(max = 400)
                @Schema(
                        description =
                                "Where it differs from the public holidays; the movable Hindu feasts are such days")
                List<@NotNull @Valid OwnDay> ownDays) {}
