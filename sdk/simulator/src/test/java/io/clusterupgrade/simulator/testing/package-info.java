// SPDX-License-Identifier: Apache-2.0
/** Test helpers: a raw HTTP client and independent signers. */
@NullMarked
package io.clusterupgrade.simulator.testing;

import org.jspecify.annotations.NullMarked;
