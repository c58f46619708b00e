// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The workbenches of a signer: as many as there are signatures at a time, of which some are kept. Kept here and not with the
 * threads: those may be many, short-lived, and another program's. Thread-safe.
 */
final class SigningBuffersPool {
    private static final int KEPT = 16;

    private final BlockingQueue<SigningBuffers> idle = new ArrayBlockingQueue<>(KEPT);

    /** One for the caller alone. */
    SigningBuffers take() {
        SigningBuffers bench = idle.poll();
        return bench == null ? new SigningBuffers() : bench;
    }

    /** Takes one back from a signature that came to its end; one that failed is left to the garbage. */
    void giveBack(SigningBuffers bench) {
        boolean unused = idle.offer(bench);
    }
}
