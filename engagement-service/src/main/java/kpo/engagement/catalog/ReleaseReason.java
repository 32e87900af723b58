package kpo.engagement.catalog;

/** As the catalog takes a release. */
record ReleaseReason(String reason) {}
