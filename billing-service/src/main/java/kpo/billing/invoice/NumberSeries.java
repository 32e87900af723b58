package kpo.billing.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import kpo.billing.party.LegalEntity;

/**
 * Gives numbers at issue only: one after the other in the order of commits, none left out, none twice, dates never
 * going back (invariant 14). The series' row is locked until the transaction ends; a failed issue gives its number back.
 */
@ApplicationScoped
class NumberSeries {

    @Inject
    EntityManager database;

    InvoiceNumber next(LegalEntity seller, DocumentType type, LocalDate on) {
        String fiscalYear = InvoiceNumber.fiscalYear(on, seller.fiscalYearStartMonth());
        List<?> given = database.createNativeQuery(
                        """
                        insert into number_series as s
                            (legal_entity_id, document_type, fiscal_year, organisation, last_number, last_issued_on)
                        values (?1, ?2, ?3, ?4, 1, ?5)
                        on conflict (legal_entity_id, document_type, fiscal_year) do update
                            set last_number = s.last_number + 1, last_issued_on = excluded.last_issued_on
                            where s.last_issued_on <= excluded.last_issued_on
                        returning last_number""")
                .setParameter(1, seller.id())
                .setParameter(2, type.name())
                .setParameter(3, fiscalYear)
                .setParameter(4, seller.organisation())
                .setParameter(5, on)
                .getResultList();
        if (given.isEmpty()) {
            throw InvoiceProblem.ISSUE_DATE_GOES_BACK
                    .because("Today is %s, but an invoice of this series has a later date.", on)
                    .liftedBy("Check the clock of the service, then repeat the request.");
        }
        return InvoiceNumber.of(seller.invoicePrefix(), fiscalYear, ((Number) given.get(0)).intValue());
    }
}
