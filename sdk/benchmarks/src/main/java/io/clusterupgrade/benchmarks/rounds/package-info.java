// SPDX-License-Identifier: Apache-2.0
/** All subjects in one process, in turns: what disturbs the machine disturbs them alike. */
@NullMarked
package io.clusterupgrade.benchmarks.rounds;

import org.jspecify.annotations.NullMarked;
