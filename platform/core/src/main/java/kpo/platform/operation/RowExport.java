package kpo.platform.operation;

import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The answer of an export: rows that are read and written one by one, in one transaction and of one state of the
 * database, as NDJSON or CSV, whichever the caller accepts.
 *
 * @param open reads the rows while they are written; called inside the transaction
 */
public record RowExport<T>(Class<T> rowType, Supplier<Stream<T>> open) {}
