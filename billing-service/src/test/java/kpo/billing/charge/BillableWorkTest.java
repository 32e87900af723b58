package kpo.billing.charge;

import static kpo.billing.Company.operator;
import static kpo.platform.caller.Role.PROVIDER_FINANCE;
import static org.hamcrest.Matchers.*;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import kpo.billing.Company;
import kpo.billing.Deal;
import kpo.billing.agreement.BillingAgreements;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Drafts at once, and what one of them finds while another is at it. */
@QuarkusTest
class BillableWorkTest {

    private static final String ANALYST = "analyst";

    @Inject
    BillableWork work;

    @Inject
    BillingAgreements agreements;

    @Test
    void two_drafts_at_once_do_not_share_a_charge() throws SQLException {
        Deal deal = new Deal(Company.in("IN", "KA", "INR"), Company.in("IN", "MH", "INR"));
        String card = deal.card("INR");
        deal.addLine(card, ANALYST, "HOUR", "3000.00", "INR", "2026-04-01", "2026-10-16");
        deal.addLine(card, ANALYST, "HOUR", "3300.00", "INR", "2026-10-16", null);
        deal.rateAlready(ANALYST).agreed("INR", "");
        String night = deal.night(ANALYST);
        String charge = deal.take(night).path("results[0].chargeId");

        try (Connection other = DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("kpo.test.superuser-url", String.class))) {
            other.setAutoCommit(false);
            other.createStatement()
                    .execute(("select 1 from charge_part where charge_id = '%s' and minutes = 240 for update")
                            .formatted(charge));
            claimedByAnother(deal, () -> {
                // It has got one part only; now the other is free.
                letGo(other);
                deal.draft().then().statusCode(422).body("code", is("nothing_to_invoice"));
            });
        }

        deal.draft().then().statusCode(201).body("lines.minutes", containsInAnyOrder(120, 240));
        operator().get("/v1/charges/" + charge).then().body("status", is("INVOICED"));
    }

    /** In a draft that comes to nothing. */
    private void claimedByAnother(Deal deal, Runnable meanwhile) {
        Caller seller = new Caller("someone", deal.seller.organisation(), Set.of(PROVIDER_FINANCE));
        CurrentCaller.callAs(seller, () -> {
            QuarkusTransaction.begin();
            try {
                work.claim(
                        UUID.randomUUID(),
                        agreements.require(UUID.fromString(deal.agreementId)),
                        LocalDate.parse("2026-10-01"),
                        LocalDate.parse("2026-11-01"));
                meanwhile.run();
            } finally {
                QuarkusTransaction.rollback();
            }
            return null;
        });
    }

    private static void letGo(Connection other) {
        try {
            other.rollback();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
