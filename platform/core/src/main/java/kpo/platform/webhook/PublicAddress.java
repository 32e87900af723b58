package kpo.platform.webhook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses lie in the public internet: no private, loopback, link-local, shared, multicast or reserved one (IANA
 * special-purpose registries, RFC 6890), also where it is wrapped in an IPv6 address.
 */
final class PublicAddress {

    private static final List<Range> CLOSED_IPV4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            // Carrier-grade NAT
            "100.64.0.0/10",
            "127.0.0.0/8",
            // Link-local; cloud providers answer with credentials at 169.254.169.254.
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            // Multicast, reserved, broadcast
            "224.0.0.0/3");

    /** All that is given to networks; the rest is loopback, unique-local, link-local, multicast or unassigned. */
    private static final Range GLOBAL_IPV6 = Range.of("2000::/3");

    private static final List<Range> CLOSED_IPV6 = ranges(
            // IETF protocols with Teredo, which carries an IPv4 address
            "2001::/23", "2001:db8::/32", "3fff::/20");

    private static final Range NAT64 = Range.of("64:ff9b::/96");
    private static final Range SIX_TO_FOUR = Range.of("2002::/16");

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return CLOSED_IPV4.stream().noneMatch(range -> range.holds(bytes));
        }
        // Java gives an IPv4-mapped address (::ffff:a.b.c.d) as IPv4; these two it leaves wrapped.
        if (NAT64.holds(bytes)) {
            return isIpv4(Arrays.copyOfRange(bytes, 12, 16));
        }
        if (SIX_TO_FOUR.holds(bytes)) {
            return isIpv4(Arrays.copyOfRange(bytes, 2, 6));
        }
        return GLOBAL_IPV6.holds(bytes) && CLOSED_IPV6.stream().noneMatch(range -> range.holds(bytes));
    }

    private static boolean isIpv4(byte[] bytes) {
        return CLOSED_IPV4.stream().noneMatch(range -> range.holds(bytes));
    }

    private static List<Range> ranges(String... ranges) {
        return Arrays.stream(ranges).map(Range::of).toList();
    }

    /** Addresses with the same first bits. */
    private record Range(byte[] start, int bits) {

        static Range of(String text) {
            String[] parts = text.split("/");
            try {
                return new Range(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("a literal needs no lookup", e);
            }
        }

        boolean holds(byte[] address) {
            return address.length == start.length && prefix(address).equals(prefix(start));
        }

        private BigInteger prefix(byte[] bytes) {
            return new BigInteger(1, bytes).shiftRight(bytes.length * 8 - bits);
        }
    }
}
