package kpo.billing.invoice;

import static kpo.billing.Company.operator;

import io.restassured.response.Response;
import kpo.billing.Company;
import kpo.billing.Deal;

/** A deal to be invoiced, and what is asked around it. */
final class InvoiceFixture {

    static final String ANALYST = "analyst";
    static final String PATH = "/v1/invoices";

    private InvoiceFixture() {}

    static Deal domestic() {
        Deal deal = new Deal(Company.in("IN", "KA", "INR"), Company.in("IN", "MH", "INR"));
        return deal.rate(deal.card("INR"), ANALYST, "HOUR", "3250.00", "INR").agreed("INR", "");
    }

    static Response charges(Deal deal) {
        return operator().get("/v1/charges?agreementId=" + deal.agreementId);
    }
}
