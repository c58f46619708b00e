// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

/** Restores the interrupt flag when custom code reports an interrupt with an exception. */
final class Interrupts {
    private Interrupts() {}

    /** Sets the flag again if the exception is an {@link InterruptedException}. */
    static void keep(Throwable thrown) {
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
    }
}
