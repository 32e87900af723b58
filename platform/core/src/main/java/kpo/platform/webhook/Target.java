package kpo.platform.webhook;

import java.net.InetAddress;
import java.net.URI;

/** Where to send: the address that was checked, and the URL for which it stands. */
record Target(URI url, InetAddress address) {

    boolean isSecure() {
        return "https".equals(url.getScheme());
    }

    int port() {
        return port(url);
    }

    static int port(URI url) {
        if (url.getPort() != -1) {
            return url.getPort();
        }
        return "https".equals(url.getScheme()) ? 443 : 80;
    }

    String pathAndQuery() {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
