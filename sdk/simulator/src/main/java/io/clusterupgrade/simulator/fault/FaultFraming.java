// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.fault;

/**
 * The length of the body is not what the message says; the action takes effect. A body that would be empty is a few blanks.
 *
 * @param flaw what is wrong
 * @since 0.1.0
 */
public record FaultFraming(Flaw flaw) implements Fault {
    /** What is wrong with the length. */
    public enum Flaw {
        /** {@code Content-Length} is half of what is sent. */
        LENGTH_TOO_SHORT(false),
        /** {@code Content-Length} is twice what is sent. */
        LENGTH_TOO_LONG(true),
        /** The true {@code Content-Length}, and another one with half of it. */
        LENGTH_TWICE(false),
        /** {@code Content-Length: -1}. */
        LENGTH_NEGATIVE(true),
        /** The connection ends inside the second of two chunks. */
        CHUNK_CUT(true),
        /** The size of the second of two chunks is not a number. */
        CHUNK_SIZE_INVALID(false),
        /** All chunks come but the last, empty one. */
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
