// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.playback;

/** Thrown when a recording has no response to a request. The message names the request and the recorded ones. */
public final class NotRecordedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotRecordedException(String message) {
        super(message);
    }
}
