// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

import io.clusterupgrade.simulator.ack.model.SimulatedAckAddon;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The installed add-ons. Guarded by the lock of their cluster. */
final class AckAddonStore {
    private final Map<String, String> versions;

    AckAddonStore(Map<String, String> versions) {
        this.versions = new LinkedHashMap<>(versions);
    }

    /** Returns one phase for each add-on of the map name → next version. An unknown name is rejected with 404. */
    List<AckPhase> phases(Map<String, String> targets, Duration each) {
        List<AckPhase> phases = new ArrayList<>();
        targets.forEach((name, next) -> {
            if (!versions.containsKey(name)) {
                throw notFound(name);
            }
            AckPhase.Item item =
                    new AckPhase.Item(phases.size() + 1, AckPhase.addonKey(name), name, () -> versions.put(name, next));
            phases.add(new AckPhase(AckPhase.Kind.ADDONS, each, List.of(item)));
        });
        return phases;
    }

    List<SimulatedAckAddon> snapshot(AckTaskStore tasks) {
        List<SimulatedAckAddon> addons = new ArrayList<>();
        versions.forEach((name, version) -> {
            boolean busy = tasks.isActive(order -> order.isType(AckTaskOrder.ADDON_UPGRADE)
                    && order.parameters().containsKey(name));
            addons.add(new SimulatedAckAddon(name, version, busy ? "upgrading" : "active"));
        });
        return addons;
    }

    static AckErrorException notFound(String name) {
        return new AckErrorException(404, "AddonNotFound", "no add-on " + name);
    }
}
