package kpo.catalog.expert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How well a language is spoken, by the Common European Framework of Reference. */
@Schema(name = "CefrLevel")
public enum CefrLevel {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2;

    /** 1 for A1 to 6 for C2. */
    public int rank() {
        return ordinal() + 1;
    }
}
