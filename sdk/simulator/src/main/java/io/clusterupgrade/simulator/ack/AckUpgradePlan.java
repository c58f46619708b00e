// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack;

/**
 * An upgrade to be started. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class AckUpgradePlan {
    String nextVersion = "1.33.3-aliyun.1";

    AckUpgradePlan() {}

    /** The version after the upgrade; default {@code 1.33.3-aliyun.1}. */
    public AckUpgradePlan nextVersion(String version) {
        nextVersion = version;
        return this;
    }
}
