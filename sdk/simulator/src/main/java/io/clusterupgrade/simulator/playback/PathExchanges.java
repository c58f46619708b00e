// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.playback;

import io.clusterupgrade.simulator.replay.RecordedExchange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** The exchanges of one method and path, by query. */
final class PathExchanges {
    private final Map<RequestQuery, ExchangeSequence> byQuery = new HashMap<>();
    private final List<Entry<RequestQuery, ExchangeSequence>> masked = new ArrayList<>();

    void add(RecordedEntry entry) {
        RecordedExchange exchange = entry.exchange();
        RequestQuery query = RequestQuery.of(exchange.request().query());
        ExchangeSequence sequence = byQuery.get(query);
        if (sequence == null) {
            sequence = exchange.isRead() ? new ReadTimeline() : new WriteQueue();
            byQuery.put(query, sequence);
            if (query.isMasked()) {
                masked.add(Map.entry(query, sequence));
            }
        }
        sequence.add(entry);
    }

    /** Returns the exchanges with the same query; null if there are none. */
    @Nullable ExchangeSequence find(RequestQuery query) {
        ExchangeSequence exact = byQuery.get(query);
        if (exact != null) {
            return exact;
        }
        return masked.stream()
                .filter(entry -> entry.getKey().matches(query))
                .map(Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
