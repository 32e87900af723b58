package kpo.billing;

import static kpo.billing.Company.operator;
import static kpo.platform.caller.Role.PROVIDER_FINANCE;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import kpo.testing.isolation.IsolationMatrix;
import kpo.testing.isolation.IsolationWorld;

@QuarkusTest
class IsolationMatrixTest extends IsolationMatrix {

    private static final String ANALYST = "senior-financial-analyst";

    @Override
    protected IsolationWorld world() {
        Deal deal = Deal.exportOfIndia("2027-03-31");
        String card = deal.card("USD");
        deal.rate(card, ANALYST, "HOUR", "54.90", "USD")
                .publishedFx("USD", "INR", "88.4275", "2026-10-30")
                .agreed("USD", "")
                .worked(ANALYST, 480);
        Response draft = deal.draft();
        Response invoice = operator().get(draft.header("Location"));
        String line =
                deal.seller.as(PROVIDER_FINANCE).get("/v1/rate-cards/" + card).path("lines[0].id");
        String charge =
                operator().get("/v1/charges?agreementId=" + deal.agreementId).path("items[0].id");
        String registration =
                operator().get("/v1/legal-entities/" + deal.seller.id()).path("registrations[0].id");
        String fxRate = operator()
                .body(
                        """
                        {"base": "USD", "quote": "INR", "rate": "88.5000", "publishedOn": "2026-10-29", "source": "%s",
                         "confirmJump": true}"""
                                .formatted(deal.fxSource))
                .post("/v1/fx-rates")
                .path("id");
        String taxRate = operator().get("/v1/tax-rates?limit=1").path("items[0].id");
        return new IsolationWorld(deal.seller.organisation())
                .secret(deal.buyer.organisation())
                .secret(deal.buyer.id())
                .secret("54.90")
                .object("/v1/legal-entities/{id}", deal.seller.id())
                .object("/v1/legal-entities/{id}/tax-registrations/{registrationId}", registration)
                .object("/v1/rate-cards/{id}", card)
                .object("/v1/rate-cards/{id}/lines/{lineId}", line)
                .object("/v1/billing-agreements/{id}", deal.agreementId)
                .object("/v1/charges/{id}", charge)
                .object("/v1/invoices/{id}", invoice.path("id"))
                .object("/v1/invoices/{id}/lines/{lineId}", invoice.path("lines[0].id"))
                .place("/v1/fx-rates/{id}", fxRate)
                .place("/v1/tax-rates/{id}", taxRate)
                .filter("agreementId", deal.agreementId)
                .filter("sourceId", deal.sourceId)
                .filter("organisation", deal.seller.organisation())
                .query("selectRate", "role=" + ANALYST + "&unit=HOUR&on=2026-10-07")
                .query("reconcile", "agreementId=" + deal.agreementId)
                .query("quoteFxRate", "base=USD&quote=INR&on=2026-10-30&source=" + deal.fxSource)
                .body("draftInvoice", deal.october())
                .body("previewInvoice", deal.october())
                .body(
                        "createRateCard",
                        """
                        {"sellerEntityId": "%s", "name": "Not mine", "currency": "USD"}"""
                                .formatted(deal.seller.id()))
                .body(
                        "addRateLine",
                        """
                        {"role": "lawyer", "unit": "HOUR", "unitPrice": {"amount": "9.00", "currency": "USD"},
                         "validFrom": "2026-04-01"}""")
                .body("endRateLine", "{\"validTo\": \"2027-01-01\"}")
                .body(
                        "previewTax",
                        """
                        {"sellerEntityId": "%s", "buyerEntityId": "%s", "taxPoint": "2026-10-30", "currency": "USD",
                         "net": {"amount": "100.00", "currency": "USD"}}"""
                                .formatted(deal.seller.id(), deal.buyer.id()))
                .common("getFxRate", "published rates are the same for everybody")
                .common("quoteFxRate", "published rates are the same for everybody")
                .common("getTaxRate", "the law is the same for everybody")
                .common("listActionsOfTaxRate", "the law is the same for everybody")
                .common("listTaxRates", "the law is the same for everybody")
                .body("importCharges", "{}")
                .own("importCharges", "an import is an operation of the caller's own, with an outcome for each row");
    }
}
