package kpo.engagement.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.UUID;

/** What we need to know of a reservation. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ReservationAnswer(UUID id, String status, LocalDate to) {

    boolean isConfirmed() {
        return "CONFIRMED".equals(status);
    }

    private boolean isEnded() {
        return "RELEASED".equals(status) || "EXPIRED".equals(status);
    }

    /** @param from null for whatever day */
    boolean isFreeFrom(LocalDate from) {
        return isEnded() || from != null && !to.isAfter(from);
    }
}
