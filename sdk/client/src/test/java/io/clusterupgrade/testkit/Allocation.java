// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import java.lang.reflect.Method;

/**
 * Measures the bytes that work allocates in its thread, which vary less than its time. Uses reflection, since the module under test does
 * not read the module of the JVM's counters.
 */
public final class Allocation {
    private Allocation() {}

    /** Returns the minimum of three runs; the first one loads classes. */
    public static long bytes(Runnable work) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long before = allocated();
            work.run();
            least = Math.min(least, allocated() - before);
        }
        return least;
    }

    private static long allocated() {
        try {
            Object threads = Class.forName("java.lang.management.ManagementFactory")
                    .getMethod("getThreadMXBean")
                    .invoke(null);
            Method counter =
                    Class.forName("com.sun.management.ThreadMXBean").getMethod("getThreadAllocatedBytes", long.class);
            return (long) counter.invoke(threads, Thread.currentThread().getId());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
