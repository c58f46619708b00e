// SPDX-License-Identifier: Apache-2.0
/**
 * Stage 3 of a call: proves who is calling. One {@link io.clusterupgrade.signer.Signer} for each scheme of the vendors.
 */
@NullMarked
package io.clusterupgrade.signer;

import org.jspecify.annotations.NullMarked;
