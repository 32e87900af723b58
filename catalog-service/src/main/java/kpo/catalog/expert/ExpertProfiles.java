package kpo.catalog.expert;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kpo.platform.caller.Caller;

/**
 * One expert for reading: the page that was made when the expert changed. Who was never submitted has none, and is read by
 * one statement from the parts, where an {@link Expert} takes one for each kind of part.
 */
@ApplicationScoped
class ExpertProfiles {

    private static final String COLUMNS =
            """
            select e.version,
                exists (select 1 from disclosure_grant g
                        where g.expert_id = e.expert_id and g.organisation = current_setting('app.org', true)
                          and g.valid_from <= ? and (g.valid_to is null or g.valid_to > ?)),
                e.profile
            """;

    private static final String OF_PAGE = COLUMNS + "from expert_page e where e.expert_id = ?";
    private static final String OF_PARTS = COLUMNS + "from expert_profiles(array[?]) e";

    // Not the mapper of requests: its rules are for what comes from outside.
    private static final ObjectReader PROFILES =
            JsonMapper.builder().addModule(new JavaTimeModule()).build().readerFor(ExpertResponse.class);

    @Inject
    AgroalDataSource database;

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

    // Not by Hibernate: it has no object for the row, and to learn that takes longer than to read it.
    private Optional<Profile> read(String query, UUID id, LocalDate today) {
        // The pool hands out the connection of the running transaction.
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, today);
            statement.setObject(2, today);
            statement.setObject(3, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Profile(row.getLong(1), row.getBoolean(2), read(row.getBytes(3))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the expert cannot be read", e);
        }
    }

    private static ExpertResponse read(byte[] text) {
        try {
            return PROFILES.readValue(text);
        } catch (IOException e) {
            throw new IllegalStateException("expert_profiles writes what is read here", e);
        }
    }
}
