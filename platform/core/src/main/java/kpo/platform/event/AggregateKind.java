package kpo.platform.event;

import java.util.UUID;

/**
 * What kind of object an event is about.
 *
 * @param noun as the type's code begins: {@code engagement}, {@code time_entry}
 * @param path of its collection, {@code /v1/engagements}; null where an object is not read by its id
 * @param data the facts that its events carry, where they name no others
 */
public record AggregateKind(String noun, String path, Class<? extends Record> data) {

    /** Where it is read; null where it is not. */
    public String link(UUID id) {
        return path == null ? null : path + "/" + id;
    }
}
