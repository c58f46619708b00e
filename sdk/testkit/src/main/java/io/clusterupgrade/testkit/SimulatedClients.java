// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.ack.AckClientBuilder;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.cce.CceClientBuilder;
import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssClientBuilder;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.transport.OkHttpTransport;
import io.clusterupgrade.transport.Transport;

/**
 * Clients of a simulator, ready to call: with its endpoint, its keys and project, a region, and a {@link VirtualScheduler} on its
 * clock. So {@code upgrade.await()} moves the tasks that it waits for, and returns in milliseconds.
 *
 * <pre>{@code
 * try (SimulatedClients clients = SimulatedClients.start()) {
 *     var web = clients.cloud().cce().addCluster(c -> c.name("web"));
 *     var upgrade = ClusterUpgrader.of(clients.cce().cluster(web.id())).start(CceClusterUpgrade.toVersion("v1.31.6-r2"));
 *     System.out.println(upgrade.await());
 * }
 * }</pre>
 *
 * <p>Thread-safe. All clients share one transport and one scheduler, which end with {@link #close}.
 *
 * @since 0.1.0
 */
public final class SimulatedClients implements AutoCloseable {
    private final CloudSimulator cloud;
    private final boolean ownsCloud;
    private final VirtualScheduler scheduler;
    private final Transport transport;
    private final CssClient css;
    private final CceClient cce;
    private final AckClient ack;

    private SimulatedClients(CloudSimulator cloud, boolean ownsCloud) {
        this.cloud = cloud;
        this.ownsCloud = ownsCloud;
        this.scheduler = VirtualScheduler.of(cloud.clock());
        this.transport =
                scheduler.tracking(OkHttpTransport.builder().proxiesBypassed().build());
        this.css = cssBuilder().build();
        this.cce = cceBuilder().build();
        this.ack = ackBuilder().build();
    }

    /** Returns clients of a simulator. It must not be closed before them, and closing them leaves it open. */
    public static SimulatedClients of(CloudSimulator cloud) {
        return new SimulatedClients(cloud, false);
    }

    /** Starts a simulator, whose gateways go by the clock of its tasks, and returns its clients. Closing them closes it, too. */
    public static SimulatedClients start() {
        VirtualClock clock = new VirtualClock();
        CloudSimulator cloud =
                CloudSimulator.builder().taskClock(clock).gatewayClock(clock).start();
        return new SimulatedClients(cloud, true);
    }

    /** Returns the simulator. */
    public CloudSimulator cloud() {
        return cloud;
    }

    /** Returns the clock of the simulator's tasks, which is the clock of the clients. */
    public VirtualClock clock() {
        return cloud.clock();
    }

    /** Returns the scheduler of the clients. */
    public VirtualScheduler scheduler() {
        return scheduler;
    }

    /** Returns the client of CSS, the same each time. */
    public CssClient css() {
        return css;
    }

    /** Returns the client of CCE, the same each time. */
    public CceClient cce() {
        return cce;
    }

    /** Returns the client of ACK, the same each time. */
    public AckClient ack() {
        return ack;
    }

    /**
     * Returns a builder of another client of CSS, for options of your own, or for a second client as another program would have.
     * Its client needs no closing; to replace its transport, use {@link VirtualScheduler#tracking(Transport)} and close that.
     */
    public CssClientBuilder cssBuilder() {
        return huawei(CssClient.builder());
    }

    /** Returns a builder of another client of CCE; see {@link #cssBuilder}. */
    public CceClientBuilder cceBuilder() {
        return huawei(CceClient.builder());
    }

    /** Returns a builder of another client of ACK; see {@link #cssBuilder}. */
    public AckClientBuilder ackBuilder() {
        return simulated(AckClient.builder(), Accounts.ALIBABA_REGION, Signer.alibaba());
    }

    private <B extends ClientBuilder<B>> B huawei(B builder) {
        return simulated(builder, Accounts.HUAWEI_REGION, Signer.huawei())
                .projectId(cloud.accounts().projectId());
    }

    private <B extends ClientBuilder<B>> B simulated(B builder, String region, Signer signer) {
        return builder.endpoint(cloud.endpoint())
                .region(region)
                .plainHttpAllowed()
                .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY))
                .signer(GatewayTimeSigner.of(signer, cloud.clock(), cloud.gatewayClock()))
                .transport(transport)
                .scheduler(scheduler);
    }

    /**
     * Closes the clients, their transport and their scheduler: what still waits ends with an exception. Closes the simulator if
     * {@link #start} started it. A repeated call has no effect.
     */
    @Override
    public void close() {
        css.close();
        cce.close();
        ack.close();
        transport.close();
        scheduler.close();
        if (ownsCloud) {
            cloud.close();
        }
    }
}
