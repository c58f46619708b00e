// SPDX-License-Identifier: Apache-2.0
/** What the commands share: how they run, ask, and read versions and times. */
@NullMarked
package io.clusterupgrade.cli.base;

import org.jspecify.annotations.NullMarked;
