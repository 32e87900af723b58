package kpo.engagement.confidentiality;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a signed NDA is worth on a day. */
@Schema(name = "NdaStanding")
enum NdaStanding {
    /** Not signed by both, or not begun. */
    NOT_YET,
    IN_FORCE,
    /** Nothing new may be shown; what was shown stays secret. */
    SURVIVING,
    OVER
}
