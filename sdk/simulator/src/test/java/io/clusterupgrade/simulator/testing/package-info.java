// SPDX-License-Identifier: Apache-2.0
/** Helpers of the tests: a raw HTTP client and signers of their own. */
@NullMarked
package io.clusterupgrade.simulator.testing;

import org.jspecify.annotations.NullMarked;
