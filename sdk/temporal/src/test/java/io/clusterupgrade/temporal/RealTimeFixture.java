// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal;

import io.clusterupgrade.temporal.model.JobTimes;
import io.temporal.client.WorkflowClient;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A server of Temporal in real time, and simulated clusters for which a minute takes five milliseconds. The server is the test server, or a real
 * one with {@code -Dtemporal.target=127.0.0.1:7233}.
 */
final class RealTimeFixture implements AutoCloseable {
    private static final String REAL_SERVER = System.getProperty("temporal.target", "");

    /** The test server knows no time after which a step of a workflow stops waiting for a worker that is lost. */
    static final Duration STICKY_TIMEOUT = REAL_SERVER.isEmpty() ? Duration.ZERO : Duration.ofSeconds(1);

    static final JobTimes TIMES = new JobTimes(
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            Duration.ofSeconds(2),
            Duration.ofMillis(100),
            Duration.ofSeconds(2));

    final CloudFixture cloud = CloudFixture.inRealTime();
    final String target;
    final WorkflowClient client;
    final TemporalRollouts rollouts;
    final ScheduledExecutorService time = Executors.newScheduledThreadPool(2);
    private final @Nullable LoopbackServer server;

    RealTimeFixture() throws IOException {
        server = REAL_SERVER.isEmpty() ? new LoopbackServer() : null;
        target = server == null ? REAL_SERVER : server.target();
        client = WorkerProgram.client(target);
        rollouts = TemporalRollouts.of(client, TemporalFixture.QUEUE);
        Future<?> unused =
                time.scheduleAtFixedRate(() -> cloud.clock.advance(Duration.ofMinutes(1)), 5, 5, TimeUnit.MILLISECONDS);
    }

    /** Returns a name that no other rollout has, also on a server that runs for longer. */
    String name(String name) {
        return name + "-" + ProcessHandle.current().pid() + "-" + System.currentTimeMillis();
    }

    @Override
    public void close() {
        time.shutdownNow();
        client.getWorkflowServiceStubs().shutdownNow();
        if (server != null) {
            server.close();
        }
        cloud.close();
    }
}
