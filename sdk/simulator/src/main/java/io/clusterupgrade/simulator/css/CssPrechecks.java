// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

/**
 * The checks of the service before it starts a task (see sdk/docs/wire/css.md#upgradecore). Guarded by the lock of the
 * cluster.
 */
final class CssPrechecks {
    private final CssNodes nodes;
    private final CssSnapshots snapshots;
    private final CssAgencies agencies;
    private final String engine;
    private boolean overloaded;

    CssPrechecks(CssClusterSpec spec, CssNodes nodes, CssSnapshots snapshots, CssAgencies agencies) {
        this.nodes = nodes;
        this.snapshots = snapshots;
        this.agencies = agencies;
        this.engine = spec.engine;
        this.overloaded = spec.overloaded;
    }

    void overloaded(boolean value) {
        overloaded = value;
    }

    void requireSupportedEngine() {
        if (engine.equals("logstash")) {
            throw notSupported("engine");
        }
    }

    /** Rejects a cluster with a node that a failed task left broken; it must be replaced first. */
    void requireAvailableNodes() {
        if (nodes.anyBroken()) {
            throw new CssErrorException(
                    400, "CSS.0078", "The cluster status does not allow this. (a node is unavailable)");
        }
    }

    void requireThreeDataNodes() {
        if (nodes.count("ess") + nodes.count("ess-cold") < 3) {
            throw new CssErrorException(
                    400, "CSS.0074", "There are fewer than three data nodes. (data and cold nodes)");
        }
    }

    void requireAgency(String name) {
        agencies.requireAgency(name);
    }

    void requireSnapshots() {
        if (!snapshots.coverEveryIndex()) {
            throw new CssErrorException(400, "CSS.0083", "Some indices have no snapshot. (indices_backup_check)");
        }
    }

    void requireNormalLoad() {
        if (overloaded) {
            throw notSupported("cluster load");
        }
    }

    static CssErrorException notSupported(String detail) {
        return new CssErrorException(400, "CSS.5140", "The cluster cannot do this operation. (" + detail + ")");
    }
}
