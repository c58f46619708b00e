// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.playback;

import io.clusterupgrade.simulator.replay.RecordedExchange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a recording has, for a message: its requests with the number of their exchanges. */
final class Contents {
    private static final int MOST = 20;

    private final Map<String, Integer> reads = new LinkedHashMap<>();
    private final Map<String, Integer> writes = new LinkedHashMap<>();

    Contents(List<RecordedExchange> exchanges) {
        for (RecordedExchange exchange : exchanges) {
            RecordedExchange.Request request = exchange.request();
            String query = request.query().isEmpty() ? "" : "?" + request.query();
            (exchange.isRead() ? reads : writes)
                    .merge(exchange.operation() + " " + RequestPath.of(request) + query, 1, Integer::sum);
        }
    }

    /** Lists the recorded reads or writes. */
    String list(boolean isRead) {
        Map<String, Integer> requests = isRead ? reads : writes;
        String kind = isRead ? "reads" : "writes";
        if (requests.isEmpty()) {
            return "It has no " + kind + ".";
        }
        String first = requests.entrySet().stream()
                .limit(MOST)
                .map(request -> request.getKey() + " (" + request.getValue() + ")")
                .collect(Collectors.joining(", "));
        int others = requests.size() - MOST;
        return "Its " + kind + " are: " + first + (others > 0 ? ", and " + others + " others." : ".");
    }
}
