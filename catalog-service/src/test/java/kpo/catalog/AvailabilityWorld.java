package kpo.catalog;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.CatalogWorld.*;

import kpo.testing.World.Call;

/** An expert, and what of his time is reserved, for each request of the availability. */
final class AvailabilityWorld {

    private AvailabilityWorld() {}

    static Call prepare(String operationId) {
        return switch (operationId) {
            case "holdExpert" ->
                Call.of(OPERATING, "/v1/reservations", json(hold(vetted(asha(thirdParty(organisation()))))));
            case "confirmReservation", "releaseReservation" -> ofReservation(operationId);
            default -> ofWorkingTime(operationId);
        };
    }

    private static Call ofReservation(String operationId) {
        String path = "/v1/reservations/" + held(operator(), hold(vetted(asha(thirdParty(organisation())))));
        return operationId.equals("confirmReservation")
                ? Call.of(OPERATING, path + "/confirm")
                : Call.of(OPERATING, path + "/release", REASON.formatted(path));
    }

    private static Call ofWorkingTime(String operationId) {
        String id = enrolled(asha(thirdParty(organisation())));
        String path = "/v1/experts/" + id;
        return switch (operationId) {
            case "setWeeklyHours" ->
                Call.of(
                        OPERATING,
                        path + "/weekly-hours",
                        """
                        {"from": "2027-04-01", "to": "2027-07-01", "minutes": {"monday": 480, "tuesday": 480,
                         "wednesday": 240, "thursday": 480, "friday": 0, "saturday": 0, "sunday": 0}}""");
            case "dropWeeklyHours" -> Call.of(OPERATING, path + "/weekly-hours/" + fourDays(id));
            case "planTimeOff" ->
                Call.of(
                        OPERATING,
                        path + "/time-off",
                        """
                        {"kind": "VACATION", "from": "2027-05-03", "to": "2027-05-10"}""");
            default -> Call.of(OPERATING, path + "/time-off/" + away(id, "2027-05-03", "2027-05-10"));
        };
    }
}
