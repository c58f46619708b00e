// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.rollout.FleetClients;
import io.clusterupgrade.rollout.Rollout;
import io.clusterupgrade.rollout.Wave;
import io.clusterupgrade.rollout.model.Amount;
import io.clusterupgrade.rollout.model.ClusterRef;
import io.clusterupgrade.rollout.model.FailureBudget;
import io.clusterupgrade.rollout.model.Limits;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.upgrade.AwaitOptions;
import io.clusterupgrade.upgrade.PollSchedule;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A worker in a process of its own, so that a test can kill it. Arguments: the address of Temporal, the endpoint of the services, a folder with
 * a file for each rollout, which has the clusters, and the sticky timeout.
 */
final class WorkerProgram {
    static final String READY = "READY";

    private WorkerProgram() {}

    public static void main(String[] arguments) throws Exception {
        FleetClients clients = clients(arguments[1]);
        WorkflowClient workflowClient = client(arguments[0]);
        String queue = TemporalFixture.QUEUE;
        RolloutWorkerOptions options = options().withStickyTimeout(Duration.parse(arguments[3]));
        // region worker
        RolloutSource rollouts = (name, hash) -> read(Path.of(arguments[2], name));
        RolloutWorker.start(workflowClient, queue, rollouts, clients, options);
        // endregion
        System.out.println(READY);
        // The test ends this process.
        Thread.currentThread().join();
    }

    /** Returns clients that stay open until the end of the program. */
    static FleetClients clients(String endpoint) {
        CssClient css = at(endpoint, CssClient.builder()).build();
        CceClient cce = at(endpoint, CceClient.builder()).build();
        AckClient ack = at(endpoint, AckClient.builder()).build();
        return FleetClients.none()
                .withCss(account -> css)
                .withCce(account -> cce)
                .withAck(account -> ack);
    }

    private static <B extends ClientBuilder<B>> B at(String endpoint, B builder) {
        return builder.endpoint(endpoint)
                .projectId(Accounts.PROJECT_ID)
                .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY));
    }

    static WorkflowClient client(String target) {
        return WorkflowClient.newInstance(WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(target).build()));
    }

    static RolloutWorkerOptions options() {
        return TemporalFixture.options()
                .withAwait(AwaitOptions.defaults().withSchedule(PollSchedule.every(Duration.ofMillis(100))))
                .withHeartbeatInterval(Duration.ofMillis(100));
    }

    private static @Nullable Rollout read(Path file) {
        try {
            return rollout(
                    String.valueOf(file.getFileName()),
                    Files.readAllLines(file).stream().map(ClusterRef::parse).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Rollout rollout(String name, List<ClusterRef> clusters) {
        return Rollout.builder(name)
                .clusters(clusters)
                .plan(CloudFixture::plan)
                .wave(Wave.count("canary", 1).withFailureBudget(FailureBudget.unlimited()))
                .wave(Wave.rest("all").withFailureBudget(FailureBudget.unlimited()))
                .limits(Limits.defaults().withTotal(Amount.number(3)).withWritesPerMinute(CloudService.CCE, null))
                .build();
    }
}
