// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

/** Keeps interrupts that foreign code reports with an exception instead of the thread's flag. */
final class Interrupts {
    private Interrupts() {}

    /** Sets the flag again if an exception that is handled here says that the thread was interrupted. */
    static void keep(Throwable thrown) {
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
    }
}
