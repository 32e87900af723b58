package kpo.catalog.expert;

import static io.restassured.RestAssured.given;
import static kpo.catalog.CatalogFixture.*;
import static kpo.platform.caller.Role.PROVIDER_MANAGER;
import static org.hamcrest.Matchers.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import kpo.catalog.CatalogFixture;
import kpo.testing.Polling;
import kpo.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;

/** Files of experts for a provider of the test's own, and what becomes of them. */
abstract class ExpertUploads {

    static final ObjectMapper JSON = new ObjectMapper();
    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";
    static final String HEADER =
            "reference,providerId,name,country,zone,workingHours.from,workingHours.to,workingHours.days,"
                    + "weeklyCapacityMinutes,costRate.amount,costRate.currency,availableFrom,domains,degrees,credentials,"
                    + "languages,skills";

    final String organisation = organisation();
    String provider;

    @BeforeEach
    void aProvider() {
        provider = thirdParty(organisation);
    }

    String exported(String mediaType) {
        Response answer =
                given().accept(mediaType).auth().oauth2(token()).get("/v1/experts/export?providerId=" + provider);
        answer.then().statusCode(200).contentType(startsWith(mediaType));
        return answer.asString();
    }

    String token() {
        return Tokens.token("dev", organisation, PROVIDER_MANAGER);
    }

    RequestSpecification manager() {
        return CatalogFixture.manager(organisation);
    }

    RequestSpecification request(String mediaType) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(NDJSON, ContentType.TEXT)
                                .encodeContentTypeAs(CSV, ContentType.TEXT)
                                .defaultContentCharset("UTF-8")))
                .contentType(mediaType)
                .auth()
                .oauth2(token());
    }

    Response upload(String mediaType, String rows, String query) {
        return upload(mediaType, rows, query, UUID.randomUUID().toString());
    }

    Response upload(String mediaType, String rows, String query, String key) {
        return request(mediaType)
                .header("Idempotency-Key", key)
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post("/v1/experts/import" + query);
    }

    JsonPath ended(Response taken) {
        return ended(taken.then().statusCode(202).extract().header("Location"));
    }

    JsonPath ended(String path) {
        Polling.until(Duration.ofSeconds(60), () -> manager().get(path).path("endedAt") != null);
        return manager().get(path).jsonPath();
    }

    int listed() {
        return manager()
                .get("/v1/experts?count=true&limit=1&providerId=" + provider)
                .jsonPath()
                .getInt("total");
    }

    String row(String reference) {
        return row(reference, p -> {});
    }

    String row(String reference, Consumer<Map<String, Object>> change) {
        Map<String, Object> profile = asha(provider);
        profile.put("reference", reference);
        profile.remove("subject");
        change.accept(profile);
        try {
            return JSON.writeValueAsString(profile) + "\n";
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    String csv(String reference, String name) {
        return reference + "," + provider + "," + name
                + ",IN,Asia/Kolkata,12:30,21:30,MONDAY;FRIDAY,2400,3250.00,INR,2026-10-01,"
                + "\"[{\"\"domain\"\":\"\"INVESTMENT\"\",\"\"years\"\":12}]\",[],[],"
                + "\"[{\"\"tag\"\":\"\"en\"\",\"\"level\"\":\"\"C1\"\"}]\",[]";
    }
}
