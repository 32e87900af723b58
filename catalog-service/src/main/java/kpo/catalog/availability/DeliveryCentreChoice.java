package kpo.catalog.availability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "From where an expert works")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryCentreChoice(
        @Schema(description = "A delivery centre of the expert's provider; absent: none, the country's holidays count")
                UUID deliveryCentreId) {}
