// SPDX-License-Identifier: Apache-2.0
/** The cluster that a command is about, and the client that reaches it. */
@NullMarked
package io.clusterupgrade.cli.cluster;

import org.jspecify.annotations.NullMarked;
