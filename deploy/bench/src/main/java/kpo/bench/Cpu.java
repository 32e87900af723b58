package kpo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
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

    /** Of this process alone. */
    static long ownMillis() {
        return ticks(ProcessHandle.current().pid()) * MILLIS_OF_TICK;
    }

    /** Of a JVM's compilers. */
    static long compilerMillis(long pid) {
        Path threads = Path.of("/proc", Long.toString(pid), "task");
        try (Stream<Path> all = Files.list(threads)) {
            return all.filter(Cpu::isCompiler)
                            .mapToLong(thread -> ticks(thread.resolve("stat")))
                            .sum()
                    * MILLIS_OF_TICK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCompiler(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).matches("C[12] Compiler.*\\s*");
        } catch (IOException ended) {
            return false;
        }
    }

    /** Of all programs on this machine, a hypervisor's theft included. */
    static long machineMillis() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
            // user, nice, system, idle, iowait, irq, softirq, steal
            String[] fields = lines.findFirst().orElseThrow().split(" +");
            return IntStream.of(1, 2, 3, 6, 7, 8)
                            .mapToLong(i -> Long.parseLong(fields[i]))
                            .sum()
                    * MILLIS_OF_TICK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long ticks(long pid) {
        return ticks(Path.of("/proc", Long.toString(pid), "stat"));
    }

    private static long ticks(Path stat) {
        try {
            String line = Files.readString(stat);
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
