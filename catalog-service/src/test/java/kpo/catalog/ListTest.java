package kpo.catalog;

import static kpo.catalog.CatalogFixture.*;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import kpo.testing.ListCheck;

@QuarkusTest
class ListTest extends ListCheck {

    ListTest() {
        super(Set.of(
                "listDomains", "listAvailability", "listCentreHolidays", "listEducationLevels", "listEducationFields"));
    }

    @Override
    protected void makeRows() {
        for (String country : List.of("IN", "PL", "IN", "US")) {
            String provider = thirdParty(organisation());
            vetted(asha(provider, profile -> {
                profile.put("country", country);
                profile.put("availableFrom", country.equals("IN") ? "2026-10-01" : "2026-11-01");
            }));
        }
    }

    @Override
    protected Set<String> longLists() {
        return Set.of("listProviders", "listExperts", "listSkills");
    }
}
