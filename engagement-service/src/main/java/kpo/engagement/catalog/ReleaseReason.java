package kpo.engagement.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/** As the catalog takes a release. @param from null for all that is to come */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReleaseReason(String reason, LocalDate from) {}
