package kpo.billing.tax;

import static kpo.platform.caller.Role.*;
import static kpo.testing.Refusals.refused;
import static kpo.testing.Tokens.as;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TaxResourceTest {

    @Test
    void a_service_code_gets_a_rate_of_its_own_for_a_period() {
        String igst = "\"country\": \"IN\", \"component\": \"IGST\", \"serviceCode\": \"998881\"";
        String path = post(
                        "/v1/tax-rates", "{%s, \"ratePercent\": \"5\", \"validFrom\": \"2026-04-01\"}".formatted(igst))
                .statusCode(201)
                .body("ratePercent", is("5"))
                .extract()
                .header("Location");

        refused(
                post("/v1/tax-rates", "{%s, \"ratePercent\": \"12\", \"validFrom\": \"2027-04-01\"}".formatted(igst)),
                409,
                "tax_rate_overlaps");
        verb(path + "/end", "\"7\"", "2027-04-01").statusCode(412);
        verb(path + "/end", "\"0\"", "2027-04-01").statusCode(200).body("validTo", is("2027-04-01"));
        refused(verb(path + "/end", "\"1\"", "2027-04-02"), 422, "tax_rate_ended");
        refused(verb(path + "/end", "\"1\"", "2026-04-01"), 422, "tax_rate_period_empty");
        post("/v1/tax-rates", "{%s, \"ratePercent\": \"12\", \"validFrom\": \"2027-04-01\"}".formatted(igst))
                .statusCode(201);

        String seller = india("KA");
        String buyer = india("MH");
        preview(seller, buyer, "2027-03-31", "INR", ", \"serviceCode\": \"998881\"")
                .body("components.ratePercent", contains("5"))
                .body("reasons.detail", hasItem(containsString("for service code 998881")));
        preview(seller, buyer, "2027-04-01", "INR", ", \"serviceCode\": \"998881\"")
                .body("components.ratePercent", contains("12"));
        preview(seller, buyer, "2027-04-01", "INR", ", \"serviceCode\": \"998882\"")
                .body("components.ratePercent", contains("18"));
    }

    @Test
    void a_rate_that_cannot_be_is_refused() {
        refused(
                post(
                        "/v1/tax-rates",
                        """
                        {"country": "DE", "component": "IGST", "ratePercent": "5", "validFrom": "2026-04-01"}"""),
                422,
                "tax_component_unknown");
        refused(
                post(
                        "/v1/tax-rates",
                        """
                        {"country": "US", "component": "VAT", "ratePercent": "101", "validFrom": "2026-04-01"}"""),
                422,
                "validation_failed");
        as("carl", "acme", CLIENT_FINANCE)
                .get("/v1/tax-rates?country=FI")
                .then()
                .statusCode(200)
                .body("items.ratePercent", contains("24", "25.5"))
                .body("items.validFrom", contains("2020-01-01", "2024-09-01"));
        as("carl", "acme", CLIENT_FINANCE)
                .get("/v1/tax-rates/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 19", "PL, 23", "NL, 21", "FR, 20", "ES, 21", "IT, 22", "IE, 23", "AT, 20", "BE, 21", "SE, 25", "DK, 25",
        "FI, 25.5", "PT, 23", "LU, 17", "CZ, 21", "BG, 20", "CY, 19", "EE, 24", "GR, 24", "HR, 25", "HU, 27", "LT, 21",
        "LV, 21", "MT, 18", "RO, 21", "SI, 22", "SK, 23"
    })
    void each_member_state_has_its_standard_rate(String country, String percent) {
        String company = company(country);

        preview(company, company(country), "2026-10-30", "EUR", "")
                .body("rule", is(9))
                .body("components.ratePercent", contains(percent));
    }

    @Test
    void case_a_is_free_of_tax_while_the_letter_of_undertaking_is_valid() {
        String seller = india(
                "KA",
                """
                {"kind": "GSTIN", "number": "29AABCD1234E1Z5", "validFrom": "2017-07-01"}""",
                """
                {"kind": "LUT", "number": "AD290426000001X", "validFrom": "2026-04-01", "validTo": "2027-04-01"}""");
        String buyer = company("DE");

        preview(seller, buyer, "2026-10-30", "USD", "")
                .body("rule", is(4))
                .body("category", is("G"))
                .body("components", empty())
                .body("notes", contains("SUPPLY MEANT FOR EXPORT UNDER LUT WITHOUT PAYMENT OF IGST"))
                .body("sellerTaxId", is("29AABCD1234E1Z5"))
                .body("reasons.code", hasItems("lut_valid", "paid_in_convertible_currency"));
        preview(seller, buyer, "2027-04-01", "USD", "")
                .body("rule", is(5))
                .body("components.name", contains("IGST"))
                .body("taxCurrency", is("INR"))
                .body("reasons.code", hasItem("lut_not_valid"));
    }

    @Test
    void case_g_is_reverse_charge_once_the_buyers_vat_id_is_checked() {
        String seller = company(
                "PL", """
                {"kind": "VAT", "number": "PL5260001246", "validFrom": "2020-01-01"}""");
        String buyer = company(
                "DE", """
                {"kind": "VAT", "number": "DE123456789", "validFrom": "2020-01-01"}""");
        refused(previewing(seller, buyer, "2026-10-30", "EUR", ""), 422, "vat_id_missing_or_unchecked")
                .body("remedy", containsString("VIES"))
                .body("reasons.code", hasItem("seller_vat_id_valid"));
        String registration = as("olga", "operator", OPERATOR)
                .get("/v1/legal-entities/" + buyer)
                .path("registrations[0].id");
        as("olga", "operator", OPERATOR)
                .header("If-Match", "*")
                .body("{\"checkedOn\": \"2026-10-01\", \"checkReference\": \"WAPIAAAAYs3kd\"}")
                .post("/v1/legal-entities/%s/tax-registrations/%s/check".formatted(buyer, registration))
                .then()
                .statusCode(200);

        preview(seller, buyer, "2026-10-30", "EUR", "")
                .body("rule", is(10))
                .body("category", is("AE"))
                .body("exemptionCode", is("VATEX-EU-AE"))
                .body("notes", contains("Reverse charge"))
                .body("sellerTaxId", is("PL5260001246"))
                .body("buyerTaxId", is("DE123456789"));
    }

    @Test
    void what_cannot_be_billed_says_so() {
        String seller = india("KA");

        refused(previewing(seller, UUID.randomUUID().toString(), "2026-10-30", "INR", ""), 422, "entity_unknown")
                .body("errors[0].pointer", is("/buyerEntityId"));
        refused(previewing(company("US"), seller, "2026-10-30", "USD", ""), 422, "tax_treatment_unsupported");
        refused(previewing(seller, india("KA"), "2016-10-30", "INR", ""), 422, "tax_rate_missing");
        String consumer = establish("\"country\": \"DE\", \"currency\": \"EUR\", \"kind\": \"CONSUMER\"");
        refused(previewing(seller, consumer, "2026-10-30", "EUR", ""), 422, "consumer_not_supported");
    }

    private static ValidatableResponse preview(String seller, String buyer, String on, String currency, String more) {
        return previewing(seller, buyer, on, currency, more).statusCode(200);
    }

    private static ValidatableResponse previewing(
            String seller, String buyer, String on, String currency, String more) {
        return post(
                "/v1/tax-determinations/preview",
                "{\"sellerEntityId\": \"%s\", \"buyerEntityId\": \"%s\", \"taxPoint\": \"%s\", \"currency\": \"%s\"%s}"
                        .formatted(seller, buyer, on, currency, more));
    }

    private static String india(String state, String... registrations) {
        return establish(
                "\"country\": \"IN\", \"state\": \"%s\", \"currency\": \"INR\"".formatted(state), registrations);
    }

    private static String company(String country, String... registrations) {
        return establish("\"country\": \"%s\", \"currency\": \"EUR\"".formatted(country), registrations);
    }

    private static String establish(String particulars, String... registrations) {
        String id = post(
                        "/v1/legal-entities",
                        "{\"organisation\": \"tax-test\", \"name\": \"Company\", \"fiscalYearStartMonth\": 4, \"invoicePrefix\": \"TT\", %s}"
                                .formatted(particulars))
                .statusCode(201)
                .extract()
                .path("id");
        for (String registration : registrations) {
            as("olga", "operator", OPERATOR)
                    .header("If-Match", "*")
                    .body(registration)
                    .post("/v1/legal-entities/%s/tax-registrations".formatted(id))
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    private static ValidatableResponse verb(String path, String ifMatch, String validTo) {
        return as("olga", "operator", OPERATOR)
                .header("If-Match", ifMatch)
                .body("{\"validTo\": \"%s\"}".formatted(validTo))
                .post(path)
                .then();
    }

    private static ValidatableResponse post(String path, String body) {
        return as("olga", "operator", OPERATOR).body(body).post(path).then();
    }
}
