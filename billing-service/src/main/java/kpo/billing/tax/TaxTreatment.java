package kpo.billing.tax;

import java.util.List;

/** The rows of the rule table that are known here, with what the law makes an invoice say. */
enum TaxTreatment {
    /** CGST and SGST Acts: within one state. */
    INTRA_STATE(1, "S", null),
    /** IGST Act, section 7: between two states. */
    INTER_STATE(2, "S", null),
    /** IGST Act, section 16: zero-rated under a letter of undertaking; CGST Rule 46 prescribes the words. */
    EXPORT_UNDER_LUT(4, "G", null, "SUPPLY MEANT FOR EXPORT UNDER LUT WITHOUT PAYMENT OF IGST"),
    /** IGST Act, section 5: to abroad, but not free of tax. */
    EXPORT_WITH_IGST(5, "S", null),
    /** VAT Directive, article 44: within one member state. */
    DOMESTIC(9, "S", null),
    /** VAT Directive, articles 44 and 196: the buyer in another member state owes the tax. */
    REVERSE_CHARGE(10, "AE", "VATEX-EU-AE", "Reverse charge"),
    /** VAT Directive, article 44: supplied where the buyer is, outside the union. */
    OUTSIDE_SCOPE(12, "O", "VATEX-EU-O", "Outside the scope of VAT");

    private final int rule;
    private final String category;
    private final String exemptionCode;
    private final List<String> notes;

    TaxTreatment(int rule, String category, String exemptionCode, String... notes) {
        this.rule = rule;
        this.category = category;
        this.exemptionCode = exemptionCode;
        this.notes = List.of(notes);
    }

    int rule() {
        return rule;
    }

    /** UNTDID 5305. */
    String category() {
        return category;
    }

    /** Of EN 16931's list of reasons why no VAT is charged, or null. */
    String exemptionCode() {
        return exemptionCode;
    }

    List<String> notes() {
        return notes;
    }
}
