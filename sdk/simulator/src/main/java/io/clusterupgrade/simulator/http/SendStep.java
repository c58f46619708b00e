// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A part of a response: bytes, a pause, the end of the connection, or silence. */
public sealed interface SendStep {
    /** Returns a step that sends these bytes, which must not be changed afterwards. */
    static SendStep bytes(byte[] bytes) {
        return new Bytes(bytes);
    }

    /** Returns a step that sends a text in UTF-8. */
    static SendStep text(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a step that waits, in real time. */
    static SendStep pause(Duration duration) {
        return new Pause(duration);
    }

    /** Returns a step that closes the connection. */
    static SendStep close() {
        return new Close();
    }

    /** Returns a step that sends nothing more and keeps the connection open until the peer or the server closes it. */
    static SendStep stall() {
        return new Stall();
    }

    /** Bytes to send. */
    final class Bytes implements SendStep {
        private final byte[] content;

        private Bytes(byte[] content) {
            this.content = content;
        }

        byte[] content() {
            return content;
        }
    }

    /** A pause in real time. */
    record Pause(Duration duration) implements SendStep {}

    /** The end of the connection. */
    record Close() implements SendStep {}

    /** Silence on an open connection. */
    record Stall() implements SendStep {}
}
