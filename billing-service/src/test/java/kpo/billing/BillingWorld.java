package kpo.billing;

import static kpo.billing.Company.operator;
import static kpo.platform.caller.Role.*;

import io.restassured.response.Response;
import java.util.UUID;
import kpo.testing.World;

/** Companies and a deal of their own for each request. */
public class BillingWorld implements World {

    private static final Who OPERATING = new Who("olga", "operator", OPERATOR);
    private static final Who SERVING = new Who("engagement", "platform", SERVICE);
    private static final String END = "{\"validTo\": \"2027-01-01\"}";

    @Override
    public Call prepare(String operationId) {
        return switch (operationId) {
            case "establishLegalEntity" ->
                Call.of(
                        OPERATING,
                        "/v1/legal-entities",
                        """
                        {"organisation": "org-%s", "name": "Company", "country": "DE", "currency": "EUR",
                         "fiscalYearStartMonth": 1, "invoicePrefix": "DA"}"""
                                .formatted(UUID.randomUUID()));
            case "addTaxRegistration" ->
                Call.of(
                        OPERATING,
                        "/v1/legal-entities/" + company().id() + "/tax-registrations",
                        """
                        {"kind": "VAT", "number": "DE123456789", "validFrom": "2025-04-01"}""");
            case "endTaxRegistration" -> Call.of(OPERATING, registration() + "/end", END);
            case "checkTaxRegistration" ->
                Call.of(OPERATING, registration() + "/check", "{\"checkedOn\": \"2026-10-01\"}");
            case "recordFxRate" -> Call.of(OPERATING, "/v1/fx-rates", fxRate());
            case "importFxRates" ->
                new Call(
                        OPERATING,
                        "/v1/fx-rates/import",
                        "Date,USD\n%d-04-13,1.1684\n".formatted(1900 + (int) (Math.random() * 90)),
                        "text/csv");
            case "addTaxRate" -> Call.of(OPERATING, "/v1/tax-rates", taxRate());
            case "endTaxRate" ->
                Call.of(
                        OPERATING,
                        operator()
                                        .body(taxRate())
                                        .post("/v1/tax-rates")
                                        .then()
                                        .statusCode(201)
                                        .extract()
                                        .header("Location")
                                + "/end",
                        END);
            case "previewTax" -> {
                Deal deal = deal();
                yield Call.of(
                        SERVING,
                        "/v1/tax-determinations/preview",
                        """
                        {"sellerEntityId": "%s", "buyerEntityId": "%s", "taxPoint": "2026-10-30", "currency": "EUR",
                         "serviceCode": "998311"}"""
                                .formatted(deal.seller.id(), deal.buyer.id()));
            }
            case "createRateCard" -> {
                Company seller = company();
                yield Call.of(
                        of(seller),
                        "/v1/rate-cards",
                        """
                        {"sellerEntityId": "%s", "name": "Card", "currency": "INR"}"""
                                .formatted(seller.id()));
            }
            case "addRateLine" -> {
                Deal deal = new Deal(company(), company());
                yield Call.of(
                        of(deal.seller),
                        "/v1/rate-cards/" + deal.card("INR") + "/lines",
                        """
                        {"role": "analyst", "unit": "HOUR", "unitPrice": {"amount": "4500.00", "currency": "INR"},
                         "validFrom": "2026-04-01"}""");
            }
            case "endRateLine" -> {
                Deal deal = new Deal(company(), company());
                String line = deal.addLine(deal.card("INR"), "analyst", "HOUR", "4500.00", "INR", "2026-04-01", null)
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
                yield Call.of(of(deal.seller), line + "/end", END);
            }
            case "createBillingAgreement" -> Call.of(SERVING, "/v1/billing-agreements", deal().agreement("INR", ""));
            default -> ofAgreement(operationId);
        };
    }

    private static Call ofAgreement(String operationId) {
        Deal deal = deal().agreed("INR", "");
        return switch (operationId) {
            case "takeCharges" ->
                Call.of(
                        SERVING,
                        "/v1/charges/batch",
                        "{\"charges\": [%s]}"
                                .formatted(deal.time(UUID.randomUUID().toString(), "analyst", "2026-10-05", 60)));
            case "importCharges" ->
                new Call(
                        SERVING,
                        "/v1/charges/import",
                        deal.time(UUID.randomUUID().toString(), "analyst", "2026-10-05", 60)
                                .replace("\n", " "),
                        "application/x-ndjson");
            case "retryCharge" -> {
                String charge = deal.take(deal.time(UUID.randomUUID().toString(), "lawyer", "2026-10-05", 60))
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("results[0].chargeId");
                yield Call.of(of(deal.seller), "/v1/charges/" + charge + "/retry");
            }
            case "previewInvoice" ->
                Call.of(of(deal.worked("analyst", 480).seller), "/v1/invoices/preview", deal.october());
            case "draftInvoice" -> Call.of(of(deal.worked("analyst", 480).seller), "/v1/invoices", deal.october());
            case "issueInvoice" -> Call.of(of(deal.seller), drafted(deal).header("Location") + "/issue");
            case "deleteInvoice" -> Call.of(of(deal.seller), drafted(deal).header("Location"));
            default -> throw new IllegalArgumentException("no request is known for " + operationId);
        };
    }

    private static Response drafted(Deal deal) {
        return deal.worked("analyst", 480)
                .draft()
                .then()
                .statusCode(201)
                .extract()
                .response();
    }

    private static Deal deal() {
        Deal deal = Deal.exportOfIndia("2027-04-01");
        return deal.rate(deal.card("INR"), "analyst", "HOUR", "4500.00", "INR");
    }

    private static Company company() {
        return Company.in("DE", null, "EUR");
    }

    private static String registration() {
        String id = company().id();
        String registration = operator()
                .header("If-Match", "*")
                .body(
                        """
                        {"kind": "VAT", "number": "DE123456789", "validFrom": "2025-04-01"}""")
                .post("/v1/legal-entities/" + id + "/tax-registrations")
                .then()
                .statusCode(200)
                .extract()
                .path("registrations[0].id");
        return "/v1/legal-entities/" + id + "/tax-registrations/" + registration;
    }

    private static String fxRate() {
        return """
                {"base": "EUR", "quote": "USD", "rate": "1.1684", "publishedOn": "2026-04-13", "source": "T%s",
                 "confirmJump": true}"""
                .formatted(UUID.randomUUID()
                        .toString()
                        .replace("-", "")
                        .substring(0, 12)
                        .toUpperCase());
    }

    /** For a service code that no other rate is for. */
    private static String taxRate() {
        return """
                {"country": "FR", "component": "VAT", "ratePercent": "20", "serviceCode": "%d", "validFrom": "2026-04-01"}"""
                .formatted(10_000_000 + (int) (Math.random() * 89_999_999));
    }

    private static Who of(Company company) {
        return new Who("someone-of-" + company.organisation(), company.organisation(), PROVIDER_FINANCE);
    }
}
