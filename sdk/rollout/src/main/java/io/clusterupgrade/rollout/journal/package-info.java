// SPDX-License-Identifier: Apache-2.0
/** The journal of a rollout: facts as lines of JSON, each on disk before anything follows from it. */
@NullMarked
package io.clusterupgrade.rollout.journal;

import org.jspecify.annotations.NullMarked;
