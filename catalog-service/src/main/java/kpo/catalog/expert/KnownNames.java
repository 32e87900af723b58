package kpo.catalog.expert;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The names that the caller may know now, whatever was known when something was written down. */
@ApplicationScoped
public class KnownNames {

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    /**
     * Whether the caller may know the name of an organisation's expert, as {@link Disclosure#isNamed}.
     *
     * @param organisation as an SQL expression
     * @param isDisclosed as an SQL condition
     */
    public static String condition(String organisation, String isDisclosed) {
        return "(caller_is_party(%s) or %s)".formatted(organisation, isDisclosed);
    }

    /** Of the experts, those whom the caller may know by name. */
    public Map<UUID, String> among(Collection<UUID> experts) {
        if (experts.isEmpty()) {
            return Map.of();
        }
        List<?> rows = database.createNativeQuery(
                        """
                        select id, name from expert
                        where id = any(cast(:experts as uuid[])) and erased_at is null and %s"""
                                .formatted(condition(
                                        "organisation",
                                        "id in (%s)".formatted(DisclosedExperts.ids("cast(:day as date)")))))
                .setParameter("experts", experts.toArray(UUID[]::new))
                .setParameter("day", LocalDate.now(clock))
                .getResultList();
        return rows.stream().map(row -> (Object[]) row).collect(toMap(c -> (UUID) c[0], c -> (String) c[1]));
    }
}
