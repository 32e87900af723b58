package kpo.billing.tax;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kpo.billing.party.LegalEntity;
import kpo.billing.party.TaxRegistration;

/**
 * Everything that decides the tax of one supply.
 *
 * @param placeOfSupply country; null: the buyer's
 * @param serviceCode India's service accounting code (SAC); null: the default rate
 * @param separatePersons false between two establishments of one legal person
 */
public record TaxQuestion(
        Party seller,
        Party buyer,
        LocalDate taxPoint,
        String invoiceCurrency,
        String placeOfSupply,
        String serviceCode,
        boolean separatePersons) {

    public TaxQuestion {
        placeOfSupply = placeOfSupply == null ? buyer.country() : placeOfSupply;
    }

    /** A side of the supply, as tax law sees it. */
    public record Party(
            String name, String country, String state, LegalEntity.Kind kind, List<Registration> registrations) {

        public Party {
            registrations = List.copyOf(registrations);
        }

        public static Party of(LegalEntity entity) {
            return new Party(
                    entity.name(),
                    entity.country(),
                    entity.state(),
                    entity.kind(),
                    entity.registrations().stream().map(Registration::of).toList());
        }

        Optional<Registration> registration(TaxRegistration.Kind kind, LocalDate on) {
            return registrations.stream()
                    .filter(r -> r.kind() == kind && r.isValidOn(on))
                    .findFirst();
        }
    }

    /** A number under which a tax office knows a side, good in {@code [validFrom, validTo)}. */
    public record Registration(
            TaxRegistration.Kind kind, String number, LocalDate validFrom, LocalDate validTo, LocalDate checkedOn) {

        static Registration of(TaxRegistration r) {
            return new Registration(r.kind(), r.number(), r.validFrom(), r.validTo(), r.checkedOn());
        }

        boolean isValidOn(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
        }
    }
}
