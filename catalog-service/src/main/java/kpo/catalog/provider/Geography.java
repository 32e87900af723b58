package kpo.catalog.provider;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Plain facts of the earth that are shipped: lists of codes or names, each under its key. */
final class Geography {

    /** By country (ISO 3166-1 alpha-2). */
    private static final Map<String, List<String>> ZONES = read("zones");

    // The table may be newer than the JDK, and name a zone that this one does not have.
    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    private Geography() {}

    /** The zones of the IANA database that are used in a country, as {@code ZoneNames} calls them; none where nobody lives. */
    static List<String> zonesOf(String country) {
        return ZONES.getOrDefault(country, List.of()).stream()
                .filter(KNOWN::contains)
                .toList();
    }

    static Map<String, List<String>> read(String file) {
        Properties read = new Properties();
        try (var stream = Geography.class.getResourceAsStream("/geography/%s.properties".formatted(file));
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.stringPropertyNames().stream()
                .collect(toUnmodifiableMap(
                        key -> key, key -> List.of(read.getProperty(key).split(" "))));
    }
}
