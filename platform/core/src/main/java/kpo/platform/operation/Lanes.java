package kpo.platform.operation;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Works the batches of one operation side by side, and lets them end in their order only: what is kept of a file is
 * always its beginning. The next batch is read while these are worked, and never more than one.
 */
final class Lanes implements AutoCloseable {

    /** What is done with a batch. @return how many rows were refused */
    interface Work {
        long keep(Turn turn);
    }

    /** The place of a batch behind the one before it. */
    static final class Turn {

        private final CompletableFuture<Void> before;

        private Turn(CompletableFuture<Void> before) {
            this.before = before;
        }

        boolean hasCome() {
            return before.isDone();
        }

        /** @throws Ahead where it has not come within the time */
        void await(Duration patience) {
            try {
                before.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                throw new Ahead();
            } catch (ExecutionException e) {
                throw new Stopped();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Stopped();
            }
        }

        /** @throws Stopped where the batch before has failed: this one is not kept either */
        void await() {
            try {
                before.join();
            } catch (CompletionException e) {
                throw new Stopped();
            }
        }
    }

    /** The batch was done before its turn and must not hold up those whose turn it is. */
    static final class Ahead extends RuntimeException {

        Ahead() {
            super(null, null, false, false);
        }
    }

    private final ExecutorService threads;
    private final Semaphore free;
    private final AtomicLong refused = new AtomicLong();
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private volatile Throwable failure;

    Lanes(int number) {
        free = new Semaphore(number);
        threads = Executors.newFixedThreadPool(number, work -> {
            Thread thread = new Thread(work, "operation-lane");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Waits for a free lane. Does nothing where a batch has failed: the failure comes out at the end. */
    void add(Work work) {
        free.acquireUninterruptibly();
        if (failure != null) {
            free.release();
            return;
        }
        Turn turn = new Turn(last);
        CompletableFuture<Void> done = new CompletableFuture<>();
        last = done;
        threads.execute(() -> {
            try {
                refused.addAndGet(work.keep(turn));
                done.complete(null);
            } catch (RuntimeException | Error e) {
                if (failure == null) {
                    failure = e;
                }
                done.completeExceptionally(e);
            } finally {
                free.release();
            }
        });
    }

    boolean hasFailed() {
        return failure != null;
    }

    /** Waits for all. @return how many rows were refused */
    long end() {
        try {
            last.join();
        } catch (CompletionException e) {
            // The first failure, not that of a batch which waited for it.
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
        return refused.get();
    }

    /** Nothing of it works on when this returns. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            threads.awaitTermination(Long.MAX_VALUE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
