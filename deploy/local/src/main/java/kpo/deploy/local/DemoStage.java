package kpo.deploy.local;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where the demo data are loaded, when, and by whom. */
final class DemoStage {

    final String catalog;
    final String engagement;
    final String billing;
    final LocalDate day;

    /** Of the first of the two weeks that are worked; both are over. */
    final LocalDate firstMonday;

    private final Map<Person, Caller> callers = new EnumMap<>(Person.class);
    private final Consumer<String> progress;

    DemoStage(LocalCluster cluster, Function<Person, String> tokens, LocalDate day, Consumer<String> progress) {
        this.catalog = cluster.catalog().url();
        this.engagement = cluster.engagement().url();
        this.billing = cluster.billing().url();
        this.day = day;
        this.firstMonday =
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(2);
        this.progress = progress;
        for (Person person : Person.values()) {
            callers.put(person, new Caller(person.subject(), tokens.apply(person)));
        }
    }

    Caller as(Person person) {
        return callers.get(person);
    }

    void tell(String line, Object... arguments) {
        progress.accept(line.formatted(arguments));
    }
}
