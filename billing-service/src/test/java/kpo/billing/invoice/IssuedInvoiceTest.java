package kpo.billing.invoice;

import static kpo.billing.invoice.InvoiceFixture.domestic;
import static kpo.platform.caller.Role.PROVIDER_FINANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import kpo.billing.Deal;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself keeps what was issued, whatever the code above it tries (invariant 14). */
@QuarkusTest
class IssuedInvoiceTest {

    private static final String ANALYST = "analyst";

    @Inject
    EntityManager database;

    @Inject
    Invoices invoices;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update invoice set gross = gross + 1, net = net + 1 where id = ?1",
                "update invoice set status = 'DRAFT', number = null, issued_on = null, due_on = null where id = ?1",
                "delete from invoice where id = ?1",
                "update invoice_line set net = net + 1 where invoice_id = ?1",
                "delete from invoice_line where invoice_id = ?1",
                "insert into invoice_line select (jsonb_populate_record(l, jsonb_build_object('id', uuidv7(), 'position', 9))).* from invoice_line l where invoice_id = ?1",
                "update invoice_tax_group set tax = 0 where invoice_id = ?1",
                "update charge_part set invoice_id = null, invoice_line_id = null where invoice_id = ?1"
            })
    void an_issued_invoice_never_changes(String change) {
        Response issued = issued();

        assertThatThrownBy(() -> sql(change, UUID.fromString(issued.path("id"))))
                .hasStackTraceContaining("is issued and does not change");
    }

    @Test
    void an_issued_invoice_itself_takes_no_other_number() {
        UUID id = UUID.fromString(issued().path("id"));
        Invoice invoice = CurrentCaller.callAs(
                Caller.job("test"), () -> QuarkusTransaction.requiringNew().call(() -> invoices.require(id)));

        assertThatThrownBy(() -> invoice.issue(new InvoiceNumber("DA/26-27/999999"), LocalDate.parse("2026-12-01")))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.problem())
                        .isEqualTo(InvoiceProblem.INVOICE_NOT_DRAFT));
    }

    @Test
    void a_rated_part_keeps_its_rate() {
        Response issued = issued();

        assertThatThrownBy(() -> sql(
                        "update charge_part set unit_price = 1 where invoice_id = ?1",
                        UUID.fromString(issued.path("id"))))
                .hasStackTraceContaining("is rated and does not change");
    }

    @Test
    void an_issue_waits_until_the_clock_has_caught_up_with_the_series() {
        Deal deal = domestic();
        deal.issue(deal.worked(ANALYST, 60).draft()).then().statusCode(200);
        sql(
                "update number_series set last_issued_on = date '2999-01-01' where legal_entity_id = ?1",
                UUID.fromString(deal.seller.id()));

        Response draft = deal.worked(ANALYST, 60).draft();

        deal.issue(draft).then().statusCode(409).body("code", is("issue_date_goes_back"));
        deal.seller.as(PROVIDER_FINANCE).get(draft.header("Location")).then().body("status", is("DRAFT"));
    }

    private static Response issued() {
        Deal deal = domestic().worked(ANALYST, 60);
        Response issued = deal.issue(deal.draft());
        issued.then().statusCode(200);
        return issued;
    }

    private void sql(String statement, UUID id) {
        CurrentCaller.callAs(Caller.job("test"), () -> QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(statement)
                        .setParameter(1, id)
                        .executeUpdate()));
    }
}
