package kpo.generator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Shares and quantiles by country and domain, as {@code distributions.txt} has them, with their sources. */
final class Distributions {

    /** @param hourlyPay the mean of professionals, in the currency @param english the part that uses English */
    record Country(
            String code,
            String currency,
            double hourlyPay,
            Weighted<String> zones,
            Weighted<Names> names,
            Weighted<String> languages,
            double english) {}

    /** @param quantiles of pay at 10, 25, 50, 75 and 90 percent, as parts of the mean of all professionals */
    record Domain(
            String code,
            double[] quantiles,
            Weighted<Integer> degreeLevels,
            List<String> fields,
            List<String> skills,
            String credential) {

        /** @param rank from 0, the least paid, to 1 */
        double payAt(double rank) {
            double[] at = {0.10, 0.25, 0.50, 0.75, 0.90};
            if (rank <= at[0]) {
                return quantiles[0];
            }
            for (int i = 1; i < at.length; i++) {
                if (rank <= at[i]) {
                    double part = (rank - at[i - 1]) / (at[i] - at[i - 1]);
                    return quantiles[i - 1] + part * (quantiles[i] - quantiles[i - 1]);
                }
            }
            return quantiles[at.length - 1];
        }
    }

    /** Given and family names of one kind. */
    record Names(List<String> given, List<String> family) {}

    final Weighted<Country> countries;
    final Weighted<Domain> domains;

    private Distributions(Weighted<Country> countries, Weighted<Domain> domains) {
        this.countries = countries;
        this.domains = domains;
    }

    static Distributions read() {
        Map<String, Names> names = new HashMap<>();
        for (String[] row : rows("names.txt")) {
            names.put(row[0], new Names(List.of(row[1].split(";")), List.of(row[2].split(";"))));
        }
        var countries = new Weighted.Builder<Country>();
        var domains = new Weighted.Builder<Domain>();
        for (String[] row : rows("distributions.txt")) {
            double share = Double.parseDouble(row[2]);
            if (row[0].equals("country")) {
                countries.add(country(row, names), share);
            } else {
                domains.add(domain(row), share);
            }
        }
        return new Distributions(countries.build(), domains.build());
    }

    private static Country country(String[] row, Map<String, Names> names) {
        return new Country(
                row[1],
                row[3],
                Double.parseDouble(row[4]),
                weighted(row[5], Function.identity()),
                weighted(row[6], names::get),
                weighted(row[7], Function.identity()),
                Double.parseDouble(row[8]) / 100);
    }

    private static Domain domain(String[] row) {
        return new Domain(
                row[1],
                Arrays.stream(row[3].split(";"))
                        .mapToDouble(Double::parseDouble)
                        .toArray(),
                weighted(row[4], Integer::valueOf),
                List.of(row[5].split(";")),
                List.of(row[6].split(";")),
                row[7]);
    }

    private static <T> Weighted<T> weighted(String text, Function<String, T> value) {
        var weighted = new Weighted.Builder<T>();
        for (String part : text.split(";")) {
            int colon = part.lastIndexOf(':');
            weighted.add(value.apply(part.substring(0, colon)), Double.parseDouble(part.substring(colon + 1)));
        }
        return weighted.build();
    }

    private static List<String[]> rows(String resource) {
        try (var file = Distributions.class.getResourceAsStream(resource);
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
