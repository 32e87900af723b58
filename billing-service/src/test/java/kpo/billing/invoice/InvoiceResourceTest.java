package kpo.billing.invoice;

import static kpo.billing.Company.operator;
import static kpo.billing.invoice.InvoiceFixture.*;
import static kpo.platform.caller.Role.*;
import static kpo.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kpo.billing.Company;
import kpo.billing.Deal;
import org.junit.jupiter.api.Test;

/** From the preview to the issue of an invoice: who may do what, and what stays. */
@QuarkusTest
class InvoiceResourceTest {

    @Test
    void a_preview_is_the_draft_to_come_and_keeps_nothing() {
        Deal deal = domestic().worked(ANALYST, 1_000);

        Response preview = deal.preview();
        Response draft = deal.draft();

        preview.then().statusCode(200).body("id", nullValue()).body("lines[0].id", nullValue());
        draft.then().statusCode(201).body("totals", equalTo(preview.path("totals")));
        deal.seller.as(PROVIDER_FINANCE).get(PATH).then().body("items", hasSize(1));
    }

    @Test
    void a_draft_is_issued_once_and_stays() {
        Deal deal = domestic().worked(ANALYST, 1_000);
        Response draft = deal.draft();
        String path = draft.header("Location");
        String key = UUID.randomUUID().toString();

        refused(issue(deal, path, null, draft.header("ETag")), 400, "idempotency_key_required");
        refused(issue(deal, path, key, null), 428, "precondition_required");
        refused(issue(deal, path, key, "\"9\""), 412, "stale_version");
        refused(deal.buyer.as(CLIENT_FINANCE).get(path), 404, "not_found");

        Response issued = issue(deal, path, key, draft.header("ETag"));
        LocalDate today = LocalDate.now(Clock.systemUTC());
        issued.then()
                .statusCode(200)
                .body("status", is("ISSUED"))
                .body("number", is("DA/%s/000001".formatted(InvoiceNumber.fiscalYear(today, 4))))
                .body("issuedOn", is(today.toString()))
                .body("dueOn", is(today.plusDays(30).toString()));
        Response again = issue(deal, path, key, draft.header("ETag"));
        again.then().statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(again.asString()).isEqualTo(issued.asString());

        refused(issue(deal, path, "another-" + key, issued.header("ETag")), 409, "invoice_not_draft");
        refused(delete(deal, path, issued.header("ETag")), 409, "invoice_not_draft");
        deal.seller
                .as(PROVIDER_FINANCE)
                .get(path + "/allowed-actions")
                .then()
                .body("items.action", contains("issue", "delete"))
                .body("items.allowed", contains(false, false));
        deal.buyer.as(CLIENT_FINANCE).get(path).then().statusCode(200).body("number", startsWith("DA/"));
        refused(Company.in("FR", null, "EUR").as(CLIENT_FINANCE).get(path), 404, "not_found");
        refused(deal.buyer.as(PROVIDER_FINANCE).header("If-Match", "*").delete(path), 404, "not_found");
    }

    @Test
    void drafting_needs_a_key_and_the_key_means_one_request() {
        Deal deal = domestic().worked(ANALYST, 1_000);
        String key = UUID.randomUUID().toString();

        refused(deal.seller.as(PROVIDER_FINANCE).body(deal.october()).post(PATH), 400, "idempotency_key_required");
        Response first = drafted(deal, key, deal.october());
        Response second = drafted(deal, key, deal.october());
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
        refused(drafted(deal, key, deal.period("2026-10-02", "2026-11-01")), 422, "idempotency_key_reused");
    }

    @Test
    void a_deleted_draft_gives_its_charges_back() {
        Deal deal = domestic().worked(ANALYST, 1_000);
        Response draft = deal.draft();
        charges(deal).then().body("items.status", everyItem(is("INVOICED")));
        refused(deal.draft(), 422, "nothing_to_invoice").body("held", empty());

        delete(deal, draft.header("Location"), draft.header("ETag")).then().statusCode(204);

        refused(deal.seller.as(PROVIDER_FINANCE).get(draft.header("Location")), 404, "not_found");
        charges(deal).then().body("items.status", everyItem(is("RATED")));
        deal.draft().then().statusCode(201).body("lines[0].minutes", is(1000));
    }

    @Test
    void the_charges_behind_a_line_are_listed() {
        Deal deal = domestic().worked(ANALYST, 1_000);
        Response draft = deal.draft();
        String line = draft.path("lines[0].id");

        draft.then().body("lines[0].chargeCount", is(3));
        deal.seller
                .as(PROVIDER_FINANCE)
                .get(draft.header("Location") + "/lines/" + line + "/charges?limit=2")
                .then()
                .statusCode(200)
                .body("items.minutes", contains(480, 480))
                .body("items[0].parts[0].invoiceLineId", is(line))
                .body("next", notNullValue());
        refused(
                deal.seller
                        .as(PROVIDER_FINANCE)
                        .get(draft.header("Location") + "/lines/" + UUID.randomUUID() + "/charges"),
                404,
                "not_found");
    }

    @Test
    void a_draft_whose_tax_is_decided_otherwise_now_is_not_issued() {
        Deal deal = Deal.exportOfIndia("2027-04-01");
        deal.rate(deal.card("INR"), ANALYST, "HOUR", "3250.00", "INR")
                .agreed("USD", "\"fixedFx\": [{\"base\": \"USD\", \"quote\": \"INR\", \"rate\": \"88.4275\"}],")
                .worked(ANALYST, 60);
        Response draft = deal.draft();
        draft.then().body("taxGroups[0].rule", is(4));
        String entity = "/v1/legal-entities/" + deal.seller.id();
        String lut = operator().get(entity).path("registrations.find { it.kind == 'LUT' }.id");
        operator()
                .header("If-Match", "*")
                .body("{\"validTo\": \"2026-10-01\"}")
                .post(entity + "/tax-registrations/" + lut + "/end")
                .then()
                .statusCode(200);

        refused(deal.issue(draft), 409, "draft_outdated").body("remedy", containsString("draft again"));
        deal.seller
                .as(PROVIDER_FINANCE)
                .get(draft.header("Location") + "/allowed-actions")
                .then()
                .statusCode(200)
                .body("items[0].reasons[0].code", is("draft_outdated"))
                .body("items[0].reasons[0].remedy", is("Delete the draft and draft again."));

        delete(deal, draft.header("Location"), draft.header("ETag")).then().statusCode(204);
        Response again = deal.draft();
        again.then().body("taxGroups[0].rule", is(5));
        deal.issue(again).then().statusCode(200);
    }

    @Test
    void the_buyer_does_not_learn_of_drafts() {
        Deal deal = domestic().worked(ANALYST, 60);
        String charges = "/v1/charges?agreementId=" + deal.agreementId;
        String reconciliation = "/v1/reconciliations?agreementId=" + deal.agreementId;

        Response draft = deal.draft();

        deal.buyer
                .as(CLIENT_FINANCE)
                .get(charges)
                .then()
                .body("items.status", contains("RATED"))
                .body("items[0].parts[0].invoiceId", nullValue())
                .body("items[0].parts[0].invoiceLineId", nullValue());
        deal.buyer.as(CLIENT_FINANCE).get(charges + "&status=RATED").then().body("items", hasSize(1));
        deal.buyer.as(CLIENT_FINANCE).get(charges + "&status=INVOICED").then().body("items", empty());
        deal.buyer
                .as(CLIENT_FINANCE)
                .get(reconciliation)
                .then()
                .body("balanced", is(true))
                .body("invoiced.minutes", is(0))
                .body("uninvoiced.charges", is(1))
                .body("uninvoiced.minutes", is(60));
        deal.seller
                .as(PROVIDER_FINANCE)
                .get(charges + "&status=INVOICED")
                .then()
                .body("items", hasSize(1));
        deal.seller.as(PROVIDER_FINANCE).get(charges + "&status=RATED").then().body("items", empty());
        deal.seller.as(PROVIDER_FINANCE).get(reconciliation).then().body("invoiced.minutes", is(60));

        String id = deal.issue(draft).path("id");
        deal.buyer
                .as(CLIENT_FINANCE)
                .get(charges + "&status=INVOICED")
                .then()
                .body("items[0].parts[0].invoiceId", is(id))
                .body("items[0].parts[0].invoiceLineId", notNullValue());
        deal.buyer.as(CLIENT_FINANCE).get(reconciliation).then().body("invoiced.minutes", is(60));
    }

    @Test
    void foreign_agreements_are_not_billed() {
        Deal deal = domestic().worked(ANALYST, 60);

        for (Company other : new Company[] {deal.buyer, Company.in("FR", null, "EUR")}) {
            refused(
                    other.as(PROVIDER_FINANCE)
                            .header("Idempotency-Key", UUID.randomUUID())
                            .body(deal.october())
                            .post(PATH),
                    404,
                    "not_found");
        }
        refused(deal.seller.as(CLIENT_FINANCE).body(deal.october()).post(PATH), 403, "forbidden");
    }

    private static Response drafted(Deal deal, String key, String body) {
        return deal.seller
                .as(PROVIDER_FINANCE)
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH);
    }

    private static Response issue(Deal deal, String path, String key, String eTag) {
        var request = deal.seller.as(PROVIDER_FINANCE);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (eTag != null) {
            request.header("If-Match", eTag);
        }
        return request.post(path + "/issue");
    }

    private static Response delete(Deal deal, String path, String eTag) {
        return deal.seller.as(PROVIDER_FINANCE).header("If-Match", eTag).delete(path);
    }
}
