// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

/**
 * Asks which versions may be upgraded to which (see sdk/docs/wire/cce.md#upgrade-information). Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class ListClusterUpgradePathsRequest {
    private ListClusterUpgradePathsRequest() {}

    /** The request. */
    public static ListClusterUpgradePathsRequest of() {
        return new ListClusterUpgradePathsRequest();
    }
}
