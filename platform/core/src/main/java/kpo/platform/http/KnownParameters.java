package kpo.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import kpo.platform.problem.CommonProblem;
import kpo.platform.transaction.DryRuns;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter that the operation does not declare, for a misspelt filter must not answer everything, and
 * one that is not of its type, which Jakarta REST would answer with 404.
 */
@ApplicationScoped
public class KnownParameters {

    /** Java also takes the digits of other scripts. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("(?!0000)[0-9]{4}-");

    private final ConcurrentHashMap<Method, Map<String, Declared>> known = new ConcurrentHashMap<>();

    /** @param type of one value @param many whether it may be given more than once */
    private record Declared(Class<?> type, boolean many) {

        static Declared of(Class<?> type, Type generic) {
            return Collection.class.isAssignableFrom(type)
                    ? new Declared((Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0], true)
                    : new Declared(type, false);
        }
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        var sent = request.getUriInfo().getQueryParameters();
        if (resource.getResourceMethod() == null) {
            return;
        }
        Map<String, Declared> declared = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::declared);
        sent.forEach((name, values) -> {
            Declared parameter = declared.get(name);
            if (parameter == null) {
                throw CommonProblem.UNKNOWN_PARAMETER
                        .because("The parameter %s is not known here; known are %s.", name, declared.keySet())
                        .at("?" + name);
            }
            if (values.size() > 1 && !parameter.many()) {
                throw CommonProblem.INVALID_PARAMETER
                        .because("The parameter %s is given %d times and takes one value.", name, values.size())
                        .at("?" + name);
            }
            Class<?> type = parameter.type();
            for (int i = 0; i < values.size(); i++) {
                String value = values.get(i);
                String pointer = parameter.many() ? "?%s/%d".formatted(name, i) : "?" + name;
                if (value.isEmpty()) {
                    throw CommonProblem.INVALID_PARAMETER
                            .because(
                                    "The parameter %s is empty: leave it out, or give it %s.",
                                    name, ParameterForm.of(type))
                            .at(pointer);
                }
                if (hasControlCharacter(value) || !isOf(type, value)) {
                    throw CommonProblem.INVALID_PARAMETER
                            .because("The parameter %s takes %s.", name, ParameterForm.of(type))
                            .at(pointer);
                }
            }
        });
    }

    static boolean hasControlCharacter(String value) {
        return value.chars().anyMatch(Character::isISOControl) || PlainText.hasHidden(value);
    }

    private static boolean isOf(Class<?> type, String value) {
        try {
            if (type == int.class || type == Integer.class) {
                Integer.parseInt(value);
                return NUMBER.matcher(value).matches();
            } else if (type == LocalDate.class) {
                // Java also knows years that no database holds.
                return FOUR_DIGIT_YEAR.matcher(value).lookingAt() && LocalDate.parse(value) != null;
            } else if (type == Instant.class) {
                return FOUR_DIGIT_YEAR.matcher(value).lookingAt() && Instant.parse(value) != null;
            } else if (type == UUID.class) {
                return KnownPaths.isId(value);
            } else if (type == boolean.class || type == Boolean.class) {
                return value.equals("true") || value.equals("false");
            } else if (type.isEnum()) {
                return Arrays.stream(type.getEnumConstants())
                        .anyMatch(c -> ((Enum<?>) c).name().equals(value));
            }
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static Map<String, Declared> declared(Method method) {
        Map<String, Declared> names = new TreeMap<>();
        if (DryRuns.takes(method)) {
            names.put(DryRuns.PARAMETER, new Declared(boolean.class, false));
        }
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.put(
                        parameter.getAnnotation(QueryParam.class).value(),
                        Declared.of(parameter.getType(), parameter.getParameterizedType()));
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != Object.class; type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        if (field.isAnnotationPresent(QueryParam.class)) {
                            names.put(
                                    field.getAnnotation(QueryParam.class).value(),
                                    Declared.of(field.getType(), field.getGenericType()));
                        }
                    }
                }
            }
        }
        return names;
    }
}
