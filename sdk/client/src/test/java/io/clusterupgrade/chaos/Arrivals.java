// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.simulator.Journal;
import io.clusterupgrade.transport.HttpRequest;
import java.time.Duration;
import java.util.Locale;

/**
 * Waits until a request has been handled by the cloud. A client that reads the rest of an older response in place of its own goes on
 * before that, and what comes first would be left to chance.
 */
final class Arrivals {
    private static final String HEADER = "X-Chaos-Request";
    private static final Duration AFTER_A_RESPONSE = Duration.ofSeconds(1);
    /** Most of these were handled, or never will be since the connection was gone. */
    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(100);

    private final Journal journal;
    private int requests;

    Arrivals(Journal journal) {
        this.journal = journal;
    }

    /** The call with a number of its own; the header is not part of any signature. */
    synchronized HttpRequest numbered(HttpRequest call) {
        requests++;
        return call.withHeader(HEADER, Integer.toString(requests));
    }

    /** Returns when a call is in the journal, or will not come any more. */
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
