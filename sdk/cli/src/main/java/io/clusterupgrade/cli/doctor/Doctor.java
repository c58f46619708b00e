// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.doctor;

import io.clusterupgrade.cli.cluster.ClusterSettings;
import io.clusterupgrade.cli.cluster.Connection;
import io.clusterupgrade.cli.cluster.Connector;
import io.clusterupgrade.cli.cluster.CredentialsSources;
import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.cli.failure.Problem;
import io.clusterupgrade.cli.failure.Problems;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.cli.host.Host;
import io.clusterupgrade.cli.state.StateDirectory;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.transport.Deadline;
import io.clusterupgrade.transport.HttpExchange;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.OkHttpTransport;
import io.clusterupgrade.transport.Transport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks all that a command about a cluster needs, one after the other, and sends nothing but one harmless read. */
final class Doctor {
    /** The services reject signatures that are 15 minutes off; half of that leaves room. */
    private static final Duration TOLERATED_SKEW = Duration.ofMinutes(5);

    private static final List<String> PROXIES = List.of("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "NO_PROXY");

    private final Host host;
    private final ClusterSettings settings;
    private final StateDirectory state;
    private final List<Diagnosis> results = new ArrayList<>();

    Doctor(Host host, ClusterSettings settings, StateDirectory state) {
        this.host = host;
        this.settings = settings;
        this.state = state;
    }

    List<Diagnosis> examine() {
        region();
        results.add(proxy());
        results.add(stateDirectory());
        boolean hasKeys = credentials();
        try (Transport transport = transport()) {
            DateRecorder recorder = new DateRecorder(transport);
            endpoint(recorder, hasKeys);
        } catch (IllegalArgumentException e) {
            results.add(new Diagnosis(
                    "proxy settings", ExitCode.USAGE, String.valueOf(e.getMessage()), "Correct the variable."));
        }
        return results;
    }

    private void region() {
        String service = settings.address().service().name();
        String region = settings.region();
        String source = "--region or the configuration";
        for (String variable : List.of("CLUSTER_UPGRADE_" + service + "_REGION", "CLUSTER_UPGRADE_REGION")) {
            if (region == null && host.variable(variable) != null) {
                region = host.variable(variable);
                source = variable;
            }
        }
        results.add(Diagnosis.good("region", region == null ? "none" : region + ", from " + source));
    }

    private Transport transport() {
        return host.transport() == null
                ? OkHttpTransport.builder().environment(host.environment()).build()
                : new Borrowed(host.transport());
    }

    /** Connects, reads, and compares the clocks, whether the read was accepted or not. */
    private void endpoint(DateRecorder recorder, boolean hasKeys) {
        try (Connection connection = new Connector(host, recorder).connect(settings)) {
            results.add(Diagnosis.good("endpoint", connection.client().endpoint()));
            Diagnosis read = hasKeys ? read(connection) : null;
            clock(recorder.serverTime());
            if (read != null) {
                results.add(read);
            }
        } catch (CliException e) {
            results.add(of("endpoint", e));
        }
    }

    private void clock(@Nullable Instant serverTime) {
        if (serverTime == null) {
            return;
        }
        Duration skew = Duration.between(serverTime, host.scheduler().now());
        boolean isAhead = !skew.isNegative();
        String text = skew.abs().toSeconds() + " seconds " + (isAhead ? "ahead of" : "behind") + " the service";
        results.add(
                skew.abs().compareTo(TOLERATED_SKEW) <= 0
                        ? Diagnosis.good("clock", text)
                        : new Diagnosis(
                                "clock",
                                ExitCode.CREDENTIALS,
                                text,
                                "Set the clock of this machine, for instance with NTP."));
    }

    private Diagnosis read(Connection connection) {
        try {
            int tasks = connection.upgrader().history().size();
            return Diagnosis.good(
                    "read", "the cluster can be read; it has had " + tasks + (tasks == 1 ? " upgrade" : " upgrades"));
        } catch (RuntimeException e) {
            return of("read", e);
        }
    }

    private static Diagnosis of(String name, RuntimeException failure) {
        Problem problem = Problems.of(failure);
        return new Diagnosis(
                name,
                problem.code(),
                problem.message(),
                Objects.requireNonNullElse(problem.remedy(), "See the message."));
    }

    private Diagnosis proxy() {
        List<String> set = new ArrayList<>();
        for (String name : PROXIES) {
            for (String variable : List.of(name, name.toLowerCase(Locale.ROOT))) {
                if (host.variable(variable) != null) {
                    // The value may have a password.
                    set.add(variable);
                }
            }
        }
        return Diagnosis.good("proxy", set.isEmpty() ? "none in the environment" : "set by " + String.join(", ", set));
    }

    private Diagnosis stateDirectory() {
        try {
            state.requireWritable();
            return Diagnosis.good("state", state.path() + " can be written");
        } catch (CliException e) {
            return of("state", e);
        }
    }

    /** Finds the first source that has credentials, and names it. Never prints a key. */
    private boolean credentials() {
        List<String> tried = new ArrayList<>();
        for (Map.Entry<String, CredentialsProvider> source :
                CredentialsSources.of(host, settings).byName().entrySet()) {
            try {
                source.getValue().credentials();
                results.add(Diagnosis.good("credentials", "from " + source.getKey()));
                return true;
            } catch (CredentialsException e) {
                tried.add(source.getKey() + " (" + Problems.of(e).message() + ")");
            }
        }
        results.add(new Diagnosis(
                "credentials",
                ExitCode.CREDENTIALS,
                "none found; tried " + String.join("; ", tried),
                "Set the variables of the vendor, or name a profile with --profile."));
        return false;
    }

    /** A transport that belongs to its creator, who closes it. */
    private record Borrowed(Transport transport) implements Transport {
        @Override
        public HttpExchange start(HttpRequest request, Deadline deadline) {
            return transport.start(request, deadline);
        }

        @Override
        public void dropIdleConnections() {
            transport.dropIdleConnections();
        }
    }
}
