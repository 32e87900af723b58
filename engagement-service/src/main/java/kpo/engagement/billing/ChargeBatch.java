package kpo.engagement.billing;

import java.util.List;

/** At most 500 charges in one call. */
record ChargeBatch(List<TimeCharge> charges) {}
