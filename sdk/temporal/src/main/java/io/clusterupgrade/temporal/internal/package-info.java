// SPDX-License-Identifier: Apache-2.0
/** The workflows, the activities, and what they share. Not for programs: it may change in any release. */
@NullMarked
package io.clusterupgrade.temporal.internal;

import org.jspecify.annotations.NullMarked;
