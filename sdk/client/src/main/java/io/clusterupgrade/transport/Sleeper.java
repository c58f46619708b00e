// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.time.Duration;

/**
 * How the calling thread waits between attempts. A test passes the {@code sleep} of a virtual clock.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Sleeper {

    /**
     * Waits. When the thread is interrupted, before or meanwhile, it returns at once and leaves the thread's interrupt flag
     * set; it throws nothing.
     *
     * @param duration how long; zero or less means not at all
     */
    void sleep(Duration duration);
}
