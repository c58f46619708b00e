// SPDX-License-Identifier: Apache-2.0
/**
 * Proof against parts that nobody here wrote: the vendors' own clients beside ours, operation by operation.
 *
 * <p>{@link io.clusterupgrade.conformance.Vendor} drives a vendor's client in a class loader of its own, by wire names alone;
 * {@link io.clusterupgrade.conformance.Ours} finds our operations by reflection. What differs has to stand, with its reason, in
 * {@code differences.md}; what stands there and no longer differs fails too.
 */
package io.clusterupgrade.conformance;
