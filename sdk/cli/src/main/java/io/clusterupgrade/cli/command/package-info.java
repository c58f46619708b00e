// SPDX-License-Identifier: Apache-2.0
/** The commands, a class each. */
@NullMarked
package io.clusterupgrade.cli.command;

import org.jspecify.annotations.NullMarked;
