package kpo.billing.tax;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kpo.platform.transaction.IfMatch;

/** Keeps the table of tax rates: a change of law ends one rate and adds the next. */
@ApplicationScoped
@Transactional
class TaxRating {

    @Inject
    TaxRates rates;

    TaxRate add(AddTaxRateRequest request) {
        TaxRate.requirePeriod(request.validFrom(), request.validTo());
        if (request.country().equals("IN") == (request.component() == TaxRate.Component.VAT)) {
            throw TaxProblem.TAX_COMPONENT_UNKNOWN
                    .because("%s is no tax of %s.", request.component(), request.country())
                    .at("/component")
                    .liftedBy("Send CGST, SGST or IGST for India, and VAT for every other country.");
        }
        rates.overlapping(request).ifPresent(other -> {
            throw TaxProblem.TAX_RATE_OVERLAPS
                    .because(
                            "A rate of %s %% is valid from %s to %s.",
                            other.ratePercent(), other.validFrom(), other.validTo())
                    .with("taxRateId", other.id())
                    .liftedBy("End that rate on the day on which the new one begins.");
        });
        TaxRate rate = TaxRate.of(request);
        rates.persist(rate);
        return rate;
    }

    TaxRate end(UUID id, IfMatch ifMatch, EndTaxRateRequest request) {
        TaxRate rate = rates.require(id);
        IfMatch.require(ifMatch, rate.version());
        rate.end(request.validTo());
        return rate;
    }
}
