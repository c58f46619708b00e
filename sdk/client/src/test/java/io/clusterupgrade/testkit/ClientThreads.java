// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import java.util.Set;
import java.util.function.Predicate;

/**
 * Counts the threads of the client in this JVM. OkHttp renames the thread of an asynchronous call while it runs, so those are counted
 * by their new name.
 *
 * <p>The threads with which OkHttp opens connections are counted apart: all clients of a JVM share them, there is one for each
 * connection that is being opened, and each stays for a minute after its work. How many there are depends on the clients before.
 */
public final class ClientThreads {
    private ClientThreads() {}

    /** Returns the number of threads that the client has started and that are alive. */
    public static int count() {
        return count(Set.of());
    }

    /** Returns the number of threads that the client has started and that are alive, without some that were there before. */
    public static int count(Set<Thread> ignored) {
        return count(ignored, name -> name.startsWith("cluster-upgrade") || name.startsWith("OkHttp http"));
    }

    /** Returns the number of threads that OkHttp has for opening connections and its housekeeping, idle ones included. */
    public static int openingConnections() {
        return count(Set.of(), name -> name.startsWith("OkHttp") && !name.startsWith("OkHttp http"));
    }

    private static int count(Set<Thread> ignored, Predicate<String> name) {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !ignored.contains(thread))
                .map(Thread::getName)
                .filter(name)
                .count();
    }
}
