package kpo.catalog.expert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kpo.platform.caller.Caller;

/**
 * One expert for reading: the page that was made when the expert changed. Who was never vetted has none, and is read by
 * one statement from the parts, where an {@link Expert} takes one for each kind of part.
 */
@ApplicationScoped
class ExpertProfiles {

    private static final String IS_DISCLOSED =
            """
            exists (select 1 from disclosure_grant g
                    where g.expert_id = e.expert_id and g.organisation = current_setting('app.org', true)
                      and g.valid_from <= ?2 and (g.valid_to is null or g.valid_to > ?2))""";

    private static final String OF_PAGE =
            "select version, profile, " + IS_DISCLOSED + " from expert_page e where expert_id = ?1";
    private static final String OF_PARTS =
            "select version, profile, " + IS_DISCLOSED + " from expert_profiles(array[cast(?1 as uuid)]) e";

    // Not the mapper of requests: its rules are for what comes from outside.
    private static final ObjectReader PROFILES =
            JsonMapper.builder().addModule(new JavaTimeModule()).build().readerFor(ExpertResponse.class);

    @Inject
    EntityManager database;

    @Inject
    Experts experts;

    /** @param isDisclosed whether the caller's organisation may know who it is, though the expert is not its own */
    record Profile(long version, boolean isDisclosed, ExpertResponse whole) {

        ExpertResponse shownTo(Caller caller, LocalDate today) {
            return whole.shownAt(Disclosure.of(whole.organisation(), whole.subject(), isDisclosed, caller), today);
        }
    }

    /** @throws kpo.platform.problem.ProblemException 404 where the expert is absent or the caller may not see it */
    Profile require(UUID id, LocalDate today) {
        return read(OF_PAGE, id, today).or(() -> read(OF_PARTS, id, today)).orElseThrow(() -> experts.absent(id));
    }

    private Optional<Profile> read(String query, UUID id, LocalDate today) {
        List<?> rows = database.createNativeQuery(query)
                .setParameter(1, id)
                .setParameter(2, today)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new Profile((Long) row[0], (Boolean) row[2], read((String) row[1])));
    }

    private static ExpertResponse read(String text) {
        try {
            return PROFILES.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("expert_profiles writes what is read here", e);
        }
    }
}
