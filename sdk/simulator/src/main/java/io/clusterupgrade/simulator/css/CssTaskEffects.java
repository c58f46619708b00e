// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssAzMigration;
import io.clusterupgrade.simulator.css.model.CssImage;
import java.time.Instant;

/** What tasks do to the cluster that they run on. Guarded by the lock of that cluster. */
final class CssTaskEffects {
    private final CssNodes nodes;
    private final CssVersion version;
    private final CssScript script;

    CssTaskEffects(CssNodes nodes, CssVersion version, CssScript script) {
        this.nodes = nodes;
        this.version = version;
        this.script = script;
    }

    /** The node is done: whole again, and in its new zone if there is one. */
    void nodeDone(CssTaskOrder order, String node) {
        nodes.repaired(node);
        CssAzMigration change = order.azChange();
        if (change != null) {
            nodes.move(node, change.zoneOf(node));
        }
    }

    /** Migration of data harms nothing; a failure at any later step leaves the node broken. */
    void nodeFailed(String node, int step) {
        if (step > 0) {
            nodes.broke(node);
        }
    }

    /** All nodes are done. */
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
            nodes.restartIsDue();
        }
    }
}
