// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator;

import io.clusterupgrade.simulator.ack.AckCloud;
import io.clusterupgrade.simulator.api.ack.AckService;
import io.clusterupgrade.simulator.api.cce.CceService;
import io.clusterupgrade.simulator.api.css.CssService;
import io.clusterupgrade.simulator.api.gateway.AlibabaGateway;
import io.clusterupgrade.simulator.api.gateway.GatewayDialect;
import io.clusterupgrade.simulator.api.gateway.HuaweiGateway;
import io.clusterupgrade.simulator.api.gateway.RoutingTable;
import io.clusterupgrade.simulator.api.gateway.Service;
import io.clusterupgrade.simulator.auth.KeyStore;
import io.clusterupgrade.simulator.cce.CceCloud;
import io.clusterupgrade.simulator.css.CssCloud;
import io.clusterupgrade.simulator.engine.NextChange;
import io.clusterupgrade.simulator.page.StatusPage;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * An embedded simulation of Huawei CSS, Huawei CCE and Alibaba ACK on one loopback port, without an account or a network.
 *
 * <p>Tasks advance with {@link #clock}, which stands still until a test advances it, unless the builder sets another mode; signatures are checked against the gateway
 * clock, which is the system clock unless the builder sets another. Thread-safe. Close it, because its threads keep the
 * JVM alive.
 *
 * @since 0.1.0
 */
public final class CloudSimulator implements AutoCloseable {
    private final SimulatorClock clockSetting;
    private final VirtualClock clock;
    private final InstantSource gatewayClock;
    private final Accounts accounts;
    private final CssCloud css;
    private final CceCloud cce;
    private final AckCloud ack;
    private final Faults faults;
    private final Traffic traffic = new Traffic();
    private final Journal journal = new Journal();
    private final SimulatorHttpServer front;

    CloudSimulator(CloudSimulatorBuilder settings) {
        clockSetting = settings.clock;
        clock = settings.taskClock == null ? clockSetting.create() : settings.taskClock;
        gatewayClock = settings.effectiveGatewayClock(clock);
        faults = new Faults(clock);
        KeyStore keys = new KeyStore(clock);
        accounts = new Accounts(keys, settings.projectId);
        css = new CssCloud(clock);
        cce = new CceCloud(clock);
        ack = new AckCloud(clock);
        GatewayDialect huawei = new HuaweiGateway(keys);
        GatewayDialect alibaba = new AlibabaGateway(keys);
        List<Service> services =
                List.of(new CssService(css, huawei), new CceService(cce, huawei), new AckService(ack, alibaba));
        RoutingTable table = new RoutingTable(services, huawei, alibaba);
        StatusPage page = settings.statusPage
                ? new StatusPage(css, cce, ack, new StatusPageControls(clock, gatewayClock, faults, journal))
                : null;
        GatewayOptions options = new GatewayOptions(settings.playback(clock), page, traffic, this::beforeRead);
        if (settings.cceLimits) {
            traffic.cceLimits();
        }
        settings.setups.forEach(setup -> setup.populate(this));
        front = new SimulatorHttpServer(
                new Gateway(table, faults, journal, gatewayClock, options),
                settings.port,
                settings.tls,
                settings.requestTimeout);
    }

    /** Starts a simulator with default settings on a free port. */
    public static CloudSimulator start() {
        return builder().start();
    }

    /** Returns a builder for a simulator with other settings. */
    public static CloudSimulatorBuilder builder() {
        return new CloudSimulatorBuilder();
    }

    /** Returns the URL of all three services, for example {@code http://127.0.0.1:40123}, without a slash at the end. */
    public String endpoint() {
        return front.endpoint();
    }

    /**
     * Returns the certificate of the endpoint in PEM, which a client has to trust; empty without {@link CloudSimulatorBuilder#tls}.
     */
    public String certificatePem() {
        return front.certificatePem();
    }

    /** Returns the clock of the tasks. */
    public VirtualClock clock() {
        return clock;
    }

    /** Returns the clock of the gateways, against which signatures are checked; the system clock unless the builder set another. */
    public InstantSource gatewayClock() {
        return gatewayClock;
    }

    /** Returns how the task time passes. */
    public SimulatorClock clockSetting() {
        return clockSetting;
    }

    /** Moves the time to the next change of any cluster, if the clock is such a one. */
    private void beforeRead() {
        if (clockSetting.mode() == SimulatorClock.Mode.NEXT_EVENT) {
            synchronized (clock) {
                clock.advance(untilNextChange());
            }
        }
    }

    private Duration untilNextChange() {
        Instant now = clock.instant();
        NextChange next = new NextChange(now);
        css.clusters().forEach(cluster -> next.at(cluster.nextChange()));
        cce.clusters().forEach(cluster -> next.at(cluster.nextChange()));
        ack.clusters().forEach(cluster -> next.at(cluster.nextChange()));
        return next.first().map(change -> Duration.between(now, change)).orElse(Duration.ZERO);
    }

    /** Returns the CSS clusters. */
    public CssCloud css() {
        return css;
    }

    /** Returns the CCE clusters. */
    public CceCloud cce() {
        return cce;
    }

    /** Returns the ACK clusters. */
    public AckCloud ack() {
        return ack;
    }

    /** Returns the keys, the tokens and the project. */
    public Accounts accounts() {
        return accounts;
    }

    /** Returns the faults to inject. */
    public Faults faults() {
        return faults;
    }

    /** Returns the limits and the speed of the gateways. */
    public Traffic traffic() {
        return traffic;
    }

    /** Returns the record of the requests received. */
    public Journal journal() {
        return journal;
    }

    /**
     * Returns the addresses of the clients whose connections are open, idle ones included. A client that was closed disappears
     * as soon as the server has noticed it, usually within a millisecond.
     */
    public List<InetSocketAddress> openConnections() {
        return front.openConnections();
    }

    /** Stops listening and closes all connections, stalled ones too. State and journal remain readable. */
    @Override
    public void close() {
        front.close();
    }
}
