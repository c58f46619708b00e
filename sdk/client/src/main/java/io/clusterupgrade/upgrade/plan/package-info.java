// SPDX-License-Identifier: Apache-2.0
/**
 * Plans of upgrades: a plan names the target and the checks, and sends nothing. There is one immutable class for each
 * kind of upgrade.
 */
@NullMarked
package io.clusterupgrade.upgrade.plan;

import org.jspecify.annotations.NullMarked;
