package kpo.platform.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps webhooks out of networks that are not the public internet (OWASP: server-side request forgery). Asked when an
 * endpoint is registered and again at each delivery, which then connects to the very address that was checked: a name
 * that resolves to something else later (DNS rebinding) gains nothing.
 */
final class TargetGuard {

    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}");

    /** What browsers and C libraries read as an IPv4 address: 2130706433, 0x7f.1, 0177.0.0.1, 127.1. */
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0[xX][0-9a-fA-F]*)\\.?");

    private static final Pattern NAME =
            Pattern.compile("([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private final boolean httpAllowed;
    private final Set<Integer> ports;
    private final Set<String> trustedHosts;
    private final NameLookup lookup;

    TargetGuard(boolean httpAllowed, Set<Integer> ports, Set<String> trustedHosts, NameLookup lookup) {
        this.httpAllowed = httpAllowed;
        this.ports = ports;
        this.trustedHosts = trustedHosts;
        this.lookup = lookup;
    }

    /** @throws TargetRefusal where nothing is sent there */
    Target check(String text) throws TargetRefusal {
        URI url = parse(text);
        String host = url.getHost().toLowerCase(Locale.ROOT);
        boolean trusted = trustedHosts.contains(host);
        if (!trusted) {
            requireUsualForm(url, host);
        }
        return new Target(url, address(host, trusted));
    }

    private static URI parse(String text) throws TargetRefusal {
        URI url;
        try {
            url = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new TargetRefusal("It is no URL.");
        }
        boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        if (!web || url.getHost() == null) {
            throw new TargetRefusal("It must be https://host/path.");
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new TargetRefusal("It must not carry a user or a fragment.");
        }
        return url;
    }

    private void requireUsualForm(URI url, String host) throws TargetRefusal {
        if (!"https".equals(url.getScheme()) && !httpAllowed) {
            throw new TargetRefusal("It must be https.");
        }
        if (!ports.contains(Target.port(url))) {
            throw new TargetRefusal("Its port must be one of %s.".formatted(ports));
        }
        boolean literal = IPV4.matcher(host).matches() || host.startsWith("[");
        if (!literal
                && (ENDS_IN_A_NUMBER.matcher(host).matches()
                        || !NAME.matcher(host).matches())) {
            throw new TargetRefusal("Its host must be a full name or a plain address.");
        }
    }

    private InetAddress address(String host, boolean trusted) throws TargetRefusal {
        InetAddress[] addresses;
        try {
            addresses = lookup.of(host);
        } catch (UnknownHostException e) {
            throw new TargetRefusal("Its host is not known.");
        }
        if (addresses.length == 0) {
            throw new TargetRefusal("Its host is not known.");
        }
        for (InetAddress address : addresses) {
            if (!trusted && !PublicAddress.is(address)) {
                // Which address it is would tell something of our network.
                throw new TargetRefusal("Its host is not in the public internet.");
            }
        }
        return addresses[0];
    }
}
