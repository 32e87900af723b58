package kpo.engagement.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** What we need to know of a reservation. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ReservationAnswer(UUID id, String status) {

    boolean isConfirmed() {
        return "CONFIRMED".equals(status);
    }

    boolean isReleased() {
        return "RELEASED".equals(status) || "EXPIRED".equals(status);
    }
}
