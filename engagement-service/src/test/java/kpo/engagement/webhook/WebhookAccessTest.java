package kpo.engagement.webhook;

import static kpo.engagement.webhook.WebhookScene.body;
import static kpo.platform.caller.Role.CLIENT_FINANCE;
import static kpo.testing.Refusals.refused;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import kpo.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may have webhooks, how many, and where. */
@QuarkusTest
class WebhookAccessTest {

    @Inject
    EventRows rows;

    @Test
    void webhooks_belong_to_managers_of_their_own_organisation() {
        try (WebhookScene partner = new WebhookScene().listening("need.*");
                WebhookScene other = new WebhookScene()) {
            rows.record(partner.organisation, 1, 1);
            partner.taken(1);
            String delivery = partner.manager()
                    .get(partner.endpoint + "/deliveries")
                    .then()
                    .extract()
                    .jsonPath()
                    .getString("items[0].id");

            refused(other.manager().get(partner.endpoint), 404, "not_found");
            refused(other.manager().get(partner.endpoint + "/deliveries"), 404, "not_found");
            refused(other.manager().get(partner.endpoint + "/allowed-actions"), 404, "not_found");
            refused(other.manager().post("/v1/webhook-deliveries/" + delivery + "/replay"), 404, "not_found");
            for (String verb : List.of("pause", "resume", "rotate-secret")) {
                refused(other.manager().header("If-Match", "*").post(partner.endpoint + "/" + verb), 404, "not_found");
            }
            other.manager().get("/v1/webhook-endpoints").then().statusCode(200).body("items", empty());
            refused(Tokens.as("fay", partner.organisation, CLIENT_FINANCE).get(partner.endpoint), 403, "forbidden");
            refused(
                    other.manager()
                            .body("{\"url\": \"%s\", \"types\": [\"*\"], \"everyOrganisation\": true}"
                                    .formatted(other.receiver.url()))
                            .post("/v1/webhook-endpoints"),
                    403,
                    "forbidden");
        }
    }

    @Test
    void an_organisation_has_ten_webhooks_at_most_and_removes_them() {
        try (WebhookScene partner = new WebhookScene()) {
            for (int i = 0; i < 10; i++) {
                partner.listening("need.*");
            }
            refused(
                    partner.manager()
                            .body(body(partner.receiver.url(), "need.*"))
                            .post("/v1/webhook-endpoints"),
                    409,
                    "webhook_limit_reached");
            partner.manager()
                    .header("If-Match", "\"0\"")
                    .delete(partner.endpoint)
                    .then()
                    .statusCode(204);
            refused(partner.manager().get(partner.endpoint), 404, "not_found");
            partner.listening("need.*");
        }
    }

    @Test
    void a_change_needs_the_version_and_types_of_the_catalogue() {
        try (WebhookScene partner = new WebhookScene().listening("need.*")) {
            String changed = body(partner.receiver.url(), "engagement.*", "need.submitted");
            refused(partner.manager().body(changed).put(partner.endpoint), 428, "precondition_required");
            partner.manager()
                    .header("If-Match", "\"0\"")
                    .body(changed)
                    .put(partner.endpoint)
                    .then()
                    .statusCode(200)
                    .body("types", contains("engagement.*", "need.submitted"));
            refused(
                    partner.manager()
                            .body(body(partner.receiver.url(), "invoice.*"))
                            .post("/v1/webhook-endpoints"),
                    422,
                    "webhook_type_unknown",
                    "/types");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://93.184.216.34/",
                "https://127.0.0.2/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest",
                "https://[::1]/",
                "https://2130706433/",
                "https://me@93.184.216.34/",
                "https://93.184.216.34:22/"
            })
    void targets_inside_are_refused_when_they_are_registered(String url) {
        try (WebhookScene partner = new WebhookScene()) {
            refused(
                    partner.manager().body(body(url, "need.*")).post("/v1/webhook-endpoints"),
                    422,
                    "webhook_target_refused",
                    "/url");
        }
    }
}
