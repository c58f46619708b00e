// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.program;

import io.clusterupgrade.simulator.SimulatorClock;
import io.clusterupgrade.simulator.scenario.yaml.DurationText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options of the program. A parser of its own, because there are eight options and a library for them would take longer to load than the
 * simulator.
 */
final class ProgramOptions {
    static final String HELP = """
            Usage: cloudsim [OPTIONS]

            Simulates Huawei CSS, Huawei CCE and Alibaba ACK on one port of 127.0.0.1. Prints one line of JSON with the URL and the
            keys, and runs until it gets SIGTERM or SIGINT (Ctrl-C).

              --scenario FILE     clusters, scripts, keys and faults in YAML; default: one cluster of each service
              --replay FILE       replays a recording of a client instead; time starts at the start of the recording
              --port N            the port; default 0, which selects a free one
              --speed N           task time passes N times as fast as real time, 1 to 100000; default 600
              --clock MODE        accelerated (with --speed), real, or virtual: each read moves it to the next change of a cluster
              --request-timeout T how long a request, and a TLS handshake, may take, such as 30s or 500ms; default 30s
              --tls               https with a self-signed certificate; the line of JSON has the path of its file
              --help, --version   print this text, or the version, and exit

            Exit codes: 0 after --help and --version, 2 if it cannot start, 143 after SIGTERM, 130 after SIGINT.
            """;

    private static final int HIGHEST_PORT = 65_535;
    private static final int DEFAULT_SPEED = 600;
    private static final List<String> CLOCKS = List.of("virtual", "real", "accelerated");

    boolean help;
    boolean version;
    boolean warmUp;
    boolean tls;
    int port;

    @Nullable Path scenario;

    @Nullable Path replay;

    /** Null if the scenario or the default decides. */
    @Nullable Duration requestTimeout;

    private int speed;
    private String clock = "";

    private ProgramOptions() {}

    static ProgramOptions parse(String... arguments) throws UsageException {
        ProgramOptions options = new ProgramOptions();
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String argument = rest.remove();
            int equals = argument.indexOf('=');
            if (argument.startsWith("--") && equals > 0) {
                rest.addFirst(argument.substring(equals + 1));
                options.read(argument.substring(0, equals), rest, true);
            } else {
                options.read(argument, rest, false);
            }
        }
        options.checkClock();
        options.checkReplay();
        return options;
    }

    private void read(String option, Deque<String> rest, boolean hasValue) throws UsageException {
        switch (option) {
            case "--port" -> port = number(option, value(option, rest), 0, HIGHEST_PORT);
            case "--speed" -> speed = number(option, value(option, rest), 1, SimulatorClock.HIGHEST_SPEED);
            case "--scenario" -> scenario = path(option, value(option, rest));
            case "--replay" -> replay = path(option, value(option, rest));
            case "--request-timeout" -> requestTimeout = duration(option, value(option, rest));
            case "--clock" -> clock = clock(value(option, rest));
            default -> {
                flag(option);
                if (hasValue) {
                    throw new UsageException(option + " has no value");
                }
            }
        }
    }

    private void flag(String option) throws UsageException {
        switch (option) {
            case "--tls" -> tls = true;
            case "--help", "-h" -> help = true;
            case "--version" -> version = true;
            case "--warm-up" -> warmUp = true;
            default -> throw new UsageException("unknown option " + option + "; see cloudsim --help");
        }
    }

    private void checkClock() throws UsageException {
        if (speed > 0 && !clock.isEmpty() && !clock.equals("accelerated")) {
            throw new UsageException("--speed is for --clock accelerated, not for --clock " + clock);
        }
    }

    private void checkReplay() throws UsageException {
        if (replay != null && scenario != null) {
            throw new UsageException("--replay and --scenario exclude each other: a recording has its own clusters");
        }
        if (replay != null && clock.equals("virtual")) {
            throw new UsageException("--clock virtual moves to changes of clusters, which a recording does not have");
        }
    }

    /** Returns the clock that the options set; null if they set none. */
    private @Nullable SimulatorClock requestedClock() {
        return switch (clock) {
            case "virtual" -> SimulatorClock.nextEvent();
            case "real" -> SimulatorClock.real();
            case "accelerated" -> accelerated();
            default -> speed > 0 ? accelerated() : null;
        };
    }

    private SimulatorClock accelerated() {
        return SimulatorClock.accelerated(speed > 0 ? speed : DEFAULT_SPEED);
    }

    /** Returns the clock: of the options, else of the scenario, else the default. Nothing could move a manual one. */
    SimulatorClock clock(SimulatorClock ofScenario) {
        SimulatorClock requested = requestedClock();
        if (requested != null) {
            return requested;
        }
        return ofScenario.mode() == SimulatorClock.Mode.MANUAL ? accelerated() : ofScenario;
    }

    private static String value(String option, Deque<String> rest) throws UsageException {
        String value = rest.poll();
        if (value == null) {
            throw new UsageException(option + " needs a value");
        }
        return value;
    }

    private static int number(String option, String value, int min, int max) throws UsageException {
        int number = value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
        if (number < min || number > max) {
            throw new UsageException(option + " must be a number from " + min + " to " + max + ": " + value);
        }
        return number;
    }

    private static Duration duration(String option, String value) throws UsageException {
        Duration duration = DurationText.parse(value, false);
        if (duration == null || duration.toMillis() == 0) {
            throw new UsageException(option + " must be a duration of at least 1 ms, such as 30s or 500ms: " + value);
        }
        return duration;
    }

    private static Path path(String option, String value) throws UsageException {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new UsageException(option + " is no path: " + e.getReason());
        }
    }

    private static String clock(String value) throws UsageException {
        if (!CLOCKS.contains(value)) {
            throw new UsageException("--clock must be virtual, real or accelerated: " + value);
        }
        return value;
    }
}
