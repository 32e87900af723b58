package kpo.platform.operation;

/**
 * A row that was read and found well-formed.
 *
 * @param line where it begins in the file, from 1
 * @param id that an export gave it, where {@code id} is one of {@link RowImport#readOnlyFields}; null where it has none
 */
public record Row<R>(long line, R value, String id) {}
