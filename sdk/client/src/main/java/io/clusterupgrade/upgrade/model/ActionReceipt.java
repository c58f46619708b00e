// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import java.time.Instant;

/**
 * The receipt of an action that the service has accepted. The service executes it from now on; watch the upgrade to see
 * the outcome.
 *
 * @param action the action that was accepted
 * @param before the upgrade just before the action, with the nodes that were done and those that were not
 * @param acceptedAt when the action was accepted, by the client's clock
 * @since 0.1.0
 */
public record ActionReceipt(UpgradeAction action, UpgradeSnapshot before, Instant acceptedAt) {}
