// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli;

import io.clusterupgrade.cli.host.Host;
import io.clusterupgrade.cli.host.Interruption;
import io.clusterupgrade.cli.host.SystemHost;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The entry point of the process. */
public final class Main {
    private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        // Read by the logger when it is created, so before anything else.
        if (System.getProperty(LOG_LEVEL) == null) {
            System.setProperty(LOG_LEVEL, words.contains("--debug") ? "debug" : "warn");
        }
        if (words.equals(List.of("--warm-up"))) {
            System.exit(WarmUp.run());
        }
        Host host = SystemHost.create();
        Interruption interruption = new Interruption();
        Thread command = Thread.currentThread();
        CompletableFuture<Integer> done = new CompletableFuture<>();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            Integer code = interruption.end(command, done, host.err()::println);
                            if (code != null) {
                                host.out().flush();
                                host.err().flush();
                                Runtime.getRuntime().halt(code);
                            }
                        },
                        "clusterup-end"));
        int code = new Program(host, interruption).run(arguments);
        done.complete(code);
        System.exit(code);
    }
}
