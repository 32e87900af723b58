package kpo.billing;

import static kpo.billing.Company.operator;
import static kpo.platform.caller.Role.CLIENT_FINANCE;
import static kpo.platform.caller.Role.EXPERT;
import static kpo.platform.caller.Role.PROVIDER_FINANCE;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import kpo.testing.isolation.IsolationWorld;
import kpo.testing.isolation.RedactionCheck;

/** What the client pays is no business of the expert. */
@QuarkusTest
class RedactionTest extends RedactionCheck {

    private static final String ANALYST = "senior-financial-analyst";
    private static final String BILL_RATE = "54.91";

    @Override
    protected List<Reader> readers() {
        Deal deal = Deal.exportOfIndia("2027-03-31");
        String card = deal.card("USD");
        deal.rate(card, ANALYST, "HOUR", BILL_RATE, "USD").agreed("USD", "").worked(ANALYST, 480);
        String charge =
                operator().get("/v1/charges?agreementId=" + deal.agreementId).path("items[0].id");
        String seller = deal.seller.organisation();
        IsolationWorld world = new IsolationWorld(seller)
                .object("/v1/rate-cards/{id}", card)
                .object("/v1/billing-agreements/{id}", deal.agreementId)
                .object("/v1/charges/{id}", charge)
                .query("selectRate", "role=" + ANALYST + "&unit=HOUR&on=2026-10-07");
        return List.of(
                new Reader(
                        "the seller's finance",
                        world,
                        "fatima",
                        seller,
                        PROVIDER_FINANCE,
                        List.of(),
                        List.of(BILL_RATE)),
                new Reader("an expert", world, "asha", seller, EXPERT, List.of(BILL_RATE), List.of()),
                new Reader(
                        "the buyer's finance",
                        world,
                        "bela",
                        deal.buyer.organisation(),
                        CLIENT_FINANCE,
                        List.of(),
                        List.of(BILL_RATE)));
    }
}
