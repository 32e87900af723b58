package kpo.platform.problem;

/** What a value of a body would have to be, as a refusal says it in the caller's language. */
enum ValueKind {
    KIND_DATE,
    KIND_DECIMAL,
    KIND_DECLARED,
    KIND_FLAG,
    KIND_INSTANT,
    KIND_LIST,
    KIND_LOCAL_TIME,
    KIND_TEXT,
    KIND_TIME_OF_DAY,
    KIND_UUID,
    KIND_WHOLE_NUMBER;

    static Sentence of(Class<?> type) {
        return Sentence.of(
                switch (type.getSimpleName()) {
                    case "LocalDate" -> KIND_DATE;
                    case "LocalDateTime" -> KIND_LOCAL_TIME;
                    case "Instant", "OffsetDateTime" -> KIND_INSTANT;
                    case "LocalTime" -> KIND_TIME_OF_DAY;
                    case "UUID" -> KIND_UUID;
                    case "Integer", "int", "Long", "long" -> KIND_WHOLE_NUMBER;
                    case "BigDecimal" -> KIND_DECIMAL;
                    case "Boolean", "boolean" -> KIND_FLAG;
                    case "ArrayList", "List", "Set", "HashSet", "LinkedHashSet" -> KIND_LIST;
                    case "String" -> KIND_TEXT;
                    default -> KIND_DECLARED;
                });
    }
}
