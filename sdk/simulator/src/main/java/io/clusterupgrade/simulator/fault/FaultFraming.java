// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

/**
 * A message whose length is wrong; the action takes effect. An empty body is replaced by some spaces.
 *
 * @param flaw the flaw
 * @since 0.1.0
 */
public record FaultFraming(Flaw flaw) implements Fault {
    /** What is wrong with the length that a response states. */
    public enum Flaw {
        /** {@code Content-Length} is half of the length sent. */
        LENGTH_TOO_SHORT(false),
        /** {@code Content-Length} is twice the length sent. */
        LENGTH_TOO_LONG(true),
        /** Two {@code Content-Length} headers: the true length and half of it. */
        LENGTH_TWICE(false),
        /** {@code Content-Length: -1}. */
        LENGTH_NEGATIVE(true),
        /** The connection is closed inside the second of two chunks. */
        CHUNK_CUT(true),
        /** The size of the second of two chunks is not a number. */
        CHUNK_SIZE_INVALID(false),
        /** The last, empty chunk is not sent. */
        CHUNK_END_MISSING(true);

        private final boolean closes;

        Flaw(boolean closes) {
            this.closes = closes;
        }

        /** Returns whether the connection is closed afterwards. */
        public boolean closes() {
            return closes;
        }
    }
}
