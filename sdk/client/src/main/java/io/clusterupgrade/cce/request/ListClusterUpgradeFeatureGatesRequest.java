// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

/**
 * Asks which features of upgrades a region has (see sdk/docs/wire/cce.md#upgrade-information).
 *
 * @since 0.1.0
 */
public record ListClusterUpgradeFeatureGatesRequest() {}
