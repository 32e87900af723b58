package kpo.catalog.provider;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import kpo.platform.problem.ProblemException;
import kpo.platform.validation.CountryCode;
import kpo.platform.validation.OneLine;
import kpo.platform.validation.ZoneName;
import kpo.platform.validation.ZoneNames;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A place from which people work")
record DeliveryCentreRequest(
        @NotNull @Schema(description = "Never changes") UUID providerId,
        @NotBlank @Size(max = 200) @OneLine @Schema(examples = "Deccan Whitefield") String name,
        @NotBlank @Size(max = 100) @OneLine @Schema(examples = "Bengaluru") String city,
        @NotNull @CountryCode @Schema(examples = "IN") String country,
        @Pattern(regexp = "([A-Z]{2}-)?[A-Z0-9]{1,3}", message = "is no part of a country such as KA or IN-KA")
                @Schema(
                        description =
                                "Of ISO 3166-2, whose holidays count too: the whole code or the part behind the hyphen,"
                                        + " which is kept",
                        examples = "KA")
                String subdivision,
        @NotNull @ZoneName @Schema(description = "One that is used in the country", examples = "Asia/Kolkata")
                String zone,
        @NotNull
                @Size(max = 400)
                @Schema(
                        description =
                                "Where it differs from the public holidays; the movable Hindu feasts are such days")
                List<@NotNull @Valid OwnDay> ownDays) {

    DeliveryCentreRequest {
        zone = ZoneNames.canonical(zone);
    }

    /** @throws ProblemException 422 where the part is of another country */
    void requirePartOfCountry() {
        if (subdivision != null && subdivision.contains("-") && !subdivision.startsWith(country + "-")) {
            throw ProviderProblem.SUBDIVISION_ELSEWHERE
                    .because("%s is no part of %s.", subdivision, country)
                    .at("/subdivision");
        }
    }

    /** @throws ProblemException 422 where nobody's clock shows that time in the country */
    void requireZoneOfCountry() {
        CountryZones.require(country, zone, "/zone");
    }

    /** Without the country; null for all of it. */
    String part() {
        return subdivision == null ? null : subdivision.substring(subdivision.indexOf('-') + 1);
    }
}
