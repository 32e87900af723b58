package kpo.catalog;

import static kpo.catalog.CatalogFixture.*;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import kpo.testing.ListCheck;
import kpo.testing.Polling;

@QuarkusTest
class ListTest extends ListCheck {

    @Override
    protected void makeRows() {
        for (String country : List.of("IN", "PL", "IN", "US")) {
            String provider = thirdParty(organisation());
            String expert = vetted(asha(provider, profile -> {
                profile.put("country", country);
                profile.put("availableFrom", country.equals("IN") ? "2026-10-01" : "2026-11-01");
            }));
            // A search takes a change in within a moment.
            Polling.until(Duration.ofSeconds(20), () -> operator()
                    .get("/v1/expert-search?providerId=" + provider)
                    .jsonPath()
                    .getList("items.id")
                    .contains(expert));
        }
    }

    @Override
    protected Set<String> longLists() {
        return Set.of("listProviders", "listExperts", "listSkills");
    }
}
