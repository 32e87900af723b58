package kpo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor time that processes used, from Linux' {@code /proc}, in milliseconds. */
final class Cpu {

    /** Linux counts in hundredths of a second for every program (USER_HZ). */
    private static final int MILLIS_OF_TICK = 10;

    private Cpu() {}

    /** Of a process and those below it, the ended ones included. */
    static long millisOf(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(p -> ticks(p.pid()))
                        .sum()
                * MILLIS_OF_TICK;
    }

    private static long ticks(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // Behind the name in parentheses: utime and stime, then those of ended and awaited children.
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11])
                    + Long.parseLong(fields[12])
                    + Long.parseLong(fields[13])
                    + Long.parseLong(fields[14]);
        } catch (IOException ended) {
            return 0;
        }
    }
}
