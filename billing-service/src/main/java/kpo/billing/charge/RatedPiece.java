package kpo.billing.charge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kpo.billing.ratecard.SelectedRate;

/** A stretch of an entry that has one rate. Minutes of all pieces add up to the entry's, always. */
record RatedPiece(LocalDate firstDay, LocalDate lastDay, Instant from, Instant to, int minutes, SelectedRate rate) {

    /**
     * Splits an entry at the local midnights at which its rate changes.
     *
     * @param rateOn the rate of a local day, if there is one
     * @return empty where a day of the entry has no rate: it is then held as a whole
     */
    static List<RatedPiece> split(
            Instant from, Instant to, int minutes, ZoneId zone, Function<LocalDate, Optional<SelectedRate>> rateOn) {
        List<RatedPiece> pieces = new ArrayList<>();
        Instant start = from;
        int given = 0;
        for (LocalDate day = LocalDate.ofInstant(from, zone); start.isBefore(to); day = day.plusDays(1)) {
            Optional<SelectedRate> rate = rateOn.apply(day);
            if (rate.isEmpty()) {
                return List.of();
            }
            Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
            boolean last = !midnight.isBefore(to);
            Instant end = last ? to : midnight;
            // Counted from the beginning, so that seconds cut off here are not lost but come to the next piece.
            int until = last ? minutes : (int) Duration.between(from, end).toMinutes();
            if (until > given) {
                append(pieces, new RatedPiece(day, day, start, end, until - given, rate.get()));
                given = until;
            }
            start = end;
        }
        return pieces;
    }

    private static void append(List<RatedPiece> pieces, RatedPiece next) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).rate.lineId().equals(next.rate.lineId())) {
            pieces.set(last, pieces.get(last).extendedBy(next));
        } else {
            pieces.add(next);
        }
    }

    private RatedPiece extendedBy(RatedPiece next) {
        return new RatedPiece(firstDay, next.lastDay, from, next.to, minutes + next.minutes, rate);
    }
}
