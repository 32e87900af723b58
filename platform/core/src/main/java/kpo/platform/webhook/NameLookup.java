package kpo.platform.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a name. */
@FunctionalInterface
interface NameLookup {

    InetAddress[] of(String host) throws UnknownHostException;
}
