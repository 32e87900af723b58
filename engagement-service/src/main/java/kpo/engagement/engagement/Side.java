package kpo.engagement.engagement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the two that make an engagement. */
@Schema(name = "Side")
public enum Side {
    CLIENT,
    PROVIDER;

    public Side other() {
        return this == CLIENT ? PROVIDER : CLIENT;
    }
}
