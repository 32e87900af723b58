package kpo.catalog.provider;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a place of work is from a client. */
@Schema(name = "Proximity")
public enum Proximity {
    /** In the client's own country. */
    ONSHORE,
    /** In the same region, or few hours apart. */
    NEARSHORE,
    OFFSHORE
}
