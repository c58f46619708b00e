// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.micrometer;

import io.clusterupgrade.upgrade.model.UpgradeSnapshot;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Names and tags of the observations of upgrades: the observation is {@value #NAME}, its span is {@code upgrade} and the service. The
 * timer has the tags {@code service}, {@code kind} and {@code outcome} (see {@link UpgradeContext#outcome}); the span also has {@code
 * cluster_upgrade.cluster_id}, and task id, target and nodes as far as they are known.
 *
 * <p>Stateless and thread-safe. May be extended; a convention for {@link UpgradeContext} in the registry takes precedence.
 *
 * @since 0.1.0
 */
public class UpgradeObservationConvention implements ObservationConvention<UpgradeContext> {
    /** The name of the observation, and of its timer. */
    public static final String NAME = "cluster.upgrade.watch";

    /** Creates the convention. */
    public UpgradeObservationConvention() {}

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof UpgradeContext;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public String getContextualName(UpgradeContext context) {
        return "upgrade " + context.upgrade().service();
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(UpgradeContext context) {
        return KeyValues.of(
                "service", context.upgrade().service().name(),
                "kind", context.upgrade().kind().name(),
                "outcome", context.outcome());
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(UpgradeContext context) {
        KeyValues values =
                KeyValues.of("cluster_upgrade.cluster_id", context.upgrade().clusterId());
        UpgradeSnapshot snapshot = context.snapshot();
        if (snapshot == null) {
            return values;
        }
        String taskId = snapshot.taskId();
        String target = snapshot.target();
        if (taskId != null) {
            values = values.and("cluster_upgrade.task_id", taskId);
        }
        if (target != null) {
            values = values.and("cluster_upgrade.target", target);
        }
        return snapshot.nodes().total() == null
                ? values
                : values.and("cluster_upgrade.nodes", snapshot.nodes().toString());
    }
}
