// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.scenario;

import io.clusterupgrade.simulator.scenario.yaml.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks of several values together. */
final class ScenarioChecks {
    private ScenarioChecks() {}

    /** Reports each value of a key that an earlier mapping of the list has too. */
    static <E> void unique(List<Entry<E>> entries, String key) {
        Map<String, Integer> lines = new HashMap<>();
        for (Entry<E> entry : entries) {
            entry.get(key, String.class).ifPresent(value -> {
                Integer first = lines.putIfAbsent(value, entry.line());
                if (first != null) {
                    entry.mistake(key, "\"" + value + "\" is already used by the entry in line " + first);
                }
            });
        }
    }

    /** Reports the number of a node above the number of nodes. */
    static void nodeExists(Entry<?> entry, String key, int nodes) {
        entry.get(key, Integer.class)
                .filter(node -> node > nodes)
                .ifPresent(node -> entry.mistake(
                        key,
                        "there is no node " + node + "; the cluster has " + nodes + (nodes == 1 ? " node" : " nodes")));
    }

    /** Reports a name that is not among the known ones. */
    static void known(Entry<?> entry, String key, String name, List<String> known, String what) {
        if (!known.contains(name)) {
            entry.mistake(key, "there is no " + what + " \"" + name + "\"; there are " + String.join(", ", known));
        }
    }

    /** Tries to create what the entry describes, and reports why that fails; only if there is no mistake so far. */
    static void trial(Entry<?> entry, Runnable creation) {
        if (!entry.isFlawless()) {
            return;
        }
        try {
            creation.run();
        } catch (RuntimeException e) {
            entry.mistake("", "not possible: " + e.getMessage());
        }
    }
}
