// SPDX-License-Identifier: Apache-2.0
/**
 * What the lifecycle says of an upgrade: snapshots, states and events while it runs, the outcome and the failure at its end, the
 * token that finds it again, and the exceptions. All values are immutable and thread-safe; this package knows no other of the
 * lifecycle.
 */
@NullMarked
package io.clusterupgrade.upgrade.model;

import org.jspecify.annotations.NullMarked;
