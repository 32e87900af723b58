package kpo.billing;

import static kpo.platform.caller.Role.OPERATOR;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import kpo.testing.Tokens;

/** A legal entity of a test, in an organisation of its own. */
public record Company(String id, String organisation) {

    public static Company in(String country, String state, String currency) {
        String organisation = "org-" + UUID.randomUUID();
        String id = operator()
                .body(
                        """
                        {"organisation": "%s", "name": "Company of %s", "country": "%s", %s "currency": "%s",
                         "fiscalYearStartMonth": %d, "invoicePrefix": "DA"}"""
                                .formatted(
                                        organisation,
                                        country,
                                        country,
                                        state == null ? "" : "\"state\": \"%s\",".formatted(state),
                                        currency,
                                        country.equals("IN") ? 4 : 1))
                .post("/v1/legal-entities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Company(id, organisation);
    }

    /** Valid from 2025-04-01; checked with the tax office on that day. */
    public Company registered(String kind, String number, String validTo) {
        operator()
                .header("If-Match", "*")
                .body(
                        """
                        {"kind": "%s", "number": "%s", "validFrom": "2025-04-01", "validTo": %s,
                         "checkedOn": "2025-04-01", "checkReference": "WAPIAAAAYs3kd"}"""
                                .formatted(kind, number, validTo == null ? null : '"' + validTo + '"'))
                .post("/v1/legal-entities/" + id + "/tax-registrations")
                .then()
                .statusCode(200);
        return this;
    }

    /** Someone of this company. */
    public RequestSpecification as(String role) {
        return Tokens.as("someone-of-" + organisation, organisation, role);
    }

    public static RequestSpecification operator() {
        return Tokens.as("olga", "operator", OPERATOR);
    }
}
