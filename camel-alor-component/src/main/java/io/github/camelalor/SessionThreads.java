package io.github.camelalor;

import io.github.camelalor.order.OrderOptions;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.ThreadPoolProfileBuilder;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;

/** The threads of one session, each kind for its own work, so that none of it holds up the rest. */
final class SessionThreads implements AutoCloseable {

    private static final int ORDER_THREADS = 8;
    /** Beside those of requests that the limiter counts: the token server is asked without it. */
    private static final int REFRESH_THREADS = 1;

    private static final int HTTP_WAITING = 1_000;
    private static final int ANSWER_THREADS = 16;
    private static final int REPOSITORY_THREADS = 8;

    private final ExecutorServiceManager executors;
    private final ScheduledExecutorService timer;
    private final ExecutorService http;
    private final ExecutorService consumers;
    private final ExecutorService orders;
    private final ExecutorService answers;
    private final ExecutorService repository;

    SessionThreads(ExecutorServiceManager executors, int consumerThreads, int maxConcurrentRequests) {
        this.executors = executors;
        this.timer = executors.newSingleThreadScheduledExecutor(this, "AlorTimer");
        this.http = pool("AlorHttp", maxConcurrentRequests + REFRESH_THREADS, HTTP_WAITING);
        // Never full, as each subscription has at most one task in it; Camel's -1 would mean no queue at all.
        this.consumers = pool("AlorConsumer", consumerThreads, Integer.MAX_VALUE);
        this.orders = pool("AlorOrder", ORDER_THREADS, OrderOptions.defaults().maxInFlight());
        this.answers = pool("AlorAnswer", ANSWER_THREADS, HTTP_WAITING);
        this.repository = pool(
                "AlorRepository",
                REPOSITORY_THREADS,
                2 * OrderOptions.defaults().maxInFlight());
    }

    private ExecutorService pool(String name, int size, int waiting) {
        return executors.newThreadPool(
                this,
                name,
                new ThreadPoolProfileBuilder(name)
                        .poolSize(size)
                        .maxPoolSize(size)
                        .maxQueueSize(waiting)
                        .keepAliveTime(10L, TimeUnit.SECONDS)
                        .allowCoreThreadTimeOut(true)
                        .rejectedPolicy(ThreadPoolRejectedPolicy.Abort)
                        .build());
    }

    /** Runs what waits for its time; short tasks only. */
    ScheduledExecutorService timer() {
        return timer;
    }

    /** Runs blocking HTTP requests. */
    ExecutorService http() {
        return http;
    }

    /** Runs routes with events. */
    ExecutorService consumers() {
        return consumers;
    }

    /** Runs what follows an order. */
    ExecutorService orders() {
        return orders;
    }

    /** Runs what follows the answer to a question. */
    ExecutorService answers() {
        return answers;
    }

    /** Runs what is noted of orders, in and out of repositories that may block. */
    ExecutorService repository() {
        return repository;
    }

    @Override
    public void close() {
        executors.shutdownNow(consumers);
        executors.shutdownNow(http);
        executors.shutdownNow(repository);
        executors.shutdownNow(timer);
        // What still waits there is to tell somebody an outcome or an answer, and nobody may wait for ever.
        executors.shutdownNow(orders).forEach(Runnable::run);
        executors.shutdownNow(answers).forEach(Runnable::run);
    }
}
