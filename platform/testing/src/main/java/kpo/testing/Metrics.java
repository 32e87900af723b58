package kpo.testing;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The metrics of a service in Prometheus' text form, as they were at one moment. */
public final class Metrics {

    private static final Pattern LABEL = Pattern.compile("[{,]([a-z_]+)=\"");

    private final String text;

    private Metrics(String text) {
        this.text = text;
    }

    /** @param management any address on the service's management port */
    public static Metrics read(URI management) {
        return new Metrics(given().get(management.resolve("/q/metrics"))
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** Of every series, the name before its labels. */
    public Set<String> names() {
        return series().map(line -> line.split("[{ ]", 2)[0]).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every value that {@code label} has in the series of this name. */
    public Set<String> values(String name, String label) {
        Pattern value = Pattern.compile("[{,]" + label + "=\"([^\"]*)\"");
        return named(name)
                .flatMap(line -> value.matcher(line).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every label that a series of this name has. */
    public Set<String> labels(String name) {
        return named(name)
                .flatMap(line -> LABEL.matcher(line).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sum over the series of this name that have all of these labels, each written as {@code name="value"}. */
    public double sum(String name, String... labels) {
        return named(name)
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private Stream<String> named(String name) {
        return series().filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "));
    }

    private Stream<String> series() {
        return text.lines().filter(line -> !line.startsWith("#") && !line.isBlank());
    }
}
