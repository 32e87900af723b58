package kpo.billing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static kpo.billing.DoorTest.PATH;
import static kpo.billing.DoorTest.operator;
import static kpo.platform.caller.Role.*;
import static kpo.testing.Refusals.refused;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import kpo.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which form a body is taken and an answer given. */
@QuarkusTest
class FormsTest {

    @Test
    void a_whole_number_may_be_written_with_a_fraction_of_nothing() {
        String body = "{\"fiscalYearStartMonth\": %s}";

        for (String whole : new String[] {"13", "13.0", "1.3e1"}) {
            refused(operator().body(body.formatted(whole)).post(PATH), 422, "validation_failed")
                    .body("errors.find { it.pointer == '/fiscalYearStartMonth' }.code", is("out_of_range"));
        }
        for (String broken : new String[] {"4.5", "1e99", "1e-999999999", "99999999999.0", "\"4.0\""}) {
            refused(operator().body(body.formatted(broken)).post(PATH), 400, "invalid_value")
                    .body("errors[0].pointer", is("/fiscalYearStartMonth"));
        }
    }

    @Test
    void json_is_sent_in_utf_8() {
        for (String charset : new String[] {"UTF-16", "ISO-8859-1", "utf-32", "nonsense"}) {
            refused(
                            given().auth()
                                    .oauth2(Tokens.token("olga", "operator", OPERATOR))
                                    .config(RestAssured.config()
                                            .encoderConfig(EncoderConfig.encoderConfig()
                                                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                                    .header("Content-Type", "application/json; charset=" + charset)
                                    .body("{}".getBytes(UTF_8))
                                    .post(PATH),
                            415,
                            "unsupported_media_type")
                    .body("detail", containsString(charset))
                    .body("remedy", is("Send UTF-8."));
        }
    }

    @Test
    void a_form_that_is_refused_is_not_given() {
        for (String accepted : new String[] {
            "application/json;q=0",
            "*/*;q=0",
            "application/*;q=0.0, text/html",
            "application/json;q=0, */*;q=0.5",
            "application/json;q=0.x",
            "application/json;q=0, x;q=0"
        }) {
            refused(operator().accept(accepted).get(PATH), 406, "not_acceptable");
        }
        for (String accepted : new String[] {"application/json, */*;q=0", "*/*;q=0.01", "text/html;q=0, */*"}) {
            operator().accept(accepted).get(PATH).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /problems          | application/json;q=0, */*                  | text/html
                    /problems          | text/html;q=0, */*                         | application/json
                    /problems          | application/json;q=0.1, */*;q=0.9          | text/html
                    /v1/charges/export | application/x-ndjson;q=0, */*              | text/csv
                    /v1/charges/export | text/*;q=0.0, application/*                | application/x-ndjson
                    /v1/charges/export | application/x-ndjson;q=0.2, text/csv;q=0.8 | text/csv""")
    void of_several_forms_another_one_is_given(String path, String accepted, String given) {
        operator().accept(accepted).get(path).then().statusCode(200).contentType(startsWith(given));
    }

    @Test
    void a_file_without_a_byte_is_refused() {
        for (String type : new String[] {"text/csv", "application/x-ndjson"}) {
            refused(Deal.service().contentType(type).post("/v1/charges/import"), 422, "validation_failed")
                    .body("detail", is("The body is empty, and a file has at least one line."))
                    .body("errors[0].code", is("required"));
        }
    }
}
