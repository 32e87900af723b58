package kpo.catalog.expert;

import java.util.UUID;

/** What another feature holds of an expert who is to be forgotten. */
public interface Remains {

    /** Called when the expert's audit key is gone already: what is taken away here is written down nowhere. */
    void forget(UUID expertId);
}
