package kpo.catalog.availability;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom somebody acts who enters days on which an expert is away. */
@Schema(name = "TimeOffSide")
enum TimeOffSide {
    /** Oneself. */
    EXPERT,
    /** The provider, or the operator in its stead. */
    PROVIDER
}
