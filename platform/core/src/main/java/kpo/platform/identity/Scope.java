package kpo.platform.identity;

import java.util.Set;

/**
 * What a token may be used for, whatever its holder's roles are: {@code invoices:write}. One rule says which scope an
 * operation needs: its first path segment behind the version names the resource; GET, HEAD, a path that ends with
 * {@code /preview} and what is marked {@link ReadsOnly} read, all else writes. A {@code dryRun} needs what the verb needs.
 */
public final class Scope {

    /** Everything that the roles allow. */
    public static final String ALL = "kpo:all";

    private static final String VERSION = "/v1/";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private Scope() {}

    /** @param path the template: {@code /v1/invoices/{id}/issue} */
    public static String neededFor(String httpMethod, String path, boolean readsOnly) {
        if (!path.startsWith(VERSION)) {
            throw new IllegalArgumentException("an operation without a version has no scope: " + path);
        }
        String resource = path.substring(VERSION.length()).split("/", 2)[0];
        boolean reads = readsOnly || READING.contains(httpMethod) || path.endsWith("/preview");
        return resource + (reads ? ":read" : ":write");
    }

    /** To write does not include to read: a feeder of time entries need not see any. */
    static boolean isIn(Set<String> granted, String needed) {
        return granted.contains(needed) || granted.contains(ALL);
    }
}
