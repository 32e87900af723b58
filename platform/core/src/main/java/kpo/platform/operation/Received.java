package kpo.platform.operation;

/**
 * A body that lies in the database.
 *
 * @param bytes unpacked
 * @param rows as they were counted while the body came: right for a well-formed file
 * @param digest SHA-256 of the unpacked bytes, by which a repeated request is known
 */
record Received(RowFormat format, long bytes, long rows, String digest) {}
