// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

/**
 * What the service looks at before it starts any task (see sdk/docs/wire/css.md#upgradecore). Guarded by the lock of
 * the cluster.
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

    void engineCanDoIt() {
        if (engine.equals("logstash")) {
            throw cannot("engine");
        }
    }

    /** A node that a failed task left broken has to be replaced first. */
    void allNodesAvailable() {
        if (nodes.anyBroken()) {
            throw new CssErrorException(
                    400, "CSS.0078", "The cluster status does not allow this. (a node is unavailable)");
        }
    }

    void enoughNodes() {
        if (nodes.count("ess") + nodes.count("ess-cold") < 3) {
            throw new CssErrorException(
                    400, "CSS.0074", "There are fewer than three data nodes. (data and cold nodes)");
        }
    }

    void agencyExists(String name) {
        agencies.mustExist(name);
    }

    void backedUp() {
        if (!snapshots.coverEveryIndex()) {
            throw new CssErrorException(400, "CSS.0083", "Some indices have no snapshot. (indices_backup_check)");
        }
    }

    void notOverloaded() {
        if (overloaded) {
            throw cannot("cluster load");
        }
    }

    static CssErrorException cannot(String detail) {
        return new CssErrorException(400, "CSS.5140", "The cluster cannot do this operation. (" + detail + ")");
    }
}
