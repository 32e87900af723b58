package kpo.engagement.catalog;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** A page of reservations. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ReservationAnswers(List<ReservationAnswer> items) {}
