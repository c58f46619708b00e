// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal;

import io.clusterupgrade.rollout.FleetClients;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.temporal.internal.ClusterActivitiesImpl;
import io.clusterupgrade.temporal.internal.ClusterWorkflow;
import io.clusterupgrade.temporal.internal.ClusterWorkflowImpl;
import io.clusterupgrade.temporal.internal.Heartbeats;
import io.clusterupgrade.temporal.internal.KnownRollouts;
import io.clusterupgrade.temporal.internal.RolloutWorkflow;
import io.clusterupgrade.temporal.internal.RolloutWorkflowImpl;
import io.clusterupgrade.temporal.internal.TaskQueues;
import io.clusterupgrade.temporal.internal.WaveActivitiesImpl;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import java.util.concurrent.TimeUnit;

/**
 * A worker: runs the workflows of rollouts, and the activities of some accounts with the clients of this process. Run as many as you like, on any
 * machines; each may serve other accounts, as long as every account is served by one.
 *
 * <p>Workers have the credentials; the server of Temporal never sees them. Thread-safe.
 *
 * @since 0.1.0
 */
public final class RolloutWorker implements AutoCloseable {
    private static final int CLOSE_SECONDS = 30;

    private final WorkerFactory factory;
    private final Heartbeats heartbeats;

    private RolloutWorker(WorkerFactory factory, Heartbeats heartbeats) {
        this.factory = factory;
        this.heartbeats = heartbeats;
    }

    /**
     * Starts a worker.
     *
     * @param client the client of Temporal, which stays the program's
     * @param taskQueue the task queue of the rollouts; those of accounts have this name and the account's
     * @param rollouts the rollouts that it runs
     * @param clients the clients of its accounts, which stay the program's
     * @param options the accounts and limits
     */
    public static RolloutWorker start(
            WorkflowClient client,
            String taskQueue,
            RolloutSource rollouts,
            FleetClients clients,
            RolloutWorkerOptions options) {
        WorkerFactory factory = WorkerFactory.newInstance(client);
        Heartbeats heartbeats = new Heartbeats();
        KnownRollouts known = new KnownRollouts(rollouts::find, clients);
        Worker main = factory.newWorker(taskQueue, options.main());
        main.registerWorkflowImplementationFactory(RolloutWorkflow.class, () -> new RolloutWorkflowImpl(known));
        main.registerWorkflowImplementationFactory(ClusterWorkflow.class, ClusterWorkflowImpl::new);
        main.registerActivitiesImplementations(new WaveActivitiesImpl(known, heartbeats));
        for (RolloutWorkerOptions.Account account : options.accounts()) {
            // Only the service and the account of the reference matter for the name of a queue.
            ClusterRef any = new ClusterRef(account.service(), account.name(), "any");
            factory.newWorker(TaskQueues.reads(taskQueue, any), options.reads())
                    .registerActivitiesImplementations(new ClusterActivitiesImpl(known, options.await(), heartbeats));
            factory.newWorker(TaskQueues.writes(taskQueue, any), options.writes(account.service()))
                    .registerActivitiesImplementations(new ClusterActivitiesImpl(known, options.await(), heartbeats));
        }
        factory.start();
        return new RolloutWorker(factory, heartbeats);
    }

    /**
     * Takes no more work, and waits half a minute for what is running. What is not done by then is done by another worker; a start whose
     * checks are running is not sent. A repeated call has no effect.
     */
    @Override
    public void close() {
        factory.shutdown();
        factory.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        factory.shutdownNow();
        heartbeats.close();
    }
}
