// SPDX-License-Identifier: Apache-2.0
/** Libraries of the wrong version on the class path: found early, and explained in one sentence. */
@NullMarked
package io.clusterupgrade.internal.classpath;

import org.jspecify.annotations.NullMarked;
