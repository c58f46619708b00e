// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

/**
 * Asks which versions may be upgraded to which (see sdk/docs/wire/cce.md#upgrade-information).
 *
 * @since 0.1.0
 */
public record ListClusterUpgradePathsRequest() {}
