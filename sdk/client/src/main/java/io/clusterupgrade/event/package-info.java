// SPDX-License-Identifier: Apache-2.0
/** What happens to calls, as it happens: see {@link io.clusterupgrade.event.CallListener}. */
@NullMarked
package io.clusterupgrade.event;

import org.jspecify.annotations.NullMarked;
