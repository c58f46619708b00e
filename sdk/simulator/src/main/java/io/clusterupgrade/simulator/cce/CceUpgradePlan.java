// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce;

/**
 * An upgrade to be started. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class CceUpgradePlan {
    String targetVersion = "v1.31.6-r2";

    CceUpgradePlan() {}

    /** The version after the upgrade; default {@code v1.31.6-r2}. */
    public CceUpgradePlan targetVersion(String version) {
        targetVersion = version;
        return this;
    }
}
