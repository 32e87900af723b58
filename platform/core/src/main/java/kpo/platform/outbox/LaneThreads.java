package kpo.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The threads of the outbox: at most one for a lane in this process. Peers have threads of their own; receivers that
 * failed last share half of the others, so that however many are down, the healthy find a thread.
 */
@ApplicationScoped
public class LaneThreads {

    private static final Logger LOG = Logger.getLogger(LaneThreads.class);

    private final ConcurrentHashMap<String, Boolean> running = new ConcurrentHashMap<>();
    private final ExecutorService ofPeers = Executors.newCachedThreadPool(new LaneThread());
    private final ExecutorService ofOthers;
    private final Semaphore forAiling;
    private volatile boolean stopping;

    LaneThreads(@ConfigProperty(name = "kpo.outbox.threads") int threads) {
        ofOthers = new ThreadPoolExecutor(0, threads, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), new LaneThread());
        forAiling = new Semaphore(Math.max(1, threads / 2));
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        ofPeers.shutdown();
        ofOthers.shutdown();
    }

    public boolean isStopping() {
        return stopping;
    }

    /** Runs it soon and one at a time for a name; once more where it runs already. Without a free thread nothing happens, and the next round asks again. */
    public void run(String topic, boolean peer, Runnable work) {
        if (stopping || running.merge(topic, false, (now, asked) -> true)) {
            return;
        }
        try {
            (peer ? ofPeers : ofOthers).execute(() -> untilNobodyAsks(topic, work));
        } catch (RejectedExecutionException busy) {
            running.remove(topic);
        }
    }

    private void untilNobodyAsks(String topic, Runnable work) {
        boolean asked = true;
        try {
            while (asked && !stopping) {
                running.put(topic, false);
                work.run();
                // Once it is removed, whoever asks starts another thread: what he enters is no longer ours.
                asked = !running.remove(topic, false);
            }
        } catch (RuntimeException e) {
            LOG.warnf("outbox %s: %s", topic, e);
        } finally {
            if (asked) {
                running.remove(topic);
            }
        }
    }

    /** Work on a lane that failed last; false, and left for the next round, where too many of them are at it. */
    boolean ailing(BooleanSupplier work) {
        if (!forAiling.tryAcquire()) {
            return false;
        }
        try {
            return work.getAsBoolean();
        } finally {
            forAiling.release();
        }
    }

    /** Plain threads: a managed one would carry the context of the request that woke it, and act as its caller. */
    private static final class LaneThread implements ThreadFactory {

        private final AtomicInteger number = new AtomicInteger();

        @Override
        public Thread newThread(Runnable work) {
            Thread thread = new Thread(work, "outbox-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        }
    }
}
