package kpo.catalog.search;

import static kpo.catalog.CatalogFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kpo.catalog.CatalogFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where more than three are found an index is walked, in these tests: elsewhere that is where more than 20,000 are. */
@QuarkusTest
class SearchOrderTest extends SearchFixture {

    @Inject
    AgroalDataSource database;

    @Test
    void names_are_sorted_by_the_language_of_the_request_page_by_page() {
        List.of("Zoë Adams", "आशा राव", "Émile Zola", "Eva Brown", "कमल जोशी")
                .forEach(name -> found(vetted(asha(provider, profile -> profile.put("name", name)))));

        List<String> english = List.of("Émile Zola", "Eva Brown", "Zoë Adams", "आशा राव", "कमल जोशी");
        List<String> hindi = List.of("आशा राव", "कमल जोशी", "Émile Zola", "Eva Brown", "Zoë Adams");
        for (Supplier<RequestSpecification> caller :
                List.<Supplier<RequestSpecification>>of(() -> manager(captive), CatalogFixture::operator)) {
            assertThat(names(caller.get().header("Accept-Language", "en"), "name"))
                    .isEqualTo(english);
            assertThat(names(caller.get().header("Accept-Language", "hi"), "name"))
                    .isEqualTo(hindi);
            assertThat(names(caller.get().header("Accept-Language", "hi"), "-name"))
                    .isEqualTo(reversed(hindi));
        }
    }

    @Test
    void who_may_not_know_a_name_does_not_learn_its_place() {
        List<String> made = List.of("Zoë", "Asha", "Mira").stream()
                .map(name -> found(vetted(asha(provider, profile -> profile.put("name", name)))))
                .toList();

        assertThat(search(client(acme), "sort=name")).isEqualTo(search(client(acme), ""));
        assertThat(search(manager(captive), "sort=name")).containsExactly(made.get(1), made.get(2), made.get(0));
        assertThat(search(manager(captive), "sort=-name")).containsExactly(made.get(0), made.get(2), made.get(1));
    }

    @Test
    void a_search_is_sorted_by_what_it_shows() {
        String young = found(vetted(asha(provider, profile -> {
            profile.put("domains", List.of(Map.of("domain", "INVESTMENT", "years", 2)));
            profile.put("seniority", "JUNIOR");
            profile.put("availableFrom", "2026-09-01");
        })));
        String old = found(vetted(asha(provider, profile -> {
            profile.put("weeklyCapacityMinutes", 600);
            profile.put("seniority", "PRINCIPAL");
        })));

        assertThat(search(client(acme), "sort=domainYears")).containsExactly(young, old);
        assertThat(search(client(acme), "sort=-domainYears&domain=INVESTMENT")).containsExactly(old, young);
        assertThat(search(client(acme), "sort=-seniority")).containsExactly(old, young);
        assertThat(search(client(acme), "sort=weeklyCapacityMinutes")).containsExactly(old, young);
        assertThat(search(client(acme), "sort=availableFrom")).containsExactly(young, old);
        assertThat(search(client(acme), "sort=degreeLevel,-weeklyCapacityMinutes"))
                .containsExactly(young, old);
    }

    /** Six of them, some alike: a page ends among those who are alike, too. */
    @Test
    void many_are_walked_through_in_every_order_as_few_are_sorted() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int like = i / 2;
            made.add(found(vetted(asha(provider, profile -> {
                profile.put("availableFrom", "2026-10-0" + (3 - like));
                profile.put("weeklyCapacityMinutes", 600 + 600 * like);
                profile.put("seniority", List.of("PRINCIPAL", "SENIOR", "MID").get(like));
                profile.put("degrees", List.of(degree(like == 0 ? 8 : 7, "A degree")));
            }))));
        }
        List<String> later = List.of(made.get(4), made.get(5), made.get(2), made.get(3), made.get(0), made.get(1));

        for (String falling : List.of("availableFrom", "seniority")) {
            assertThat(paged(client(acme), "items.id", "limit=1&sort=" + falling))
                    .as(falling)
                    .isEqualTo(later);
            assertThat(paged(client(acme), "items.id", "limit=4&sort=-" + falling))
                    .as(falling)
                    .isEqualTo(reversed(later));
        }
        assertThat(paged(client(acme), "items.id", "limit=3&sort=weeklyCapacityMinutes"))
                .isEqualTo(made);
        assertThat(paged(client(acme), "items.id", "limit=1&sort=-availableFrom&availableOn=2026-10-02&count=true"))
                .isEqualTo(reversed(later.subList(0, 4)));
        assertThat(paged(client(acme), "items.id", "limit=1&sort=weeklyCapacityMinutes&weeklyMinutes=1200"))
                .isEqualTo(made.subList(2, 6));
        List<String> doctorsLast = new ArrayList<>(made.subList(2, 6));
        doctorsLast.addAll(made.subList(0, 2));
        assertThat(paged(client(acme), "items.id", "limit=2&sort=degreeLevel&degreeLevel=7"))
                .isEqualTo(doctorsLast);
        assertThat(paged(client(acme), "items.id", "limit=2&sort=-degreeLevel")).isEqualTo(reversed(doctorsLast));
        assertThat(paged(client(acme), "items.id", "limit=2&sort=availableFrom,-createdAt"))
                .containsExactly(made.get(5), made.get(4), made.get(3), made.get(2), made.get(1), made.get(0));
    }

    /** Whoever has experts of his own and looks among all: those whose names he knows come first. */
    @Test
    void the_own_names_stand_before_the_others_who_stand_as_they_were_made() {
        String skill = newSkill();
        String deccan = organisation();
        String own = thirdParty(deccan);
        String others = thirdParty(organisation());
        List<String> made = new ArrayList<>();
        for (String[] who : new String[][] {{others, "Asha"}, {own, "Zoë"}, {others, "Bela"}, {own, "Mira"}}) {
            made.add(vetted(asha(who[0], profile -> {
                profile.put("name", who[1]);
                profile.put("skills", List.of(skill(skill, 3)));
            })));
        }
        provider = null;
        String query = "limit=1&skill=" + skill;
        until(() -> paged(manager(deccan), "items.id", query).size() == 4);

        List<String> known = List.of(made.get(3), made.get(1), made.get(0), made.get(2));
        assertThat(paged(manager(deccan), "items.id", query + "&sort=name")).isEqualTo(known);
        assertThat(paged(manager(deccan), "items.id", query + "&sort=-name")).isEqualTo(reversed(known));
        assertThat(paged(client(acme), "items.id", query + "&sort=name")).isEqualTo(made);
        assertThat(paged(client(acme), "items.id", query + "&sort=-name")).isEqualTo(reversed(made));
        assertThat(paged(operator(), "items.name", query + "&sort=name"))
                .containsExactly("Asha", "Bela", "Mira", "Zoë");
    }

    /** By name, in pages of two. */
    private List<String> names(RequestSpecification caller, String sort) {
        return paged(caller, "items.name", "limit=2&sort=" + sort);
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> backwards = new ArrayList<>(list);
        Collections.reverse(backwards);
        return backwards;
    }

    @Test
    void names_are_sorted_by_languages_that_have_no_index_of_names() {
        List.of("Åsa Berg", "Zorn Ek", "Ärla Dahl", "Chalupa Jan", "Cyril Novak", "Hana Nova", "Ivan Novy")
                .forEach(name -> found(vetted(asha(provider, profile -> profile.put("name", name)))));

        Supplier<RequestSpecification> caller = () -> manager(captive);
        assertThat(names(caller.get().header("Accept-Language", "sv-SE, en;q=0.5"), "name"))
                .containsSubsequence("Ivan Novy", "Zorn Ek", "Åsa Berg", "Ärla Dahl");
        assertThat(names(caller.get().header("Accept-Language", "cs"), "name"))
                .containsSubsequence("Cyril Novak", "Hana Nova", "Chalupa Jan", "Ivan Novy");
        assertThat(names(operator().header("Accept-Language", "cs"), "-name"))
                .containsSubsequence("Ivan Novy", "Chalupa Jan", "Hana Nova", "Cyril Novak");
        for (String other : List.of("de", "tlh", "hi;q=2")) {
            assertThat(names(caller.get().header("Accept-Language", other), "name"))
                    .as(other)
                    .isEqualTo(names(caller.get(), "name"));
        }
    }

    /** What is said to be sorted as English is, so that its index serves. */
    @ParameterizedTest
    @ValueSource(strings = {"ca", "de", "fr", "ga", "id", "it", "lb", "ms", "nl", "pt", "sw", "zu"})
    void languages_without_rules_of_their_own_are_sorted_as_english(String language) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                """
                                with texts as (select chr(n) || suffix as t from generate_series(33, 1423) n, unnest(array['', 'a', 'h', 'z']) suffix
                                               where n not between 127 and 160),
                                digraphs as (select a || b as t from unnest(string_to_array('a b c d e f g h i j k l m n o p q r s t u v w x y z', ' ')) a,
                                             unnest(string_to_array('a b c d e f g h i j k l m n o p q r s t u v w x y z', ' ')) b),
                                every as (select t from texts union select t from digraphs)
                                select array_agg(t order by t collate "%s-x-icu", t collate "C") = array_agg(t order by t collate "en-x-icu", t collate "C")
                                from every"""
                                        .formatted(language))) {
            rows.next();
            assertThat(rows.getBoolean(1)).isTrue();
        }
    }
}
