// SPDX-License-Identifier: Apache-2.0
/** The commands of a rollout and the file that describes it. */
@NullMarked
package io.clusterupgrade.cli.rollout;

import org.jspecify.annotations.NullMarked;
