package kpo.catalog.search;

import static kpo.catalog.CatalogFixture.*;
import static kpo.platform.caller.Role.SERVICE;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of whom a match counts the free minutes anew, and of whom no more. */
@QuarkusTest
class BookingsThatAreOverTest {

    private static final String OVER = "current_date - 20, current_date";
    private static final String TO_TODAY = "current_date - 20, current_date + 1";

    @Inject
    Listing listing;

    private String expert;

    @BeforeEach
    void register() {
        expert = vetted(asha(captive(organisation(), organisation())));
    }

    @Test
    void who_has_nothing_planned_any_more_is_not_counted_anew() {
        away(expert, "2027-02-01", "2027-03-01");
        fourDays(expert);
        held(as("engagement", "platform", SERVICE), hold(expert));
        assertThat(isBooked()).isTrue();

        lasting("time_off (starts_on, ends_on)", OVER);
        lasting("weekly_hours (valid_from, valid_to)", OVER);
        lasting("expert_booking (starts_on, ends_on)", OVER);
        listing.forgetBookings();

        assertThat(isBooked()).isFalse();
        CatalogDatabase.awaitLists();
        assertThat(isListed()).isFalse();
    }

    @Test
    void a_day_off_that_is_not_over_is_counted() {
        away(expert, "2027-02-01", "2027-03-01");
        lasting("time_off (starts_on, ends_on)", TO_TODAY);

        listing.forgetBookings();

        assertThat(isBooked()).isTrue();
        CatalogDatabase.awaitLists();
        assertThat(isListed()).isTrue();
    }

    @Test
    void own_hours_that_have_no_end_are_counted() {
        fourDays(expert);
        lasting("weekly_hours (valid_from, valid_to)", "current_date - 20, null");

        listing.forgetBookings();

        assertThat(isBooked()).isTrue();
    }

    @Test
    void a_reservation_that_is_not_over_is_counted() {
        held(as("engagement", "platform", SERVICE), hold(expert));
        lasting("expert_booking (starts_on, ends_on)", TO_TODAY);

        listing.forgetBookings();

        assertThat(isBooked()).isTrue();
    }

    @Test
    void who_is_booked_again_is_counted_again() {
        away(expert, "2027-02-01", "2027-03-01");
        lasting("time_off (starts_on, ends_on)", OVER);
        listing.forgetBookings();

        away(expert, "2027-04-01", "2027-05-01");
        listing.forgetBookings();

        assertThat(isBooked()).isTrue();
    }

    private void lasting(String period, String days) {
        String table = period.substring(0, period.indexOf(' '));
        CatalogDatabase.execute("update %s set %s = (%s) where expert_id = '%s'"
                .formatted(table, period.substring(table.length() + 1), days, expert));
    }

    private boolean isBooked() {
        return CatalogDatabase.number(
                        "select count(*) from expert_search where booked and expert_id = '%s'".formatted(expert))
                == 1;
    }

    private boolean isListed() {
        return CatalogDatabase.number(
                        """
                        select count(*) from expert_list l join expert_search e on l.nrs @> array[e.nr]
                        where l.facet = 'booked:yes' and e.expert_id = '%s'"""
                                .formatted(expert))
                == 1;
    }
}
