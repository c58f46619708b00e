// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.transport;

import java.time.Duration;

/**
 * Waits between attempts in the calling thread. A test passes the {@code sleep} of a virtual clock.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Sleeper {

    /**
     * Waits. When the thread is interrupted before or during the wait, this method returns at once with the interrupt
     * flag set; it throws no exception.
     *
     * @param duration the duration; zero or less means no wait
     */
    void sleep(Duration duration);
}
