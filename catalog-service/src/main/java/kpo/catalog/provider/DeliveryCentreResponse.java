package kpo.catalog.provider;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DeliveryCentre", description = "A place from which people work")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryCentreResponse(
        UUID id,
        UUID providerId,
        @Schema(description = "Absent for those outside the provider", examples = "Deccan Whitefield") String name,
        @Schema(examples = "Bengaluru") String city,
        @Schema(examples = "IN") String country,
        @Schema(description = "The part of its ISO 3166-2 code behind the hyphen", examples = "KA") String subdivision,
        @Schema(examples = "Asia/Kolkata") String zone,
        List<OwnDay> ownDays,
        @Schema(description = "Which public holidays its calendar has besides") HolidayCoverage publicHolidays,
        @Schema(description = "Seen from the client's country and zone, where they were given") Proximity proximity,
        OpenStatus status,
        @Schema(description = "Absent while it is open, and for those outside the provider") Closure closure) {

    /** @param named whether the reader may know whose it is */
    static DeliveryCentreResponse of(
            DeliveryCentre centre, boolean named, HolidayCoverage publicHolidays, Proximity proximity) {
        return new DeliveryCentreResponse(
                centre.id(),
                centre.providerId(),
                named ? centre.name() : null,
                centre.city(),
                centre.country(),
                centre.subdivision(),
                centre.zone(),
                centre.ownDays(),
                publicHolidays,
                proximity,
                OpenStatus.of(centre.closure()),
                named ? centre.closure() : null);
    }
}
