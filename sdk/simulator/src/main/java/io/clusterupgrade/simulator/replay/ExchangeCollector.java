// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects exchanges in the order of their lines: the end of a write replaces what was recorded before it was sent, and the reason of a
 * retry is moved to the attempt that was retried. Equal bodies are kept once.
 */
final class ExchangeCollector {
    private final List<RecordedExchange> collected = new ArrayList<>();
    private final Map<String, String> bodies = new HashMap<>();
    /** Where the attempts of the calls of this run are, by call and attempt. */
    private final Map<List<Long>, Integer> places = new HashMap<>();

    private long firstCall;
    private long lastCall;

    /** Begins another run, whose calls are counted anew. */
    void startRun() {
        firstCall = lastCall;
        places.clear();
    }

    void add(RecordedExchange exchange) {
        String reason = exchange.retryReason();
        long call = firstCall + exchange.call();
        lastCall = Math.max(lastCall, call);
        RecordedExchange kept = compact(call, exchange);
        List<Long> key = List.of(call, (long) exchange.attempt());
        Integer sent = places.putIfAbsent(key, collected.size());
        if (sent == null) {
            collected.add(kept);
        } else {
            collected.set(sent, kept.retriedBecause(collected.get(sent).retryReason()));
        }
        Integer previous = places.get(List.of(call, exchange.attempt() - 1L));
        if (previous != null && !reason.isEmpty()) {
            collected.set(previous, collected.get(previous).retriedBecause(reason));
        }
    }

    List<RecordedExchange> toList() {
        return List.copyOf(collected);
    }

    private RecordedExchange compact(long call, RecordedExchange exchange) {
        RecordedExchange.Response response = exchange.response();
        return new RecordedExchange(
                call,
                exchange.attempt(),
                exchange.operation(),
                exchange.isRead(),
                exchange.at(),
                exchange.took(),
                exchange.request(),
                response == null
                        ? null
                        : new RecordedExchange.Response(
                                response.status(),
                                response.headers(),
                                bodies.computeIfAbsent(response.body(), body -> body),
                                response.isTruncated()),
                exchange.failure(),
                "");
    }
}
