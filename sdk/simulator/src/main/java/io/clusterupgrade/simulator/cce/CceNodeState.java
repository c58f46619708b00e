// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

/** The mutable state of a node. Guarded by the lock of its cluster. */
final class CceNodeState {
    private final String uid;
    private final String name;
    private final String pool;
    private String version;
    private boolean upToDate = true;

    CceNodeState(String uid, String name, String pool, String version) {
        this.uid = uid;
        this.name = name;
        this.pool = pool;
        this.version = version;
    }

    String uid() {
        return uid;
    }

    String name() {
        return name;
    }

    String pool() {
        return pool;
    }

    String version() {
        return version;
    }

    boolean isUpToDate() {
        return upToDate;
    }

    void setVersion(String newVersion) {
        version = newVersion;
    }

    void setUpToDate(boolean value) {
        upToDate = value;
    }
}
