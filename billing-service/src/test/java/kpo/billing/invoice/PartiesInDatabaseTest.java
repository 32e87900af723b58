package kpo.billing.invoice;

import static kpo.platform.caller.Role.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.*;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import kpo.billing.Company;
import kpo.billing.Deal;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself lets only the seller write what is between two parties, and misses nothing that is lost. */
@QuarkusTest
class PartiesInDatabaseTest {

    private static final String CHARGES = "(select id from charge where agreement_id = ?1)";
    private static final String CARDS = "(select rate_card_id from agreement_rate_card where agreement_id = ?1)";

    @Inject
    EntityManager database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update billing_agreement set payment_terms_days = 90 where id = ?1",
                "update agreement_role set role = 'lawyer' where agreement_id = ?1",
                "update agreement_rate_card set position = 1 where agreement_id = ?1",
                "update rate_line set valid_to = '2030-01-01' where rate_card_id in " + CARDS,
                "update rate_card set name = 'Changed' where id in " + CARDS,
                "update charge set description = 'Changed' where agreement_id = ?1",
                "update charge_part set invoice_id = null where charge_id in " + CHARGES,
                "delete from charge_part where charge_id in " + CHARGES,
                "update tax_registration set number = 'X' where legal_entity_id = "
                        + "(select seller_entity_id from billing_agreement where id = ?1)"
            })
    void the_seller_writes_and_the_buyer_only_reads(String change) {
        Deal deal = domestic().worked("analyst", 60);

        assertThat(as(deal.buyer, CLIENT_FINANCE, change, deal)).isZero();
        assertThat(as(deal.seller, PROVIDER_FINANCE, change, deal)).isOne();
    }

    @Test
    void the_buyer_adds_nothing() {
        Deal deal = domestic();

        assertThatThrownBy(() -> as(
                        deal.buyer,
                        CLIENT_FINANCE,
                        "insert into agreement_role (agreement_id, role) values (?1, 'lawyer')",
                        deal))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void a_charge_that_lost_its_rate_is_a_difference() {
        Deal deal = domestic().worked("analyst", 60);

        as(deal.seller, PROVIDER_FINANCE, "delete from charge_part where charge_id in " + CHARGES, deal);

        deal.seller
                .as(PROVIDER_FINANCE)
                .get("/v1/reconciliations?agreementId=" + deal.agreementId)
                .then()
                .statusCode(200)
                .body("balanced", is(false))
                .body("differences.kind", contains("charge"))
                .body("differences[0].expected", is("60"))
                .body("differences[0].found", is("0"));
    }

    private static Deal domestic() {
        Deal deal = new Deal(
                Company.in("IN", "KA", "INR").registered("GSTIN", "29AABCD1234E1Z5", null),
                Company.in("IN", "MH", "INR"));
        String card = deal.seller
                .as(PROVIDER_FINANCE)
                .body(
                        """
                        {"sellerEntityId": "%s", "name": "For one", "currency": "INR", "buyerOrganisation": "%s"}"""
                                .formatted(deal.seller.id(), deal.buyer.organisation()))
                .post("/v1/rate-cards")
                .path("id");
        return deal.with(card).rate(card, "analyst", "HOUR", "3250.00", "INR").agreed("INR", "");
    }

    private int as(Company company, String role, String statement, Deal deal) {
        Caller caller = new Caller("someone", company.organisation(), Set.of(role));
        return CurrentCaller.callAs(
                caller, () -> QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(statement)
                        .setParameter(1, UUID.fromString(deal.agreementId))
                        .executeUpdate()));
    }
}
