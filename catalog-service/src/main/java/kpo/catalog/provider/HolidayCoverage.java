package kpo.catalog.provider;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which public holidays are known of a place. Where none are, a calendar without them says nothing. */
@Schema(name = "HolidayCoverage")
public enum HolidayCoverage {
    /** Those of the country, and those of the part of it that is named. */
    SUBDIVISION,
    /** Those of the country as a whole only. */
    COUNTRY,
    /** No calendar is known of the country: only own days count. */
    NONE
}
