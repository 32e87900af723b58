package kpo.catalog.expert;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.expert.RefusedProfile.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What has several spellings is kept in one, and what is spelt so that nobody can read it is refused. */
@QuarkusTest
class ExpertSpellingTest {

    @Test
    void a_name_is_of_any_script_and_hides_nothing() {
        refused("name", "Asha \u202EoaR", 400, "invalid_value", "/name");
        refused("name", "Asha\u200B Rao", 400, "invalid_value", "/name");
        refused("name", "\u2066Asha\u2069", 400, "invalid_value", "/name");
        refused("name", "Asha\nRao", 422, "validation_failed", "/name");
        refused("name", "Asha\tRao", 422, "validation_failed", "/name");
        refused("name", "Asha\u0007Rao", 400, "invalid_value", "/name");
        for (String blank : List.of("\u3164", "\u115F", "\u1160", "\u2800", "\uFFA0")) {
            refused("name", blank, 400, "invalid_value", "/name");
        }
        refused("name", "\u3000\u00A0", 422, "validation_failed", "/name");
        for (String name : List.of("ליאת כהן", "نور الهدى", "क्\u200Dष")) {
            String id = enrolled(asha(thirdParty(organisation()), profile -> profile.put("name", name)));
            operator().get("/v1/experts/" + id).then().body("name", is(name));
        }
    }

    @Test
    void what_cannot_be_seen_is_named() {
        for (var words : Map.of(
                        "en", "The text holds U+200B, a character that cannot be seen.",
                        "hi", "पाठ में U+200B है, ऐसा वर्ण जो दिखाई नहीं देता।")
                .entrySet()) {
            operator()
                    .header("Accept-Language", words.getKey())
                    .body(asha(thirdParty(organisation()), profile -> profile.put("name", "Asha\u200B Rao")))
                    .post("/v1/experts")
                    .then()
                    .statusCode(400)
                    .body("detail", is(words.getValue()))
                    .body("errors[0].pointer", is("/name"))
                    .body("remedy", notNullValue());
        }
    }

    @Test
    void a_language_is_the_same_in_any_case_and_kept_in_one() {
        refused(
                "languages",
                List.of(language("en-GB", "C1"), language("EN-gb", "C2")),
                422,
                "language_twice",
                "/languages/1");
        refused("country", "in", 422, "validation_failed", "/country");
        String id = enrolled(asha(
                thirdParty(organisation()),
                profile -> profile.put("languages", List.of(language("ZH-HANT-tw", "C1"), language("HI", "C2")))));

        operator().get("/v1/experts/" + id).then().body("languages.tag", contains("hi", "zh-Hant-TW"));
    }

    @Test
    void a_language_is_the_same_by_each_of_its_codes() {
        refused(
                "languages",
                List.of(language("hi", "C1"), language("hin", "C2")),
                422,
                "language_twice",
                "/languages/1");
        refused(
                "languages",
                List.of(language("ger", "C1"), language("deu", "C2")),
                422,
                "language_twice",
                "/languages/1");
        String id = enrolled(asha(
                thirdParty(organisation()),
                profile -> profile.put("languages", List.of(language("hin", "C2"), language("fre-CA", "C1")))));

        operator().get("/v1/experts/" + id).then().body("languages.tag", contains("hi", "fr-CA"));
    }

    @Test
    void a_zone_is_kept_by_one_name_and_is_of_the_IANA_database() {
        refused("zone", "SystemV/EST5EDT", 422, "validation_failed", "/zone");
        String id = enrolled(asha(thirdParty(organisation()), profile -> profile.put("zone", "Asia/Calcutta")));

        operator().get("/v1/experts/" + id).then().body("zone", is("Asia/Kolkata"));
    }

    @Test
    void a_currency_is_one_that_is_in_use() {
        for (String currency : List.of("DEM", "XXX", "QQQ")) {
            refused(
                    "costRate",
                    Map.of("amount", "50.00", "currency", currency),
                    422,
                    "validation_failed",
                    "/costRate/currency");
        }
        operator()
                .get("/v1/expert-search?costRateAtMost=50&costRateCurrency=XXX")
                .then()
                .statusCode(422)
                .body("errors[0].code", is("unknown_currency"));
    }
}
