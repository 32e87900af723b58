package kpo.catalog.provider;

import static kpo.catalog.CatalogFixture.*;
import static kpo.testing.Refusals.refused;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import kpo.catalog.CatalogDatabase;
import kpo.testing.Polling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Legal entities, certificates and offerings. */
@QuarkusTest
class ProviderSupplyTest {

    private static final String LEGAL =
            """
            {"name": "Deccan Research", "country": "IN", "legalEntities": [
             {"name": "Deccan Research Private Limited", "country": "IN", "registrationNumber": "U72900KA2011PTC056789"}]}""";

    private final String deccan = organisation();
    private String provider;
    private String path;

    @BeforeEach
    void register() {
        provider = thirdParty(deccan);
        path = "/v1/providers/" + provider;
    }

    @Test
    void a_provider_keeps_its_legal_entities_itself_and_clients_do_not_see_them() {
        manager(deccan).body(LEGAL).put(path).then().statusCode(428);
        manager(deccan)
                .header("If-Match", "\"0\"")
                .body(LEGAL)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("legalEntities.registrationNumber", contains("U72900KA2011PTC056789"));
        client("acme").get(path).then().body("$", not(hasKey("legalEntities")));
        manager(organisation())
                .header("If-Match", "*")
                .body(LEGAL)
                .put(path)
                .then()
                .statusCode(404);
    }

    @Test
    void certificates_are_shown_with_their_validity_and_without_the_number() {
        Map<String, Object> ended = certificate();
        ended.put("expiresOn", "2026-01-01");
        String id = made(path + "/certificates", certificate());
        made(path + "/certificates", ended);

        client("acme")
                .get(path + "/certificates")
                .then()
                .statusCode(200)
                .body("items.type", contains("ISO_27001", "ISO_27001"))
                .body("items.valid", contains(true, false))
                .body("items[0]", not(hasKey("number")));
        manager(deccan).get(path + "/certificates/" + id).then().body("number", startsWith("IND-"));
        manager(deccan)
                .header("If-Match", "*")
                .delete(path + "/certificates/" + id)
                .then()
                .statusCode(204);
        client("acme").get(path + "/certificates/" + id).then().statusCode(404);
    }

    @Test
    void a_certificate_has_a_past_an_end_and_one_entry() {
        Map<String, Object> certificate = certificate();
        made(path + "/certificates", certificate);

        refused(operator().body(certificate).post(path + "/certificates").then(), 409, "certificate_known");
        certificate.put("awardedOn", "2039-01-01");
        refused(operator().body(certificate).post(path + "/certificates").then(), 422, "certificate_in_future");
        certificate.put("awardedOn", "2025-01-01");
        certificate.put("expiresOn", "2025-01-01");
        refused(operator().body(certificate).post(path + "/certificates").then(), 422, "certificate_period_empty");
        refused(
                manager(organisation())
                        .body(certificate())
                        .post(path + "/certificates")
                        .then(),
                404,
                "not_found");
    }

    @Test
    void the_provider_is_told_once_that_a_certificate_ends_and_that_it_has() {
        String id = made(path + "/certificates", certificate());

        endsIn(id, 20);
        Polling.until(Duration.ofSeconds(20), () -> told("provider.certificate_expires_soon") == 1);
        endsIn(id, 0);
        Polling.until(Duration.ofSeconds(20), () -> told("provider.certificate_expired") == 1);
        manager(deccan)
                .get("/v1/events?types=provider.certificate_expired")
                .then()
                .body("items.data.certificateId", contains(id))
                .body("items.data.type", contains("ISO_27001"))
                .body(
                        "items.data.expiresOn",
                        contains(LocalDate.now(ZoneOffset.UTC).toString()));
        made(path + "/certificates", certificate());
    }

    private static void endsIn(String id, int days) {
        CatalogDatabase.execute(
                "update capability_certificate set expires_on = current_date + %d where id = '%s'".formatted(days, id));
    }

    private long told(String type) {
        List<String> about = manager(deccan)
                .get("/v1/events?limit=200&types=" + type)
                .then()
                .extract()
                .path("items.aggregate.id");
        return about.stream().filter(provider::equals).count();
    }

    @Test
    void an_offering_has_a_band_and_a_specialism_of_its_domain() {
        String id = made("/v1/service-offerings", offering(provider));
        client("acme")
                .get("/v1/service-offerings?domain=MEDICAL_AND_HEALTH_CARE&providerId=" + provider)
                .then()
                .body("items.id", contains(id))
                .body("items[0].priceTo.amount", is("42.50"));

        Map<String, Object> offering = offering(provider);
        offering.put("specialism", "litigation-support");
        refused(change(id, offering), 422, "specialism_unknown").body("errors[0].pointer", is("/specialism"));
        refused(manager(deccan).body(offering).post("/v1/service-offerings").then(), 422, "specialism_unknown")
                .body("errors[0].pointer", is("/specialism"));
        offering.remove("specialism");
        offering.put("priceTo", Map.of("amount", "27.99", "currency", "USD"));
        refused(change(id, offering), 422, "price_band_inverted");
        offering.put("priceTo", Map.of("amount", "40", "currency", "EUR"));
        refused(change(id, offering), 422, "currencies_differ");
        offering.put("priceTo", Map.of("amount", "30", "currency", "USD"));
        change(id, offering).statusCode(200).body("$", not(hasKey("specialism")));
        refused(change(id, offering(thirdParty(organisation()))), 404, "not_found");
        manager(deccan)
                .header("If-Match", "*")
                .delete("/v1/service-offerings/" + id)
                .then()
                .statusCode(204);
        client("acme").get("/v1/service-offerings/" + id).then().statusCode(404);
    }

    @Test
    void an_offering_is_found_by_the_successor_of_its_specialism() {
        String old = newSpecialism();
        String successor = newSpecialism();
        Map<String, Object> offering = offering(provider);
        offering.putAll(Map.of("domain", "INVESTMENT", "specialism", old));
        String id = made("/v1/service-offerings", offering);

        succeed("specialisms", old, successor);

        for (String specialism : List.of(old, successor)) {
            client("acme")
                    .get("/v1/service-offerings?specialism=" + specialism)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id));
        }
    }

    private ValidatableResponse change(String id, Map<String, Object> offering) {
        return operator()
                .header("If-Match", "*")
                .body(offering)
                .put("/v1/service-offerings/" + id)
                .then();
    }
}
