package kpo.generator;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kpo.generator.Distributions.Country;
import kpo.generator.Distributions.Domain;
import kpo.generator.Distributions.Names;
import kpo.generator.GeneratedExpert.Credential;
import kpo.generator.GeneratedExpert.Degree;
import kpo.generator.GeneratedExpert.DomainYears;
import kpo.generator.GeneratedExpert.Hours;
import kpo.generator.GeneratedExpert.Language;
import kpo.generator.GeneratedExpert.Rate;
import kpo.generator.GeneratedExpert.Skill;
import kpo.generator.GeneratedExpert.Work;

/**
 * Makes experts of any number. The n-th expert of a seed is always the same, whatever is made before; no expert is a
 * person, and no organisation in a work history exists.
 */
public final class ExpertGenerator {

    private static final List<String> WORKDAYS = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");

    private static final List<Hours> HOURS = List.of(
            new Hours("09:00", "18:00", WORKDAYS),
            new Hours("09:00", "18:00", WORKDAYS),
            new Hours("08:00", "16:30", WORKDAYS),
            new Hours("10:00", "19:00", WORKDAYS),
            new Hours("12:30", "21:30", WORKDAYS),
            new Hours("18:00", "02:30", WORKDAYS));

    private static final List<Integer> CAPACITIES = List.of(2400, 2400, 2400, 2400, 2250, 1920, 1200, 600);

    private static final List<String> TOWNS = List.of(
            "Northfield", "Riverton", "Lakeside", "Hillview", "Easthaven", "Westbrook", "Stonebridge", "Ashford");

    private static final List<String> COMPANIES = List.of(
            "Alderline",
            "Bluepeak",
            "Cindermoor",
            "Dovetail",
            "Emberly",
            "Fernhall",
            "Glasswick",
            "Harrowgate",
            "Ironvale",
            "Juniper Row",
            "Kestrelby",
            "Lanternfield");

    private static final List<String> COMPANY_KINDS = List.of("Analytics", "Capital", "Research", "Partners", "Labs");

    private static final Map<Integer, String> DEGREES = Map.of(6, "BSc", 7, "MSc", 8, "PhD");

    private static final int YEARS_OF_STUDY = 22;

    private final Distributions distributions = Distributions.read();
    private final ObjectWriter json = new ObjectMapper()
            .writerFor(GeneratedExpert.class)
            .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
    private final long seed;
    private final LocalDate today;

    /** @param today before which everything lies that has happened */
    public ExpertGenerator(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    /** @param providerIds among whom the experts are dealt in turn */
    public Stream<GeneratedExpert> experts(long number, List<String> providerIds) {
        return LongStream.range(0, number).mapToObj(n -> expert(n, providerIds.get((int) (n % providerIds.size()))));
    }

    /** NDJSON: one profile a line, as the import takes it. */
    public void write(long number, List<String> providerIds, OutputStream out) throws IOException {
        try (var lines = json.withRootValueSeparator("\n").writeValues(out)) {
            for (var experts = experts(number, providerIds).iterator(); experts.hasNext(); ) {
                lines.write(experts.next());
            }
        }
        out.write('\n');
        out.flush();
    }

    public GeneratedExpert expert(long n, String providerId) {
        Draw draw = new Draw(seed, n);
        Country country = distributions.countries.draw(draw);
        Domain domain = distributions.domains.draw(draw);
        // Pay and experience go together, loosely.
        double rank = draw.share();
        int years = (int) Math.min(38, Math.round(1 + 30 * rank * (0.6 + 0.8 * draw.share())));
        boolean team = draw.inOneOf(50);
        return new GeneratedExpert(
                providerId,
                "G-%09d".formatted(n),
                team ? draw.of(COMPANIES) + " team " + n : name(country, draw),
                team ? "TEAM" : null,
                team ? draw.between(2, 12) : null,
                seniority(years),
                country.code(),
                country.zones().draw(draw),
                draw.of(HOURS),
                draw.of(CAPACITIES),
                new Rate(
                        BigDecimal.valueOf(country.hourlyPay() * domain.payAt(rank))
                                .setScale(2, RoundingMode.HALF_UP)
                                .toPlainString(),
                        country.currency()),
                today.plusDays(draw.between(-60, 120)).toString(),
                domains(domain, years, draw),
                degrees(domain, years, draw),
                credentials(domain, country, years, draw),
                languages(country, draw),
                skills(domain, draw),
                workHistory(domain, years, draw));
    }

    private static String name(Country country, Draw draw) {
        Names names = country.names().draw(draw);
        return draw.of(names.given()) + " " + draw.of(names.family());
    }

    private static String seniority(int years) {
        return years < 4 ? "JUNIOR" : years < 9 ? "MID" : years < 18 ? "SENIOR" : "PRINCIPAL";
    }

    private List<DomainYears> domains(Domain first, int years, Draw draw) {
        List<DomainYears> domains = new ArrayList<>(List.of(new DomainYears(first.code(), years)));
        Domain second = distributions.domains.draw(draw);
        if (draw.inOneOf(3) && !second.code().equals(first.code())) {
            domains.add(new DomainYears(second.code(), draw.between(1, Math.max(1, years / 2))));
        }
        return domains;
    }

    private List<Degree> degrees(Domain domain, int years, Draw draw) {
        int highest = domain.degreeLevels().draw(draw);
        String field = draw.of(domain.fields());
        int awarded = today.getYear() - years;
        List<Degree> degrees = new ArrayList<>();
        for (int level = highest; level >= 6 && degrees.size() < 2; level--) {
            degrees.add(new Degree(
                    level,
                    field,
                    DEGREES.get(level) + " " + words(domain.code()),
                    "University of " + draw.of(TOWNS),
                    awarded - 2 * degrees.size()));
        }
        return degrees;
    }

    private static String words(String code) {
        return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private List<Credential> credentials(Domain domain, Country country, int years, Draw draw) {
        if (years < 3 || !draw.inOneOf(3)) {
            return List.of();
        }
        boolean licence = domain.code().equals("LEGAL") || domain.code().equals("MEDICAL_AND_HEALTH_CARE");
        return List.of(new Credential(
                licence ? "LICENCE" : "CERTIFICATE",
                domain.credential(),
                domain.code(),
                "Chartered body of " + draw.of(TOWNS),
                country.code(),
                draw.dayBefore(today, 365 * (years - 1)).toString()));
    }

    private static List<Language> languages(Country country, Draw draw) {
        Map<String, String> levels = new LinkedHashMap<>();
        boolean nativeEnglish = draw.share() < country.english() && country.english() > 0.8;
        if (!nativeEnglish) {
            levels.put(country.languages().draw(draw), "C2");
        }
        levels.putIfAbsent("en", nativeEnglish ? "C2" : draw.of(List.of("B2", "C1", "C1", "C2")));
        if (draw.inOneOf(3)) {
            levels.putIfAbsent(country.languages().draw(draw), draw.of(List.of("A2", "B1", "B2", "C1")));
        }
        return levels.entrySet().stream()
                .map(level -> new Language(level.getKey(), level.getValue()))
                .toList();
    }

    private List<Skill> skills(Domain domain, Draw draw) {
        Set<String> codes = new LinkedHashSet<>();
        int number = draw.between(3, 7);
        while (codes.size() < number) {
            // Two of three are of the expert's own trade.
            codes.add(draw.of(draw.inOneOf(3) ? distributions.domains.draw(draw).skills() : domain.skills()));
        }
        return codes.stream()
                .map(code -> new Skill(
                        code,
                        Math.min(5, draw.between(1, 4) + draw.between(0, 1)),
                        draw.dayBefore(today, 1500).toString()))
                .toList();
    }

    private List<Work> workHistory(Domain domain, int years, Draw draw) {
        if (years < 2 || draw.inOneOf(2)) {
            return List.of();
        }
        int started = Math.min(YEARS_OF_STUDY, years) * 365;
        LocalDate from = today.minusDays(draw.between(started / 2, started));
        LocalDate to = from.plusDays(draw.between(200, 2000));
        return List.of(new Work(
                company(draw),
                draw.inOneOf(2) ? List.of(company(draw)) : List.of(),
                domain.code(),
                from.toString(),
                to.isBefore(today) ? to.toString() : null));
    }

    private static String company(Draw draw) {
        return draw.of(COMPANIES) + " " + draw.of(COMPANY_KINDS);
    }
}
