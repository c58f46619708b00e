// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

/**
 * Asks which features of upgrades a region has (see sdk/docs/wire/cce.md#upgrade-information). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class ListClusterUpgradeFeatureGatesRequest {
    private ListClusterUpgradeFeatureGatesRequest() {}

    /** The request. */
    public static ListClusterUpgradeFeatureGatesRequest of() {
        return new ListClusterUpgradeFeatureGatesRequest();
    }
}
