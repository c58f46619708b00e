// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import java.time.Instant;

/**
 * The cloud accepted an action. It works on it from now on; watch the upgrade to see what comes of it.
 *
 * @param action what was accepted
 * @param before the upgrade as it was just before: which nodes were done, and which were not
 * @param acceptedAt when, by the client's clock
 * @since 0.1.0
 */
public record ActionReceipt(UpgradeAction action, UpgradeSnapshot before, Instant acceptedAt) {}
