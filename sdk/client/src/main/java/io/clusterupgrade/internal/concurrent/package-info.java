// SPDX-License-Identifier: Apache-2.0
/** The threads of the client, and how the result of one thread reaches another. Depends on no other package. */
@NullMarked
package io.clusterupgrade.internal.concurrent;

import org.jspecify.annotations.NullMarked;
