package kpo.catalog.provider;

import static kpo.catalog.CatalogFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProviderResourceTest {

    @Test
    void a_third_party_is_seen_by_clients_without_its_name() {
        String deccan = organisation();
        String path = "/v1/providers/" + thirdParty(deccan);

        manager(deccan).get(path).then().statusCode(200).body("name", startsWith("Deccan Analytics"));
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

        client(acme).get(path).then().statusCode(200).body("name", startsWith("Deccan Analytics"));
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
    void a_provider_is_entered_once_and_whoever_enters_it_again_is_told_where_it_is() {
        String name = providerName();
        String first = registered(name, "IN").statusCode(201).extract().path("id");

        again(registered(name.toUpperCase().replace("-", " "), "IN"), first, "/name");
        registered(name, "PL").statusCode(201);
        String number = "u-" + UUID.randomUUID();
        String entities = "[{\"name\": \"%s Ltd\", \"country\": \"IN\", \"registrationNumber\": \"%s\"}]";
        changed(operator(), first, name, entities.formatted(name, number)).statusCode(200);
        changed(operator(), first, name, entities.formatted(name, number)).statusCode(200);
        again(registered(name + " LTD.", "IN"), first, "/name");
        String second = registered(providerName(), "IN").extract().path("id");
        again(changed(operator(), second, name, "[]"), first, "/name");
        String sameNumber = entities.formatted("Another", number.toUpperCase());
        again(changed(operator(), second, providerName(), sameNumber), first, "/legalEntities/0");

        operator()
                .header("If-Match", "*")
                .body("{\"reason\": \"It is no more.\"}")
                .post("/v1/providers/" + first + "/close")
                .then()
                .statusCode(200);
        registered(name, "IN").statusCode(201);
    }

    @Test
    void the_sign_and_the_word_are_one_and_a_word_has_one_script() {
        String name = "Smith " + UUID.randomUUID();
        String first = registered(name + " & Sons Ltd.", "IN")
                .statusCode(201)
                .extract()
                .path("id");
        again(registered(name + " and Sons Ltd", "IN"), first, "/name");
        registered(name + " or Sons Ltd", "IN").statusCode(201);

        for (String looksAlike : List.of("W\u0430lk GmbH", "\u039dokia Oy")) {
            registered(looksAlike, "IN")
                    .statusCode(422)
                    .body("code", is("validation_failed"))
                    .body("errors[0].pointer", is("/name"))
                    .body("errors[0].code", is("mixed_scripts"));
        }
        registered("Вектор " + UUID.randomUUID(), "IN").statusCode(201);
        String entities = "[{\"name\": \"W\u0430lk\", \"country\": \"IN\", \"registrationNumber\": \"1\"}]";
        changed(operator(), first, name, entities)
                .statusCode(422)
                .body("errors[0].pointer", is("/legalEntities/0/name"));
    }

    @Test
    void who_had_the_same_name_before_still_changes_the_rest() {
        String name = providerName();
        registered(name, "IN").statusCode(201);
        String second = registered(providerName(), "IN").extract().path("id");
        CatalogDatabase.execute("update provider set name = '%s' where id = '%s'".formatted(name, second));
        String entities = "[{\"name\": \"%s\", \"country\": \"IN\", \"registrationNumber\": \"%s\"}]"
                .formatted(providerName(), UUID.randomUUID());

        changed(operator(), second, name, entities).statusCode(200);
    }

    @Test
    void a_provider_learns_of_no_other_by_a_refusal() {
        String name = providerName();
        registered(name, "IN").statusCode(201);
        String deccan = organisation();
        String own = thirdParty(deccan);

        changed(manager(deccan), own, name, "[]").statusCode(200);
    }

    @Test
    void of_the_same_that_is_entered_at_once_one_is_taken() {
        String body = "{\"kind\": \"THIRD_PARTY\", \"organisation\": \"x\", \"name\": \"%s\", \"country\": \"IN\"}";

        assertThat(sixAtOnce(body.formatted(providerName()), "/v1/providers"))
                .containsExactlyElementsOf(Stream.concat(
                                Stream.generate(() -> "provider_known /name").limit(5), Stream.of("taken"))
                        .toList());
    }

    private static ValidatableResponse registered(String name, String country) {
        return operator()
                .body(Map.of("kind", "THIRD_PARTY", "organisation", organisation(), "name", name, "country", country))
                .post("/v1/providers")
                .then();
    }

    private static ValidatableResponse changed(RequestSpecification who, String id, String name, String entities) {
        return who.header("If-Match", "*")
                .body("{\"name\": \"%s\", \"country\": \"IN\", \"legalEntities\": %s}".formatted(name, entities))
                .put("/v1/providers/" + id)
                .then();
    }

    private static void again(ValidatableResponse response, String first, String pointer) {
        response.statusCode(409)
                .body("code", is("provider_known"))
                .body("providerId", is(first))
                .body("errors[0].pointer", is(pointer));
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
