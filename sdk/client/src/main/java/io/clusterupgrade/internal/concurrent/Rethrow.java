// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal.concurrent;

/** Throws the exception of another thread, or of a library, as it is: checked or not, and without a wrapper. */
public final class Rethrow {
    private Rethrow() {}

    /**
     * Throws an exception unchanged. The return type lets the caller write a throw statement, so that the compiler knows the end of
     * the method.
     *
     * @return never
     */
    @SuppressWarnings("unchecked")
    public static <T extends Throwable> RuntimeException unchanged(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
