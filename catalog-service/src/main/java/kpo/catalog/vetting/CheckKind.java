package kpo.catalog.vetting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is looked at besides degrees and credentials. */
@Schema(name = "VettingCheckKind")
enum CheckKind {
    /** Whether the person is who the profile says. */
    IDENTITY,
    /** Whether the person stands on a list of sanctions. */
    SANCTIONS,
    BACKGROUND,
    INTERVIEW,
    /** What an earlier employer or client says. */
    REFERENCE
}
