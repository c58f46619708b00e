// SPDX-License-Identifier: Apache-2.0
/** Runs the smallest examples, which take everything from the environment, on the embedded cloud. */
@NullMarked
package io.clusterupgrade.examples.simulated;

import org.jspecify.annotations.NullMarked;
