package kpo.deploy.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An expert of the demo data: a row of {@code experts.csv}, by the names of its columns. */
record DemoExpert(Map<String, String> columns) {

    private static final String PROFILE =
            """
            {"providerId": "{providerId}", "subject": "{login}", "name": "{name}",
             "country": "{country}", "zone": "{zone}",
             "workingHours": {"from": "{from}", "to": "{to}",
                              "days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"]},
             "weeklyCapacityMinutes": 2400, "costRate": {"amount": "{costRate}", "currency": "{currency}"},
             "availableFrom": "{availableFrom}",
             "domains": [{"domain": "{domain}", "years": {years}}],
             "degrees": [{"level": {degreeLevel}, "title": "{degree}", "institution": "{institution}",
                          "awardedYear": {awardedYear}}],
             "credentials": [],
             "languages": [{"tag": "en", "level": "C1"}, {"tag": "{language}", "level": "C2"}],
             "skills": [{"code": "{skill}", "level": {level}}, {"code": "{secondSkill}", "level": {secondLevel}}]}""";

    static List<DemoExpert> all() {
        try (var file = DemoExpert.class.getResourceAsStream("experts.csv");
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            String[] names = lines.readLine().split(",");
            return lines.lines().map(line -> row(names, line.split(","))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoExpert row(String[] names, String[] values) {
        Map<String, String> columns = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            columns.put(names[i], values[i]);
        }
        return new DemoExpert(columns);
    }

    /** Who enrols the expert. */
    Person manager() {
        return Person.valueOf(columns.get("manager"));
    }

    String login() {
        return columns.get("login");
    }

    String profile(String providerId, LocalDate availableFrom) {
        String profile =
                PROFILE.replace("{providerId}", providerId).replace("{availableFrom}", availableFrom.toString());
        for (Map.Entry<String, String> column : columns.entrySet()) {
            profile = profile.replace("{" + column.getKey() + "}", column.getValue());
        }
        return profile;
    }
}
