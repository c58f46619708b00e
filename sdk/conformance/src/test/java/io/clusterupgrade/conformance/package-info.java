// SPDX-License-Identifier: Apache-2.0
/**
 * Compares our client with the vendors' own clients, operation by operation.
 *
 * <p>{@link io.clusterupgrade.conformance.Vendor} drives a vendor's client in a class loader of its own, by wire names alone;
 * {@link io.clusterupgrade.conformance.Ours} finds our operations by reflection. A difference must be listed, with its reason, in
 * {@code differences.md}; a listed difference that no longer exists fails too.
 */
package io.clusterupgrade.conformance;
