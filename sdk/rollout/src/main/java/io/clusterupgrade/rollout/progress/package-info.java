// SPDX-License-Identifier: Apache-2.0
/** The progress of a run: events, and printers for users and for programs. */
@NullMarked
package io.clusterupgrade.rollout.progress;

import org.jspecify.annotations.NullMarked;
