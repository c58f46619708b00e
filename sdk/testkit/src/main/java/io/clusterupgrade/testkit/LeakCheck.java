// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import io.clusterupgrade.simulator.CloudSimulator;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Finds what a test leaves open. Only what belongs to its own simulator counts, so that tests which run in parallel do not see each
 * other: connections to its port, and threads with its port in their names.
 */
final class LeakCheck {
    /** In real time: the other side of a connection, and the end of a thread, are noticed late on a busy machine. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final long POLL_NANOS = 200_000;

    private LeakCheck() {}

    /** Closes the clients and their simulator; throws an {@link AssertionError} that names what others have left open. */
    static void close(SimulatedClients clients) {
        CloudSimulator cloud = clients.cloud();
        List<String> leaks = new ArrayList<>();
        for (String name : clients.scheduler().sleepingThreads()) {
            leaks.add("the thread \"" + name + "\" sleeps in virtual time");
        }
        clients.close();
        for (InetSocketAddress client : remaining(cloud::openConnections)) {
            leaks.add("a client has an open connection, from port " + client.getPort()
                    + ": a client that was built here and not closed");
        }
        cloud.close();
        for (String name : remaining(() -> threadsOf(cloud.endpoint()))) {
            leaks.add("the thread \"" + name + "\" is alive");
        }
        if (!leaks.isEmpty()) {
            throw new AssertionError("left open after the test:\n  - " + String.join("\n  - ", leaks)
                    + "\nClose it in the test, or switch the check off: @SimulatedCloud(leakCheck = false)");
        }
    }

    /** Returns what is still there after a while. */
    private static <T> List<T> remaining(Supplier<List<T>> open) {
        long begin = System.nanoTime();
        List<T> found = open.get();
        while (!found.isEmpty() && System.nanoTime() - begin < PATIENCE_NANOS) {
            LockSupport.parkNanos(POLL_NANOS);
            found = open.get();
        }
        return found;
    }

    private static List<String> threadsOf(String endpoint) {
        // OkHttp names the threads of calls so. Those that open connections belong to no client: an idle one keeps its
        // last name.
        String call = "OkHttp " + endpoint + "/";
        String server = "cluster-upgrade-simulator:" + URI.create(endpoint).getPort();
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] threads = new Thread[2 * root.activeCount() + 16];
        int count = root.enumerate(threads);
        return Arrays.stream(threads, 0, count)
                .map(Thread::getName)
                .filter(name -> name.startsWith(call) || name.equals(server))
                .sorted()
                .toList();
    }
}
