// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.progress;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clusterupgrade.rollout.model.ClusterState;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;

/**
 * Prints a JSON object in a line for each event, for programs. Later versions may add members, and keep these. Thread-safe.
 *
 * @since 0.1.0
 */
public final class JsonProgress implements RolloutListener {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out;

    /** Creates a printer. */
    public JsonProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void onEvent(RolloutEvent event) {
        ObjectNode node = JSON.createObjectNode();
        node.put("at", event.at().truncatedTo(ChronoUnit.MILLIS).toString());
        node.put("kind", event.kind().name());
        if (event.wave() != null) {
            node.put("wave", event.wave());
        }
        if (event.cluster() != null) {
            node.put("cluster", event.cluster().toString());
        }
        if (!event.value().isEmpty()) {
            node.put("value", event.value());
        }
        if (!event.text().isEmpty()) {
            node.put("text", event.text());
        }
        ObjectNode counts = node.putObject("counts");
        for (ClusterState state : ClusterState.values()) {
            Integer count = event.counts().get(state);
            if (count != null) {
                counts.put(state.name(), count);
            }
        }
        out.println(node);
    }
}
