// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

/**
 * The checks of the service before it starts a task (see sdk/docs/wire/css.md#upgradecore). Guarded by the lock of the
 * cluster.
 */
final class CssPrechecks {
    /** The use of the disks, in percent, that must not be reached while a node is missing. */
    private static final int FULL_DISK = 80;

    private final CssNodes nodes;
    private final CssSnapshots snapshots;
    private final CssAgencies agencies;
    private final String engine;
    private final int diskUse;
    private final int replicas;
    private boolean overloaded;
    private boolean plugInsMissing;

    CssPrechecks(CssClusterSpec spec, CssNodes nodes, CssSnapshots snapshots, CssAgencies agencies) {
        this.nodes = nodes;
        this.snapshots = snapshots;
        this.agencies = agencies;
        this.engine = spec.engine;
        this.diskUse = spec.diskUse;
        this.replicas = spec.replicas;
        this.overloaded = spec.overloaded;
        this.plugInsMissing = spec.plugInsMissing;
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

    boolean plugInsMissing() {
        return plugInsMissing;
    }

    void uploadPlugIns() {
        plugInsMissing = false;
    }

    void requirePlugIns() {
        if (plugInsMissing) {
            throw notSupported("plug-ins of the target version are not uploaded");
        }
    }

    /** Requires three data and cold nodes, or two data nodes if there are master nodes. */
    void requireDataNodes() {
        boolean enough = nodes.count("ess-master") > 0 ? nodes.count("ess") >= 2 : dataNodes() >= 3;
        if (!enough) {
            throw new CssErrorException(
                    400, "CSS.0074", "There are fewer than three data nodes. (data and cold nodes)");
        }
    }

    void requireThreeDataNodes() {
        if (dataNodes() < 3) {
            throw new CssErrorException(
                    400, "CSS.0074", "There are fewer than three data nodes. (data and cold nodes)");
        }
    }

    private long dataNodes() {
        return (long) nodes.count("ess") + nodes.count("ess-cold");
    }

    /** Requires that one node can be missing: a node without a copy for each replica, and space on the disks. */
    void requireSpareNode() {
        if (dataNodes() <= replicas + 1) {
            throw notSupported("replicas need more data nodes");
        }
        if (diskUse * dataNodes() >= FULL_DISK * (dataNodes() - 1)) {
            throw notSupported("disk use");
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
