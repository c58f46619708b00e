// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.playback;

import io.clusterupgrade.simulator.replay.RecordedExchange;

/**
 * An exchange and its place in the recording.
 *
 * @param number its number in the order of the recording
 */
record RecordedEntry(int number, RecordedExchange exchange) {
    Moment begin() {
        return new Moment(exchange.at(), number);
    }

    Moment end() {
        return new Moment(exchange.end(), number);
    }
}
