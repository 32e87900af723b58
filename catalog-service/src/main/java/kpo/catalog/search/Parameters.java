package kpo.catalog.search;

import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Collection;
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

    public String texts(Collection<String> texts) {
        return "cast(" + add(texts.toArray(String[]::new)) + " as text[])";
    }

    public String day(LocalDate day) {
        return "cast(" + add(day) + " as date)";
    }

    public String number(long value) {
        return "cast(" + add(value) + " as bigint)";
    }

    public Query bind(Query query) {
        values.forEach(query::setParameter);
        return query;
    }
}
