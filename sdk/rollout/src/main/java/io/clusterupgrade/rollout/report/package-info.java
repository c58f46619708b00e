// SPDX-License-Identifier: Apache-2.0
/** What has happened in a rollout, as values and as documents. */
@NullMarked
package io.clusterupgrade.rollout.report;

import org.jspecify.annotations.NullMarked;
