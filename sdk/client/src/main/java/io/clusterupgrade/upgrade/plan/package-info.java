// SPDX-License-Identifier: Apache-2.0
/**
 * What is to be done to a cluster: a plan names the target and the checks, and sends nothing. One immutable class for each thing
 * that a service can do.
 */
@NullMarked
package io.clusterupgrade.upgrade.plan;

import org.jspecify.annotations.NullMarked;
