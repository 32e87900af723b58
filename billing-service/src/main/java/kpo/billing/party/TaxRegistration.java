package kpo.billing.party;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kpo.platform.Ids;
import kpo.platform.action.AllowedAction;
import kpo.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number under which a tax office knows a legal entity, good in the half-open period {@code [validFrom, validTo)}. */
@Entity
@Table(name = "tax_registration")
public class TaxRegistration {

    /** What the number is. */
    @Schema(name = "TaxRegistrationKind")
    public enum Kind {
        /** India's goods and services tax identification number. */
        GSTIN,
        /** India's letter of undertaking: exports leave without tax while it is valid. */
        LUT,
        /** A value-added tax id of the EU or the United Kingdom. */
        VAT
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String number;
    private LocalDate validFrom;
    private LocalDate validTo;
    private LocalDate checkedOn;
    private String checkReference;

    protected TaxRegistration() {}

    static TaxRegistration of(AddTaxRegistrationRequest request) {
        TaxRegistration registration = new TaxRegistration();
        registration.id = Ids.next();
        registration.kind = request.kind();
        registration.number = request.number();
        registration.validFrom = request.validFrom();
        registration.validTo = request.validTo();
        registration.checkedOn = request.checkedOn();
        registration.checkReference = request.checkReference();
        return registration;
    }

    boolean overlaps(TaxRegistration other) {
        return kind == other.kind
                && (other.validTo == null || validFrom.isBefore(other.validTo))
                && (validTo == null || other.validFrom.isBefore(validTo));
    }

    /** @param on the first day on which it is no longer valid */
    void end(LocalDate on) {
        requirePeriod(validFrom, on);
        if (validTo != null && on.isAfter(validTo)) {
            throw PartyProblem.REGISTRATION_ENDED
                    .because("The registration ends on %s; it can end earlier, not later.", validTo)
                    .at("/validTo")
                    .liftedBy("Add a registration that begins on %s.", validTo);
        }
        validTo = on;
    }

    /** Kept for good: invoices of the days after it rest on it. */
    void check(LocalDate on, String reference) {
        AllowedAction.require(refusalsToCheck());
        checkedOn = on;
        checkReference = reference;
    }

    List<AllowedAction> allowedActions() {
        // Whether it can end on a certain day is for the verb to say.
        return List.of(AllowedAction.of("end", List.of()), AllowedAction.of("check", refusalsToCheck()));
    }

    private List<ProblemException> refusalsToCheck() {
        return checkedOn == null
                ? List.of()
                : List.of(PartyProblem.REGISTRATION_CHECKED.because("The registration was checked on %s.", checkedOn));
    }

    static void requirePeriod(LocalDate from, LocalDate to) {
        if (to != null && !to.isAfter(from)) {
            throw PartyProblem.REGISTRATION_PERIOD_EMPTY
                    .because("validTo %s is not after validFrom %s.", to, from)
                    .at("/validTo");
        }
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    public UUID id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String number() {
        return number;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The first day on which it is no longer valid, or null. */
    public LocalDate validTo() {
        return validTo;
    }

    /** When the number was last checked with the tax office (for VAT ids: VIES), or null. */
    public LocalDate checkedOn() {
        return checkedOn;
    }

    /** The consultation number of that check, or null. */
    public String checkReference() {
        return checkReference;
    }
}
