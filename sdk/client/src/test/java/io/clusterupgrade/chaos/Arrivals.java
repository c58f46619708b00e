// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.simulator.Journal;
import io.clusterupgrade.transport.HttpRequest;
import java.time.Duration;
import java.util.Locale;

/**
 * Waits until the simulator has handled a request. A client that reads the rest of an older response instead of its own
 * continues before that, and the order of events would be random.
 */
final class Arrivals {
    private static final String HEADER = "X-Chaos-Request";
    private static final Duration AFTER_A_RESPONSE = Duration.ofSeconds(1);
    /** Most of these were handled, or never will be since the connection was closed. */
    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(100);

    private final Journal journal;
    private int requests;

    Arrivals(Journal journal) {
        this.journal = journal;
    }

    /** Returns the request with a unique number in a header that no signature includes. */
    synchronized HttpRequest numbered(HttpRequest call) {
        requests++;
        return call.withHeader(HEADER, Integer.toString(requests));
    }

    /** Waits until a call is in the journal, or will not arrive any more. */
    void await(HttpRequest numbered, boolean isResponded) {
        String number = numbered.header(HEADER);
        Duration patience = isResponded ? AFTER_A_RESPONSE : AFTER_A_FAILURE;
        long end = System.nanoTime() + patience.toNanos();
        while (!hasArrived(number) && System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
    }

    private boolean hasArrived(String number) {
        return journal.calls().stream()
                .anyMatch(call -> number.equals(call.headers().get(HEADER.toLowerCase(Locale.ROOT))));
    }
}
