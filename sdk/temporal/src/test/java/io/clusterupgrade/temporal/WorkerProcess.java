// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.temporal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A process that runs {@link WorkerProgram}. */
final class WorkerProcess {
    private final Process process;
    private final CompletableFuture<@Nullable Void> ready = new CompletableFuture<>();

    WorkerProcess(String temporal, String endpoint, Path folder, Duration stickyTimeout) throws IOException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Xmx256m",
                        "-cp",
                        classPath(),
                        WorkerProgram.class.getName(),
                        temporal,
                        endpoint,
                        folder.toString(),
                        stickyTimeout.toString()))
                .redirectErrorStream(true)
                .start();
        Thread reader = new Thread(this::read, "worker-output");
        reader.setDaemon(true);
        reader.start();
    }

    private static String classPath() {
        return Stream.of(
                        System.getProperty("jdk.module.path", ""),
                        System.getProperty("java.class.path", ""),
                        System.getProperty("surefire.test.class.path", ""))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void read() {
        // Read to the end: a process that cannot write its output waits.
        process.inputReader().lines().forEach(line -> {
            if (line.equals(WorkerProgram.READY)) {
                ready.complete(null);
            }
        });
        ready.completeExceptionally(new IllegalStateException("the worker has ended"));
    }

    void awaitReady() throws Exception {
        ready.get(1, TimeUnit.MINUTES);
    }

    /** Ends it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }
}
