package kpo.platform.event;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kpo.platform.action.Verb;

/** Every event that this service tells. */
@ApplicationScoped
public class EventCatalogue {

    @Inject
    EntityManagerFactory entities;

    private final Map<String, EventType> byCode = new TreeMap<>();
    private final Map<Verb, EventType> byVerb = new HashMap<>();

    @PostConstruct
    void collect() {
        entities.getMetamodel().getEntities().forEach(entity -> {
            EventSource source = entity.getJavaType().getAnnotation(EventSource.class);
            if (source != null) {
                for (EventType type : source.value().getEnumConstants()) {
                    add(type);
                }
            }
        });
    }

    private void add(EventType type) {
        if (byCode.put(type.code(), type) != null) {
            throw new IllegalStateException("two events are called " + type.code());
        }
        if (type.verb() != null && byVerb.put(type.verb(), type) != null) {
            throw new IllegalStateException("two events tell of the verb " + type.verb());
        }
    }

    /** In the order of their codes. */
    public Collection<EventType> types() {
        return byCode.values();
    }

    /** @throws IllegalStateException where nothing in the catalogue tells of it */
    public EventType of(Verb verb) {
        EventType type = byVerb.get(verb);
        if (type == null) {
            throw new IllegalStateException("no event tells of the verb %s of %s".formatted(verb, verb.getClass()));
        }
        return type;
    }

    public Optional<EventType> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
