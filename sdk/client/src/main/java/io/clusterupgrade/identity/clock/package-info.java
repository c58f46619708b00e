// SPDX-License-Identifier: Apache-2.0
/** Measures lifetimes and pauses safely on clocks that may be set or stop. Not exported. */
@NullMarked
package io.clusterupgrade.identity.clock;

import org.jspecify.annotations.NullMarked;
