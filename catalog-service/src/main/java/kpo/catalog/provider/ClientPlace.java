package kpo.catalog.provider;

import java.time.ZoneId;

/** From where a client looks at places of work. @param country null where nobody asks. @param zone null: the country tells */
record ClientPlace(String country, String zone) {

    static final ClientPlace UNSAID = new ClientPlace(null, null);

    ZoneId zoneId() {
        return zone == null ? null : ZoneId.of(zone);
    }
}
