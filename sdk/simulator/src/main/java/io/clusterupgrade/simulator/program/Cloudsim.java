// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.program;

import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.CloudSimulatorBuilder;
import io.clusterupgrade.simulator.SimulatorClock;
import io.clusterupgrade.simulator.SimulatorSetup;
import io.clusterupgrade.simulator.replay.Recording;
import io.clusterupgrade.simulator.replay.RecordingException;
import io.clusterupgrade.simulator.scenario.Scenario;
import io.clusterupgrade.simulator.scenario.ScenarioException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * The stand-alone simulator. It prints one line of JSON to the standard output and everything else to the standard error stream, and runs
 * until a signal ends it.
 *
 * @since 0.1.0
 */
public final class Cloudsim {
    private static final int CANNOT_START = 2;

    private final PrintStream out;
    private final PrintStream err;

    private Cloudsim(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Starts the simulator; see {@code --help}. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try {
            new Cloudsim(out, err).run(ProgramOptions.parse(arguments));
        } catch (UsageException e) {
            e.lines().forEach(line -> err.println("cloudsim: " + line));
            System.exit(CANNOT_START);
        }
    }

    private void run(ProgramOptions options) throws UsageException, InterruptedException {
        if (options.help) {
            out.print(ProgramOptions.HELP);
            return;
        }
        if (options.version) {
            out.println("cloudsim " + version());
            return;
        }
        CloudSimulator cloud = start(options);
        if (options.warmUp) {
            warmUp(cloud);
            return;
        }
        Path certificate = certificate(cloud);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(cloud, certificate), "cloudsim-end"));
        out.println(StartReport.of(cloud, certificate));
        err.println("cloudsim: listening on " + cloud.endpoint()
                + ", where a browser shows the clusters; end it with Ctrl-C");
        new CountDownLatch(1).await();
    }

    private static CloudSimulator start(ProgramOptions options) throws UsageException {
        try {
            CloudSimulatorBuilder builder = CloudSimulator.builder().statusPage(true);
            if (options.replay == null) {
                builder.scenario(scenario(options));
            } else {
                Recording recording = Recording.load(options.replay);
                // Clients in other processes sign with the time of today.
                builder.replay(recording)
                        .clock(SimulatorClock.manual().startingAt(recording.start()))
                        .gatewayClock(InstantSource.system());
            }
            builder.clock(options.clock(builder.clock())).port(options.port);
            if (options.requestTimeout != null) {
                builder.requestTimeout(options.requestTimeout);
            }
            return (options.tls ? builder.tls() : builder).start();
        } catch (ScenarioException e) {
            throw new UsageException(e.mistakes());
        } catch (RecordingException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            Throwable cause = e.getCause();
            throw new UsageException(e.getMessage() + (cause == null ? "" : ": " + cause.getMessage()));
        }
    }

    private static SimulatorSetup scenario(ProgramOptions options) {
        return options.scenario == null ? Cloudsim::addDemoClusters : Scenario.load(options.scenario);
    }

    /** Adds a cluster of each service, with an upgrade on offer. Not a scenario file, whose reader takes half of a start. */
    private static void addDemoClusters(CloudSimulator cloud) {
        cloud.css().addCluster(css -> css.name("css-demo").version("7.6.2").nodes(3));
        cloud.cce()
                .addCluster(cce -> cce.name("cce-demo").version("v1.29.13-r10").nodes(2));
        cloud.ack()
                .addCluster(
                        ack -> ack.name("ack-demo").version("1.32.1-aliyun.1").nodes(2));
    }

    /** Writes the certificate to a new file and returns its path; null without TLS. */
    private static @Nullable Path certificate(CloudSimulator cloud) throws UsageException {
        if (cloud.certificatePem().isEmpty()) {
            return null;
        }
        try {
            return Files.writeString(Files.createTempFile("cloudsim-", ".pem"), cloud.certificatePem());
        } catch (IOException e) {
            cloud.close();
            throw new UsageException("cannot write the certificate: " + e);
        }
    }

    private static void warmUp(CloudSimulator cloud) throws UsageException {
        try (cloud) {
            WarmUp.call(cloud);
        } catch (IOException e) {
            throw new UsageException("the simulator does not respond: " + e);
        }
    }

    private static void end(CloudSimulator cloud, @Nullable Path certificate) {
        cloud.close();
        if (certificate != null) {
            try {
                Files.deleteIfExists(certificate);
            } catch (IOException e) {
                System.err.println("cloudsim: cannot delete " + certificate + ": " + e);
            }
        }
    }

    private static String version() {
        String version = Cloudsim.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
