package kpo.billing.invoice;

/** What has a number of its own series. */
enum DocumentType {
    INVOICE
}
