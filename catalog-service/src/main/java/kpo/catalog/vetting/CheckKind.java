package kpo.catalog.vetting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is looked at besides degrees and credentials. */
@Schema(name = "VettingCheckKind")
enum CheckKind {
    /** Whether the person is who the profile says. */
    IDENTITY,
    /** Whether the person stands on a list of sanctions. */
    SANCTIONS,
    /** What public records and earlier employers tell of the person's conduct. */
    BACKGROUND,
    INTERVIEW,
    /** What an earlier employer or client says. */
    REFERENCE;

    /** @param documentReference null where no document was named: before documents were asked for, none was */
    boolean isClear(CheckResult result, String documentReference) {
        return result == CheckResult.CLEAR && (documentReference != null || !restsOnDocument());
    }

    /** Whether it is clear only with a document that can be seen again; a list and a talk leave none. */
    private boolean restsOnDocument() {
        return switch (this) {
            case IDENTITY, BACKGROUND, REFERENCE -> true;
            case SANCTIONS, INTERVIEW -> false;
        };
    }
}
