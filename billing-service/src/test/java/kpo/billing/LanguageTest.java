package kpo.billing;

import static kpo.billing.DoorTest.PATH;
import static kpo.billing.DoorTest.operator;
import static kpo.testing.Refusals.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** A refusal and whatever else has words is read in the language that its caller reads. */
@QuarkusTest
class LanguageTest {

    @Test
    void a_refusal_in_hindi_has_no_word_of_english_prose() {
        refused(hindi().get("/v1/rate-cards?sellerEntityId=x"), 400, "invalid_parameter")
                .body("detail", is("पैरामीटर sellerEntityId यह लेता है: कोई UUID।"))
                .body("errors[0].detail", is("पैरामीटर sellerEntityId यह लेता है: कोई UUID।"));
        refused(hindi().body("{\"fiscalYearStartMonth\": \"x\"}").post(PATH), 400, "invalid_value")
                .body("detail", is("यहाँ यह अपेक्षित है: पूर्ण संख्या।"));
        refused(hindi().get(PATH + "?after=x"), 400, "invalid_parameter").body("remedy", containsString("पृष्ठ"));
    }

    @Test
    void an_answer_with_words_names_their_language_and_another_one_does_not() {
        hindi().get("/v1/webhook-endpoints").then().header("Content-Language", nullValue());
        refused(hindi().get("/v1/nothing"), 404, "not_found")
                .header("Content-Language", "hi")
                .header("Vary", "Accept-Language");
        hindi().get("/v1/charges/export").then().statusCode(200).header("Vary", "Accept");
    }

    @Test
    void a_bound_that_is_not_taken_itself_is_said_so() {
        String charge = "{\"charges\": [{\"kind\": \"UNITS\", \"quantity\": \"0\"}]}";
        String detail = "results[0].problem.errors.find { it.pointer == '/quantity' }.detail";

        Deal.service()
                .body(charge)
                .post("/v1/charges/batch")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body(detail, is("Greater than 0."));
        Deal.service()
                .header("Accept-Language", "hi")
                .body(charge)
                .post("/v1/charges/batch")
                .then()
                .statusCode(200)
                .header("Content-Language", "hi")
                .header("Vary", "Accept-Language")
                .body(detail, is("0 से अधिक।"));
    }

    @Test
    void faults_of_values_have_codes_of_ours_a_place_and_words_in_the_callers_language() {
        String faulty =
                """
                {"organisation": "%s", "country": "XX", "currency": "EUR", "fiscalYearStartMonth": 13,
                 "invoicePrefix": "DA"}"""
                        .formatted("x".repeat(65));

        refused(operator().body(faulty).post(PATH), 422, "validation_failed")
                .body("errors.pointer", contains("/country", "/fiscalYearStartMonth", "/name", "/organisation"))
                .body("errors.code", contains("unknown_country", "out_of_range", "required", "too_long"))
                .body("errors[3].detail", is("At most 64 characters."));
        refused(
                        operator()
                                .header("Accept-Language", "hi-IN;q=0.9, en;q=0.5")
                                .body(faulty)
                                .post(PATH),
                        422,
                        "validation_failed")
                .header("Content-Language", "hi")
                .body("title", is("कोई मान अपने फ़ील्ड की सीमा से बाहर है"))
                .body("errors[2].detail", is("मान देना आवश्यक है।"))
                .body("errors[3].detail", is("अधिक से अधिक 64 वर्ण।"));
    }

    private static RequestSpecification hindi() {
        return operator().header("Accept-Language", "hi");
    }
}
