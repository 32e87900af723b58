package kpo.platform.identity;

import java.time.Duration;
import java.util.Set;
import kpo.platform.caller.Caller;

/**
 * What a good token says.
 *
 * @param remaining for how long it is still good
 */
record VerifiedToken(Caller caller, Set<String> scopes, Duration remaining) {}
