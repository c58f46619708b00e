// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import java.lang.reflect.Method;

/**
 * How many bytes some work allocates in its thread: a steady measure where time is none. Through reflection, for the module under
 * test does not read that of the JVM's counters.
 */
public final class Allocation {
    private Allocation() {}

    /** The least of three times, the first of which loads classes. */
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
