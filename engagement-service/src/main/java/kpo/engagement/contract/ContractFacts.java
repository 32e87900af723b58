package kpo.engagement.contract;

import java.util.UUID;
import kpo.engagement.engagement.Side;

/** What both sides may read of a statement of work in an event. */
record ContractFacts(ContractStatus status, UUID engagementId, Side turn) {}
