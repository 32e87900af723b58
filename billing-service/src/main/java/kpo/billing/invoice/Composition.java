package kpo.billing.invoice;

import java.util.List;
import kpo.billing.charge.HeldWork;

/** What a draft is made of, and what of its work stays behind. */
record Composition(
        InvoiceParty seller,
        InvoiceParty buyer,
        List<InvoiceTaxGroup> taxGroups,
        List<InvoiceLine> lines,
        List<HeldWork> held) {}
