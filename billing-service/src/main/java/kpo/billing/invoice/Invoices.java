package kpo.billing.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Stream;
import kpo.platform.paging.DayRange;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;
import kpo.platform.problem.CommonProblem;

@ApplicationScoped
class Invoices extends Repository<Invoice> {

    Invoices() {
        super("invoice");
    }

    InvoiceLine requireLine(UUID id, UUID lineId) {
        return require(id).lines().stream()
                .filter(line -> line.id().equals(lineId))
                .findFirst()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("The invoice has no line %s.", lineId));
    }

    Page<Invoice> page(PageRequest page, InvoiceFilter filter, DayRange issued) {
        return page(page, shown(filter, issued));
    }

    Stream<Invoice> stream(InvoiceFilter filter, DayRange issued) {
        return stream(shown(filter, issued));
    }

    private static Filters shown(InvoiceFilter filter, DayRange issued) {
        return Filters.equal("status", filter.status)
                .and("agreementId", filter.agreementId)
                .and("sellerEntityId", filter.sellerEntityId)
                .and("buyerEntityId", filter.buyerEntityId)
                .and("currency", filter.currency)
                .within("issuedOn", issued);
    }

    /** Drafts have no number and no dates yet: by number they come first, by date last. */
    @Override
    protected String sortedBy(String field) {
        return switch (field) {
            case "number" -> "coalesce(e.number, '')";
            case "issuedOn", "dueOn" -> "coalesce(e.%s, {d '9999-12-31'})".formatted(field);
            default -> super.sortedBy(field);
        };
    }
}
