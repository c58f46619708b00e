// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssAzMigration;
import io.clusterupgrade.simulator.css.model.CssImage;
import java.time.Instant;

/** The effects of tasks on their cluster. Guarded by the lock of that cluster. */
final class CssTaskEffects {
    private final CssNodes nodes;
    private final CssVersion version;
    private final CssScript script;

    CssTaskEffects(CssNodes nodes, CssVersion version, CssScript script) {
        this.nodes = nodes;
        this.version = version;
        this.script = script;
    }

    /** Records that a node is done: it is repaired, and in its new zone if there is one. */
    void nodeDone(CssTaskOrder order, String node) {
        nodes.markRepaired(node);
        CssAzMigration change = order.azChange();
        if (change != null) {
            nodes.move(node, change.zoneOf(node));
        }
    }

    /** Records a failure: the node is broken, unless it failed in the migration of data. */
    void nodeFailed(String node, int step) {
        if (step > 0) {
            nodes.markBroken(node);
        }
    }

    /** Records that all nodes are done. */
    void succeeded(CssTaskOrder order, Instant at) {
        CssImage image = order.image();
        if (image != null) {
            Instant change = script.versionChangeAfter(at);
            if (change != null) {
                version.follow(image, change);
            }
        }
        CssAzMigration change = order.azChange();
        if (change != null && change.migrateType().equals("multi_az_change")) {
            nodes.requireRestart();
        }
    }
}
