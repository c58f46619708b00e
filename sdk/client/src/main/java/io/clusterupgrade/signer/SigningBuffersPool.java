// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The pool of the buffers of a signer: one for each concurrent signature, of which a limited number is kept. They are
 * not thread-local, because threads may be many, short-lived, and not ours. Thread-safe.
 */
final class SigningBuffersPool {
    private static final int MAX_IDLE = 16;

    private final BlockingQueue<SigningBuffers> idle = new ArrayBlockingQueue<>(MAX_IDLE);

    /** Returns buffers for exclusive use by the caller. */
    SigningBuffers acquire() {
        SigningBuffers buffers = idle.poll();
        return buffers == null ? new SigningBuffers() : buffers;
    }

    /** Returns buffers to the pool after a successful signature; the buffers of a failed one are garbage-collected. */
    void release(SigningBuffers buffers) {
        boolean unused = idle.offer(buffers);
    }
}
