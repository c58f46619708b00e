// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli;

import io.clusterupgrade.cli.host.Host;
import io.clusterupgrade.cli.host.Interruption;
import io.clusterupgrade.cli.host.TerminalSupport;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.VirtualClock;
import io.clusterupgrade.testkit.VirtualScheduler;
import io.clusterupgrade.transport.OkHttpTransport;
import io.clusterupgrade.transport.Transport;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The program in this process, on a simulated cloud whose time is the program's. */
public final class CliFixture implements AutoCloseable {
    /** A version of CSS that clusters of version 7.6.2 can be upgraded to. */
    public static final String CSS_TARGET = "7.10.2";

    /** A version of ACK that clusters of version 1.32.1-aliyun.1 can be upgraded to. */
    public static final String ACK_TARGET = "1.33.3-aliyun.1";

    private final VirtualClock clock = new VirtualClock();
    private final CloudSimulator cloud;
    private final VirtualScheduler scheduler = VirtualScheduler.of(clock);
    private final SleepyScheduler sleepy = new SleepyScheduler(scheduler);
    private final Transport transport =
            scheduler.tracking(OkHttpTransport.builder().proxiesBypassed().build());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> environment = new HashMap<>();
    private final Path folder;
    private final Interruption interruption = new Interruption();
    private TerminalSupport terminal = TerminalSupport.none();
    private String input = "";

    /**
     * How a run ended, and what it printed.
     *
     * @param code the exit code
     * @param out the standard output
     * @param err the standard error stream
     */
    public record Run(int code, String out, String err) {}

    /** Creates a cloud and the environment of a user whose home is a folder. */
    public CliFixture(Path folder) {
        this.folder = folder;
        cloud = CloudSimulator.builder().taskClock(clock).gatewayClock(clock).start();
        environment.put("CLUSTER_UPGRADE_ENDPOINT", cloud.endpoint());
        environment.put("CLUSTER_UPGRADE_PROJECT_ID", cloud.accounts().projectId());
        environment.put("HUAWEICLOUD_SDK_AK", Accounts.ACCESS_KEY_ID);
        environment.put("HUAWEICLOUD_SDK_SK", Accounts.SECRET_KEY);
        environment.put("ALIBABA_CLOUD_ACCESS_KEY_ID", Accounts.ACCESS_KEY_ID);
        environment.put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", Accounts.SECRET_KEY);
    }

    /** Returns the cloud. */
    public CloudSimulator cloud() {
        return cloud;
    }

    /** Returns the environment of the next run, which may be changed. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Returns the state directory that is used by default. */
    public Path state() {
        return folder.resolve(".local/state/clusterup");
    }

    /** Returns what Ctrl-C means for the run in progress. */
    public Interruption interruption() {
        return interruption;
    }

    /** Makes the next runs believe that they are on a terminal where an operator types. */
    public CliFixture onTerminal(String typed) {
        terminal = new TerminalSupport(true, true, true, false);
        input = typed;
        return this;
    }

    /** Adds a CSS cluster of three nodes, which can be upgraded, and returns its address. */
    public String css() {
        return "css/"
                + cloud.css().addCluster(cluster -> cluster.version("7.6.2")).id();
    }

    /** Adds a CCE cluster and returns its address. */
    public String cce() {
        return "cce/"
                + cloud.cce()
                        .addCluster(cluster -> cluster.version("v1.29.13-r10"))
                        .id();
    }

    /** Adds an ACK cluster and returns its address. */
    public String ack() {
        return "ack/"
                + cloud.ack()
                        .addCluster(cluster -> cluster.version("1.32.1-aliyun.1"))
                        .id();
    }

    /** Runs the program. */
    public Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Host host = new Host(
                new BufferedReader(new StringReader(input)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                folder,
                sleepy,
                terminal,
                transport,
                scheduler.tracking(threads));
        int code = new Program(host, interruption).run(arguments);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Lets the machine sleep for a time when the program waits for the next time. */
    public void sleepsFor(Duration time) {
        sleepy.sleepsFor(time);
    }

    /** Returns how long the machine has been awake since the cloud began. */
    public Duration awake() {
        return Duration.between(VirtualClock.DEFAULT_START, clock.instant()).minus(sleepy.slept());
    }

    /** Returns how often an operation has arrived. */
    public int calls(String operation) {
        return cloud.journal().count(operation);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        transport.close();
        scheduler.close();
        cloud.close();
    }
}
