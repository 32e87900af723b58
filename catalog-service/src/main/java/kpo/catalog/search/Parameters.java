package kpo.catalog.search;

import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a statement that is put together of parts: what a part adds is a name to write in the text. */
public final class Parameters {

    private final Map<String, Object> values = new LinkedHashMap<>();

    public String add(Object value) {
        String name = "p" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    public String texts(Iterable<String> texts) {
        return "cast(%s as text[])".formatted(add(array(texts)));
    }

    public String day(LocalDate day) {
        return "cast(%s as date)".formatted(add(day));
    }

    public String number(long value) {
        return "cast(%s as bigint)".formatted(add(value));
    }

    private static String[] array(Iterable<String> texts) {
        return java.util.stream.StreamSupport.stream(texts.spliterator(), false).toArray(String[]::new);
    }

    public Query bind(Query query) {
        values.forEach(query::setParameter);
        return query;
    }
}
