package kpo.catalog.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kpo.platform.problem.Language;
import kpo.platform.validation.LanguageTags;

/** By the rules of which language names are sorted: those of ICU that PostgreSQL has, each under its language tag. */
@ApplicationScoped
class NameOrders {

    private static final String INDEXED_ROOT = Language.EN.tag();

    /** For which an index of names stands. */
    private static final Set<String> INDEXED = Set.of(INDEXED_ROOT, Language.HI.tag());

    /** Languages in which CLDR sorts by the rules of its root, as in English; the French of Canada is none of them. */
    private static final Set<String> AS_ROOT =
            Set.of("ca", "de", "en", "fr", "ga", "id", "it", "lb", "ms", "nl", "pt", "sw", "zu");

    private static final Set<String> TAILORED_REGIONS = Set.of("fr-ca");

    @Inject
    EntityManager database;

    private volatile Set<String> tags;

    /**
     * @param accepted the header Accept-Language; null where there is none
     * @return the tag of the best language that there are rules for; that of the root where there is none
     */
    String preferred(String accepted) {
        return LanguageTags.preferred(accepted, tags()).map(NameOrders::indexed).orElse(INDEXED_ROOT);
    }

    /** @param tag of a cursor, from here or from before there were others than that of an enum */
    String known(String tag) {
        return tags().stream()
                .filter(known -> known.equalsIgnoreCase(tag))
                .findFirst()
                .orElse(INDEXED_ROOT);
    }

    static boolean isIndexed(String tag) {
        return INDEXED.contains(tag);
    }

    /** The order in which an index stands, where the other is the same. */
    private static String indexed(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        if (INDEXED.contains(language)) {
            return language;
        }
        return AS_ROOT.contains(language) && !TAILORED_REGIONS.contains(tag.toLowerCase(Locale.ROOT))
                ? INDEXED_ROOT
                : tag;
    }

    private Set<String> tags() {
        if (tags == null) {
            List<?> names = database.createNativeQuery(
                            """
                            select cast(regexp_replace(collname, '-x-icu$', '') as text) from pg_collation
                            where collnamespace = cast('pg_catalog' as regnamespace) and collname like '%-x-icu'""")
                    .getResultList();
            tags = names.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
        }
        return tags;
    }
}
