package kpo.billing;

import static kpo.billing.Company.operator;
import static kpo.platform.caller.Role.PROVIDER_FINANCE;
import static kpo.platform.caller.Role.SERVICE;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpo.testing.Tokens;

/** Two companies, the seller's rate cards, their agreement, and the work under it. All over HTTP, all its own. */
public final class Deal {

    private static final String CHARGES = "/v1/charges/batch";

    public final Company seller;
    public final Company buyer;
    public final String sourceId = UUID.randomUUID().toString();
    public final String fxSource =
            "T" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase();
    public String agreementId;
    private final List<String> cards = new ArrayList<>();
    private final List<String> roles = new ArrayList<>();

    public Deal(Company seller, Company buyer) {
        this.seller = seller;
        this.buyer = buyer;
    }

    /** Karnataka sells to Germany, with a letter of undertaking. */
    public static Deal exportOfIndia(String lutValidTo) {
        return new Deal(
                Company.in("IN", "KA", "INR")
                        .registered("GSTIN", "29AABCD1234E1Z5", null)
                        .registered("LUT", "AD290425000001X", lutValidTo),
                Company.in("DE", null, "EUR").registered("VAT", "DE123456789", null));
    }

    public String card(String currency) {
        String card = seller.as(PROVIDER_FINANCE)
                .body("{\"sellerEntityId\": \"%s\", \"name\": \"Card in %s\", \"currency\": \"%s\"}"
                        .formatted(seller.id(), currency, currency))
                .post("/v1/rate-cards")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        cards.add(card);
        return card;
    }

    /** A rate from 2026-04-01 on. */
    public Deal rate(String card, String role, String unit, String price, String currency) {
        addLine(card, role, unit, price, currency, "2026-04-01", null).then().statusCode(201);
        roles.add(role);
        return this;
    }

    /** A role that has its rates already. */
    public Deal rateAlready(String role) {
        roles.add(role);
        return this;
    }

    public Deal with(String card) {
        cards.add(card);
        return this;
    }

    public List<String> cards() {
        return List.copyOf(cards);
    }

    public Response addLine(
            String card, String role, String unit, String price, String currency, String from, String to) {
        return seller.as(PROVIDER_FINANCE)
                .body(
                        """
                        {"role": "%s", "unit": "%s", "unitPrice": {"amount": "%s", "currency": "%s"},
                         "validFrom": "%s", "validTo": %s}"""
                                .formatted(role, unit, price, currency, from, to == null ? null : '"' + to + '"'))
                .post("/v1/rate-cards/" + card + "/lines");
    }

    public Deal publishedFx(String base, String quote, String rate, String on) {
        operator()
                .body(
                        """
                        {"base": "%s", "quote": "%s", "rate": "%s", "publishedOn": "%s", "source": "%s",
                         "confirmJump": true}"""
                                .formatted(base, quote, rate, on, fxSource))
                .post("/v1/fx-rates")
                .then()
                .statusCode(201);
        return this;
    }

    /** With all the cards made so far. @param more further members of the body, each with a comma behind it */
    public Deal agreed(String currency, String more) {
        agreementId = propose(currency, more).then().statusCode(201).extract().path("id");
        return this;
    }

    public Response propose(String currency, String more) {
        return service().body(agreement(currency, more)).post("/v1/billing-agreements");
    }

    public String agreement(String currency, String more) {
        return """
                {"source": "engagement", "sourceId": "%s", "sellerEntityId": "%s", "buyerEntityId": "%s",
                 "sellerOrganisation": "%s", "buyerOrganisation": "%s", "currency": "%s", "rateCardIds": %s, "roles": %s, %s "fxSource": "%s",
                 "startsOn": "2026-10-01", "zone": "Asia/Kolkata", "paymentTermsDays": 30}"""
                .formatted(
                        sourceId,
                        seller.id(),
                        buyer.id(),
                        seller.organisation(),
                        buyer.organisation(),
                        currency,
                        quoted(cards),
                        quoted(roles),
                        more,
                        fxSource);
    }

    private static String quoted(List<String> values) {
        return values.stream().distinct().map(v -> '"' + v + '"').collect(Collectors.joining(",", "[", "]"));
    }

    /** Entries of at most eight hours from nine o'clock in Kolkata, one a day in October 2026. */
    public Deal worked(String role, int minutes) {
        List<String> entries = new ArrayList<>();
        for (int left = minutes, day = 1; left > 0; left -= 480, day = day % 28 + 1) {
            entries.add(time(
                    UUID.randomUUID().toString(),
                    role,
                    LocalDate.of(2026, 10, day).toString(),
                    Math.min(left, 480)));
        }
        take(entries.toArray(String[]::new)).then().statusCode(200).body("results.outcome", everyItem(is("CREATED")));
        return this;
    }

    public String time(String id, String role, String workDate, int minutes) {
        Instant start = Instant.parse(workDate + "T03:30:00Z");
        return time(id, role, start.toString(), start.plusSeconds(60L * minutes).toString(), workDate, minutes);
    }

    /** Six hours over the midnight of 15 October 2026 in India: two hours on that day, four on the next. */
    public String night(String role) {
        return time(
                UUID.randomUUID().toString(), role, "2026-10-15T16:30:00Z", "2026-10-15T22:30:00Z", "2026-10-15", 360);
    }

    public String time(String id, String role, String start, String end, String workDate, int minutes) {
        return """
                {"source": "engagement", "sourceId": "%s", "agreementSourceId": "%s", "kind": "TIME", "role": "%s",
                 "startedAt": "%s", "endedAt": "%s", "zone": "Asia/Kolkata", "workDate": "%s", "minutes": %d}"""
                .formatted(id, sourceId, role, start, end, workDate, minutes);
    }

    public String units(String role, String quantity) {
        return """
                {"source": "engagement", "sourceId": "%s", "agreementSourceId": "%s", "kind": "UNITS", "role": "%s",
                 "quantity": "%s", "workDate": "2026-10-07"}"""
                .formatted(UUID.randomUUID(), sourceId, role, quantity);
    }

    public String passedOn(String amount, String currency, String description) {
        return """
                {"source": "engagement", "sourceId": "%s", "agreementSourceId": "%s", "kind": "PASS_THROUGH",
                 "amount": {"amount": "%s", "currency": "%s"}, "workDate": "2026-10-07", "description": "%s"}"""
                .formatted(UUID.randomUUID(), sourceId, amount, currency, description);
    }

    public Response take(String... charges) {
        return service()
                .body(Stream.of(charges).collect(Collectors.joining(",", "{\"charges\": [", "]}")))
                .post(CHARGES);
    }

    /** October 2026, tax point 2026-10-30. */
    public String october() {
        return period("2026-10-01", "2026-11-01");
    }

    public String period(String from, String to) {
        return """
                {"agreementId": "%s", "periodFrom": "%s", "periodTo": "%s", "taxPoint": "2026-10-30"}"""
                .formatted(agreementId, from, to);
    }

    public Response preview() {
        return seller.as(PROVIDER_FINANCE).body(october()).post("/v1/invoices/preview");
    }

    public Response draft() {
        return draft(october());
    }

    public Response draft(String period) {
        return seller.as(PROVIDER_FINANCE)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(period)
                .post("/v1/invoices");
    }

    public Response issue(Response draft) {
        return seller.as(PROVIDER_FINANCE)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", draft.header("ETag"))
                .post(draft.header("Location") + "/issue");
    }

    public static RequestSpecification keyed(RequestSpecification who) {
        return who.header("Idempotency-Key", UUID.randomUUID());
    }

    /** With a key of its own, as money moves with each of its requests. */
    public static RequestSpecification service() {
        return keyed(Tokens.as("engagement", "platform", SERVICE));
    }
}
