package kpo.platform.operation;

/** A row that was read and found well-formed. @param line where it begins in the file, from 1 */
public record Row<R>(long line, R value) {}
