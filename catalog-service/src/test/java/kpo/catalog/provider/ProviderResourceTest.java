package kpo.catalog.provider;

import static kpo.catalog.CatalogFixture.captive;
import static kpo.catalog.CatalogFixture.client;
import static kpo.catalog.CatalogFixture.manager;
import static kpo.catalog.CatalogFixture.operator;
import static kpo.catalog.CatalogFixture.organisation;
import static kpo.catalog.CatalogFixture.thirdParty;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProviderResourceTest {

    @Test
    void a_third_party_is_seen_by_clients_without_its_name() {
        String deccan = organisation();
        String path = "/v1/providers/" + thirdParty(deccan);

        manager(deccan).get(path).then().statusCode(200).body("name", is("Deccan Analytics"));
        client("acme")
                .get(path)
                .then()
                .statusCode(200)
                .body("kind", is("THIRD_PARTY"))
                .body("country", is("IN"))
                .body("$", not(hasKey("name")))
                .body("$", not(hasKey("organisation")));
    }

    @Test
    void a_captive_is_there_for_its_parent_only() {
        String acme = organisation();
        String path = "/v1/providers/" + captive(organisation(), acme);

        client(acme).get(path).then().statusCode(200).body("name", is("Acme India"));
        client(organisation()).get(path).then().statusCode(404).body("code", is("not_found"));
        client(acme).get("/v1/providers?kind=CAPTIVE").then().body("items", hasSize(1));
        client(organisation()).get("/v1/providers?kind=CAPTIVE").then().body("items", hasSize(0));
    }

    @Test
    void a_captive_has_a_parent_and_a_third_party_has_none() {
        String body = "{\"kind\": \"%s\", \"organisation\": \"x\", \"name\": \"x\", \"country\": \"%s\" %s}";
        String parent = ", \"parentOrganisation\": \"acme\"";

        refused(body.formatted("CAPTIVE", "IN", ""), "parent_required", "/parentOrganisation");
        refused(body.formatted("CAPTIVE", "IN", parent.replace("acme", "x")), "parent_itself", "/parentOrganisation");
        refused(body.formatted("THIRD_PARTY", "IN", parent), "parent_refused", "/parentOrganisation");
        refused(body.formatted("CAPTIVE", "XX", parent), "validation_failed", "/country");
    }

    @Test
    void only_the_operator_registers() {
        manager("deccan").body("{}").post("/v1/providers").then().statusCode(403);
    }

    private static void refused(String body, String code, String pointer) {
        operator()
                .body(body)
                .post("/v1/providers")
                .then()
                .statusCode(422)
                .body("code", is(code))
                .body("errors[0].pointer", is(pointer));
    }
}
