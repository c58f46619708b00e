// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.cce.model;

import java.util.List;

/**
 * A line of the version table (see sdk/docs/wire/cce.md#upgrade-information).
 *
 * @param version the version before the upgrade: a minor version, or a full one
 * @param platformVersion the platform version of it
 * @param targetVersions the versions after one step, in full
 * @since 0.1.0
 */
public record CceUpgradePath(String version, String platformVersion, List<String> targetVersions) {
    /** Copies the list. */
    public CceUpgradePath {
        targetVersions = List.copyOf(targetVersions);
    }
}
