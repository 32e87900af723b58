package kpo.platform.operation;

/**
 * On which line of a file a key was first: open addressing over hashes of 64 bits, 12 bytes a slot, so that a file of a
 * million rows takes 24 MiB. Beyond two million keys no further one is remembered: their repetitions are not told.
 */
final class KeyLines {

    private static final int MOST = 2_000_000;

    // Of which half is free.
    private long[] hashes = new long[1024];
    private int[] lines = new int[1024];
    private int size;

    /** @return the line on which the key was before; 0 where this is its first */
    long put(Object key, long line) {
        long hash = hash(key.toString());
        int slot = slot(hash);
        if (lines[slot] != 0) {
            return lines[slot];
        }
        if (size < MOST) {
            set(slot, hash, (int) line);
            size++;
            if (2 * size > lines.length) {
                grow();
            }
        }
        return 0;
    }

    private void set(int slot, long hash, int line) {
        hashes[slot] = hash;
        lines[slot] = line;
    }

    /** Where the hash is or belongs. */
    private int slot(long hash) {
        int slot = (int) hash & lines.length - 1;
        while (lines[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & lines.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldLines = lines;
        hashes = new long[2 * oldLines.length];
        lines = new int[2 * oldLines.length];
        for (int i = 0; i < oldLines.length; i++) {
            if (oldLines[i] != 0) {
                set(slot(oldHashes[i]), oldHashes[i], oldLines[i]);
            }
        }
    }

    /** FNV-1a, and mixed once more, for its low bits choose the slot. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L;
        return hash ^ hash >>> 29;
    }
}
