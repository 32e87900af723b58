package kpo.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.ZoneId;
import java.util.List;

/** The different places at which experts work: far fewer than experts. */
@ApplicationScoped
public class Places {

    @Inject
    EntityManager database;

    public record Place(String country, ZoneId zone) {

        public String facet() {
            return "place:%s/%s".formatted(country, zone);
        }
    }

    public List<Place> all() {
        List<?> rows = database.createNativeQuery("select country, zone from working_place")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(c -> new Place((String) c[0], ZoneId.of((String) c[1])))
                .toList();
    }
}
