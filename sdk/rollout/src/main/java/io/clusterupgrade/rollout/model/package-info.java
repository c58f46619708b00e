// SPDX-License-Identifier: Apache-2.0
/** The values of a rollout: clusters, their states, amounts, budgets, windows and limits. They depend on nothing else of it. */
@NullMarked
package io.clusterupgrade.rollout.model;

import org.jspecify.annotations.NullMarked;
