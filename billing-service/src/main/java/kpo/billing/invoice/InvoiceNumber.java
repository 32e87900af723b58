package kpo.billing.invoice;

import java.time.LocalDate;

/** The number of an issued document, such as {@code DA/26-27/000001}: prefix, fiscal year, place in the series. */
record InvoiceNumber(String text) {

    /** CGST Rule 46(b): at most 16 characters. */
    private static final int MOST_CHARACTERS = 16;

    private static final int MOST_DIGITS = 6;

    static InvoiceNumber of(String prefix, String fiscalYear, int sequence) {
        String start = prefix + "/" + fiscalYear + "/";
        int digits = Math.min(MOST_DIGITS, MOST_CHARACTERS - start.length());
        String text = start + ("%0" + digits + "d").formatted(sequence);
        if (text.length() > start.length() + digits) {
            throw InvoiceProblem.NUMBER_SERIES_EXHAUSTED.because("The series %s has %d digits.", start, digits);
        }
        return new InvoiceNumber(text);
    }

    /** {@code 2026} for a year that begins in January, else {@code 26-27}. */
    static String fiscalYear(LocalDate on, int startMonth) {
        if (startMonth == 1) {
            return Integer.toString(on.getYear());
        }
        int begins = on.getMonthValue() >= startMonth ? on.getYear() : on.getYear() - 1;
        return "%02d-%02d".formatted(begins % 100, (begins + 1) % 100);
    }
}
