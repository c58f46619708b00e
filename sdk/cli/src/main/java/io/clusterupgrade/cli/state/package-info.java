// SPDX-License-Identifier: Apache-2.0
/** The state directory, which holds the tokens of the upgrades that were started here. */
@NullMarked
package io.clusterupgrade.cli.state;

import org.jspecify.annotations.NullMarked;
