package kpo.catalog;

import static kpo.catalog.CatalogFixture.*;
import static kpo.platform.caller.Role.CLIENT_MANAGER;
import static kpo.platform.caller.Role.EXPERT;
import static kpo.platform.caller.Role.PROVIDER_MANAGER;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import kpo.testing.isolation.IsolationWorld;
import kpo.testing.isolation.RedactionCheck;

/** Outside the provider nobody learns who an expert is, and what he costs only who must. */
@QuarkusTest
class RedactionTest extends RedactionCheck {

    private static final String COST = "3271.00";

    @Override
    protected List<Reader> readers() {
        String organisation = organisation();
        String provider = thirdParty(organisation);
        String name = "Asha " + organisation;
        Map<String, Object> asha = asha(provider, profile -> {
            profile.put("name", name);
            profile.put("costRate", Map.of("amount", COST, "currency", "INR"));
        });
        String expert = vetted(asha);
        String subject = (String) asha.get("subject");
        String label = expert(expert).getString("label");
        String until = expert(expert).getString("vettedUntil");
        Map<String, Object> centre = bengaluru(provider);
        Map<String, Object> certificate = certificate();
        String certificates = "/v1/providers/" + provider + "/certificates";
        IsolationWorld world = new IsolationWorld(organisation)
                .object("/v1/delivery-centres/{id}", made("/v1/delivery-centres", centre))
                .object("/v1/providers/{id}/certificates/{certificateId}", made(certificates, certificate))
                .query("listCentreHolidays", "from=2027-01-04&to=2027-01-18")
                .object("/v1/providers/{id}", provider)
                .object("/v1/experts/{id}", expert)
                .query("listExperts", "providerId=" + provider)
                .query("searchExperts", "providerId=" + provider)
                .query("listAvailability", "from=2027-01-04&to=2027-01-18")
                .query("getExpertUtilisation", "from=2027-01-04&to=2027-01-18")
                .query("getProviderUtilisation", "from=2027-01-04&to=2027-01-18");
        String engaged = organisation();
        disclosed(expert, engaged);
        List<String> identity =
                List.of(name, subject, "University of Mumbai", COST, until, (String) centre.get("name"), (String)
                        certificate.get("number"));
        return List.of(
                new Reader("a client", world, "carl", organisation(), CLIENT_MANAGER, identity, List.of(label)),
                new Reader(
                        "a client that engages",
                        world,
                        "carl",
                        engaged,
                        CLIENT_MANAGER,
                        List.of(subject, COST, until),
                        List.of(name)),
                new Reader("a competitor", world, "dev", organisation(), PROVIDER_MANAGER, identity, List.of(label)),
                new Reader("a competitor's expert", world, "anil", organisation(), EXPERT, identity, List.of(label)),
                new Reader("a colleague", world, "anil", organisation, EXPERT, List.of(COST), List.of(name)),
                new Reader("the expert", world, subject, organisation, EXPERT, List.of(), List.of(name, COST)),
                new Reader(
                        "the provider",
                        world,
                        "dev",
                        organisation,
                        PROVIDER_MANAGER,
                        List.of(),
                        List.of(name, COST, until)));
    }
}
