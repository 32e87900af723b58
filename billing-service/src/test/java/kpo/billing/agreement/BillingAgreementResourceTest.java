package kpo.billing.agreement;

import static kpo.billing.Company.operator;
import static kpo.billing.Deal.keyed;
import static kpo.billing.Deal.service;
import static kpo.platform.caller.Role.*;
import static kpo.testing.Refusals.refused;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import kpo.billing.Company;
import kpo.billing.Deal;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BillingAgreementResourceTest {

    private static final String PATH = "/v1/billing-agreements";
    private static final String FIXED =
            "\"fixedFx\": [{\"base\": \"USD\", \"quote\": \"INR\", \"rate\": \"88.4275\"}],";

    @Test
    void it_is_taken_once_for_its_natural_key() {
        Deal deal = deal();

        Response first = deal.propose("INR", "");
        first.then()
                .statusCode(201)
                .body("lineGrouping", is("ROLE"))
                .body("sellerOrganisation", is(deal.seller.organisation()));
        String id = first.path("id");
        deal.propose("INR", "").then().statusCode(200).body("id", is(id));
        refused(deal.propose("INR", "\"serviceCode\": \"998311\","), 409, "agreement_differs");

        service()
                .get(PATH + "?sourceId=" + deal.sourceId)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @Test
    void a_dry_run_keeps_nothing() {
        Deal deal = deal();

        service()
                .body(deal.agreement("INR", ""))
                .post(PATH + "?dryRun=true")
                .then()
                .statusCode(201)
                .header("Dry-Run", "true")
                .header("Location", nullValue())
                .body("currency", is("INR"));

        service().get(PATH + "?sourceId=" + deal.sourceId).then().body("items", empty());
        refused(
                service()
                        .body(deal.agreement("INR", "").replace("analyst", "lawyer"))
                        .post(PATH + "?dryRun=true"),
                422,
                "role_without_rate");
    }

    @Test
    void every_role_has_a_rate_on_the_first_day() {
        Deal deal = deal();

        refused(
                        service()
                                .body(deal.agreement("INR", "").replace("[\"analyst\"]", "[\"analyst\", \"lawyer\"]"))
                                .post(PATH),
                        422,
                        "role_without_rate")
                .body("roles", contains("lawyer"));
        refused(
                service()
                        .body(deal.agreement("INR", "").replace("2026-10-01", "2026-03-31"))
                        .post(PATH),
                422,
                "role_without_rate");
    }

    @Test
    void a_currency_needs_a_published_rate_or_a_fixed_one() {
        Deal deal = deal();

        refused(deal.propose("USD", ""), 422, "currency_without_rate").body("currencies", contains("INR"));
        deal.propose("USD", FIXED).then().statusCode(201).body("fixedFx[0].rate", is("88.4275"));
        deal().publishedFx("USD", "INR", "88.4275", "2026-10-30")
                .propose("USD", "")
                .then()
                .statusCode(201);
    }

    @Test
    void what_it_refers_to_exists_and_belongs_together() {
        Deal deal = deal();
        Deal other = deal();
        String mine = deal.agreement("INR", "");
        String theirs = other.agreement("INR", "");
        String foreignCard = theirs.replaceAll("(?s).*\"rateCardIds\": (\\[[^]]*]).*", "$1");

        refused(
                service()
                        .body(mine.replace(deal.buyer.id(), UUID.randomUUID().toString()))
                        .post(PATH),
                422,
                "entity_unknown");
        refused(
                service()
                        .body(mine.replace(deal.buyer.id(), deal.seller.id())
                                .replace(deal.buyer.organisation(), deal.seller.organisation()))
                        .post(PATH),
                422,
                "same_party");
        refused(
                service()
                        .body(mine.replaceAll("\"rateCardIds\": \\[[^]]*]", "\"rateCardIds\": " + foreignCard))
                        .post(PATH),
                422,
                "rate_card_unknown");
        refused(deal.propose("INR", "\"endsOn\": \"2026-09-30\","), 422, "agreement_period_empty");
        refused(
                        deal.propose("INR", "\"fixedFx\": [{\"base\": \"USD\", \"quote\": \"INR\", \"rate\": \"0\"}],"),
                        422,
                        "validation_failed")
                .body("errors[0].pointer", is("/fixedFx/0/rate"));
    }

    @Test
    void a_service_names_the_organisations_and_the_entities_are_theirs() {
        Deal deal = deal();
        String mine = deal.agreement("INR", "");
        String unsaid = mine.replaceAll("\"(seller|buyer)Organisation\": \"[^\"]*\",", "");
        String foreign = mine.replace(deal.buyer.organisation(), "somebody-else");

        refused(service().body(unsaid).post(PATH), 422, "organisation_required");
        for (String dryRun : List.of("", "?dryRun=true")) {
            refused(service().body(foreign).post(PATH + dryRun), 422, "entity_unknown")
                    .body("errors[0].pointer", is("/buyerEntityId"));
        }
        keyed(operator()).body(unsaid).post(PATH).then().statusCode(201);
        service().body(mine).post(PATH).then().statusCode(200);
    }

    @Test
    void a_rate_for_one_country_alone_prices_no_role() {
        Deal deal = deal().rateAlready("lawyer");
        deal.seller
                .as(PROVIDER_FINANCE)
                .body(
                        """
                        {"role": "lawyer", "country": "IN", "unit": "HOUR", "validFrom": "2026-04-01",
                         "unitPrice": {"amount": "100.00", "currency": "INR"}}""")
                .post("/v1/rate-cards/" + deal.cards().get(0) + "/lines")
                .then()
                .statusCode(201);

        refused(deal.propose("INR", ""), 422, "role_without_rate").body("roles", contains("lawyer"));
        deal.rate(deal.cards().get(0), "lawyer", "UNIT", "100.00", "INR")
                .propose("INR", "")
                .then()
                .statusCode(201);
    }

    @Test
    void a_fixed_rate_that_is_written_the_wrong_way_round_is_refused() {
        Deal deal = deal().publishedFx("CHF", "KRW", "1712.5", "2026-10-01");
        String inverted = "{\"base\": \"KRW\", \"quote\": \"CHF\", \"rate\": \"1700\"}";
        String right = "{\"base\": \"CHF\", \"quote\": \"KRW\", \"rate\": \"1700\"}";

        refused(deal.propose("INR", "\"fixedFx\": [%s],".formatted(inverted)), 422, "fx_rate_inverted")
                .body("errors[0].pointer", is("/fixedFx/0/rate"));
        deal.propose("INR", "\"fixedFx\": [%s],".formatted(right)).then().statusCode(201);
    }

    @Test
    void a_fixed_rate_is_between_two_currencies_and_the_only_one_of_its_pair() {
        Deal deal = deal();
        String usd = "{\"base\": \"USD\", \"quote\": \"INR\", \"rate\": \"88.4275\"}";

        for (String second :
                List.of(usd, usd.replace("USD", "EUR").replace("INR", "USD").replace("EUR", "INR"))) {
            refused(deal.propose("USD", "\"fixedFx\": [%s, %s],".formatted(usd, second)), 422, "fixed_fx_invalid")
                    .body("errors[0].pointer", is("/fixedFx/1"));
        }
        refused(
                deal.propose("INR", "\"fixedFx\": [%s],".formatted(usd.replace("USD", "INR"))),
                422,
                "fixed_fx_invalid");
    }

    @Test
    void both_parties_read_it_and_each_other_and_nobody_else_does() {
        Deal deal = deal().agreed("INR", "");
        String path = PATH + "/" + deal.agreementId;

        deal.seller.as(PROVIDER_FINANCE).get(path).then().statusCode(200);
        deal.buyer.as(CLIENT_FINANCE).get(path).then().statusCode(200);
        deal.seller
                .as(PROVIDER_FINANCE)
                .get("/v1/legal-entities/" + deal.buyer.id())
                .then()
                .statusCode(200);
        Company stranger = Company.in("FR", null, "EUR");
        refused(stranger.as(CLIENT_FINANCE).get(path), 404, "not_found");
        refused(stranger.as(CLIENT_FINANCE).get("/v1/legal-entities/" + deal.buyer.id()), 404, "not_found");
        stranger.as(CLIENT_FINANCE).get(PATH).then().body("items", empty());
        refused(deal.seller.as(PROVIDER_FINANCE).body(deal.agreement("INR", "")).post(PATH), 403, "forbidden");
    }

    private static Deal deal() {
        Deal deal = new Deal(Company.in("IN", "KA", "INR"), Company.in("IN", "MH", "INR"));
        return deal.rate(deal.card("INR"), "analyst", "HOUR", "3250.00", "INR");
    }
}
